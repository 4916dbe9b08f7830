/**
 * News made by a machine, for measuring: as many different articles as are wanted, of the length and with about as many
 * names as real ones have (600 words, 25 names). Always the same for the same number.
 */

/** Linear congruential generator (Numerical Recipes, 2nd edition, 7.1). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const FIRST =
  'Marta Peter Ilse Anton Clara David Elena Frank Greta Hugo Irene Jonas Karin Lukas Mira Niels Olga Paul Rosa Simon Tara Viktor'.split(
    ' ',
  );
const LAST =
  'Okonjo Lindqvist Brandt Moreau Castell Ferrante Novak Haugen Petrov Salazar Whitmore Yilmaz Kowalski Dubois Eriksen Fontaine Garrity Hollis Ibarra Jansen Keller Lombard'.split(
    ' ',
  );
const PLACES =
  'Velden Harrow Marstal Kirov Anselm Brevik Corvo Dunmore Estella Farsund Gavle Hjelm Ivalo Jarva Kemi Lorca'.split(
    ' ',
  );
const BODIES = [
  'Port Authority',
  'City Council',
  'Defence Ministry',
  'Transport Union',
  'Energy Agency',
  'Supreme Court',
  'Central Bank',
  'Weather Service',
];
const ROLES = ['director', 'mayor', 'minister', 'spokesman', 'chairwoman', 'ambassador'];
const NOUNS =
  'agreement budget storm bridge election strike inquiry pipeline reform summit harbour railway tariff vaccine'.split(
    ' ',
  );
const VERBS = 'delayed approved rejected criticised defended postponed reviewed financed'.split(' ');

export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export function articleNumber(number: number): Article {
  const below = numbers(number + 1);
  const pick = <Item>(list: readonly Item[]): Item => list[below(list.length)] as Item;
  const people = Array.from({ length: 5 }, () => ({ name: `${pick(FIRST)} ${pick(LAST)}`, role: pick(ROLES) }));
  const bodies = Array.from({ length: 3 }, () => `${pick(PLACES)} ${pick(BODIES)}`);
  const sentence = (): string => {
    const { name, role } = pick(people);
    const last = name.split(' ')[1];
    const [body, place, noun, verb] = [pick(bodies), pick(PLACES), pick(NOUNS), pick(VERBS)];
    return pick([
      `${body} ${role} ${name} said on Wednesday that the ${noun} in ${place} had been ${verb} once more.`,
      `The ${noun}, ${last} told reporters, would cost ${below(900) + 20} million and take ${below(9) + 2} years.`,
      `“We have ${verb} the ${noun} because nobody in ${place} asked for it,” ${last} said.`,
      `Officials at the ${body} declined to say whether the ${noun} would be ${verb} before the end of the year.`,
      `In ${place}, where the ${noun} was ${verb} last autumn, residents spoke of a long and difficult winter.`,
      `It was the ${below(6) + 2}th time in ${below(20) + 3} months that a ${noun} had been ${verb} without a vote.`,
    ]);
  };
  const paragraphs = Array.from({ length: 12 }, () => `${sentence()} ${sentence()} ${sentence()}`);
  return {
    title: `${pick(PLACES)} ${pick(NOUNS)} ${pick(VERBS)} for the ${below(90) + 2}th time (${number})`,
    paragraphs,
  };
}

/** The article as a page of a newspaper: 100 kB, most of it no article. */
export function pageOf({ title, paragraphs }: Article): string {
  const links = Array.from(
    { length: 300 },
    (_, index) =>
      `<li class="nav-item nav-item-${index}"><a href="/section/${index}" data-track="menu-${index}">Section ${index} of the paper</a></li>`,
  );
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Daily"><meta property="article:published_time" content="2022-03-16T10:00:00Z"><script>${'window.data = window.data || [];'.repeat(1000)}</script></head><body><nav><ul>${links.join('')}</ul></nav><main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main><aside><ul>${links.slice(0, 60).join('')}</ul></aside></body></html>`;
}

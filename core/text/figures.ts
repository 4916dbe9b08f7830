/** Figures in prose: number, unit and what is counted. Dates, times, years, scores and numbers in names are none. */

export interface FigureFound {
  /** UTF-16 indices of the figure as the text has it, qualifier and unit included: "more than 20,000", "60%", "$3.5 million". */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** The number meant; null for "hundreds of thousands" and the like. */
  readonly number: number | null;
  /** "%", "USD", "km" …; null for a plain count. */
  readonly unit: string | null;
  /** The words for what is counted, as in "US troops"; null where none follow. */
  readonly counted: string | null;
}

const SMALL: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
  },
  ...{
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    dozen: 12,
    'a dozen': 12,
    'half a dozen': 6,
  },
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  tn: 1e12,
  k: 1e3,
};
const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₴': 'UAH' };
const UNITS: Readonly<Record<string, string>> = {
  ...{
    '%': '%',
    percent: '%',
    'per cent': '%',
    pct: '%',
    km: 'km',
    kilometers: 'km',
    kilometres: 'km',
    miles: 'mi',
    mile: 'mi',
  },
  ...{
    metres: 'm',
    meters: 'm',
    metre: 'm',
    meter: 'm',
    feet: 'ft',
    foot: 'ft',
    inches: 'in',
    kg: 'kg',
    kilograms: 'kg',
    tons: 't',
    tonnes: 't',
    ton: 't',
  },
  ...{
    pounds: 'lb',
    acres: 'acre',
    hectares: 'ha',
    degrees: '°',
    euros: 'EUR',
    dollars: 'USD',
    barrels: 'bbl',
    years: 'year',
    months: 'month',
    weeks: 'week',
    days: 'day',
  },
  ...{
    hours: 'hour',
    minutes: 'minute',
    seconds: 'second',
    year: 'year',
    month: 'month',
    week: 'week',
    day: 'day',
    hour: 'hour',
  },
};

const QUALIFIER =
  '(?:(?:more|fewer|less|greater|higher|lower) than|at least|at most|up to|as many as|about|around|roughly|nearly|almost|some|over|under|an estimated|approximately)';
const WORDS = Object.keys(SMALL)
  .sort((a, b) => b.length - a.length)
  .join('|');
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|${WORDS}`;
const CROWD =
  '(?:(?:tens|hundreds|thousands|millions|billions|dozens|scores)(?: of (?:thousands|millions|billions))?)(?= of )';
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/€£$-])(?:(${QUALIFIER}) )?([$£€¥₴])?(?:(${CROWD})|(${NUMBER}))(?:[ -]?(hundred|thousand|million|billion|trillion|bn|tn|[mk](?![\\p{L}\\p{N}])))?(?:[ -]?(%|percent|per cent|pct|${Object.keys(
    UNITS,
  )
    .filter((unit) => /^\p{L}/u.test(unit))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}]))?`,
  'giu',
);

/** What stands before a number that names something instead of counting it. */
const NAMING =
  /(?:\b(?:Article|Articles|Art\.|No\.|Nos\.|Chapter|Section|Page|Room|Route|Highway|Flight|Boeing|Airbus|Radio|Channel|Group|Day|Title|Part|Phase|Level|Version|aged|age|Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?) |[-–:/]|\p{L}[-’'])$/u;
/** What stands behind a number that dates or times something. */
const DATING =
  /^(?:(?:st|nd|rd|th)\b|(?: |-)(?:of )?(?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)|:\d|\.\d\d ?(?:[ap]\.?m|GMT|BST)| ?(?:a\.m|p\.m|am|pm)\b|-year-old|-old\b|[-–/]\d|s\b)/u;
const COUNTED = /^(?: (?:of|more|other|additional|extra))?((?: (?:[\p{L}][\p{L}’'.-]*)){1,4})/u;
const STOPS = new Set(
  `and or but to in on at by for from with as that which who whom is are was were be been have has had will would could can may
  might than then when while where if so because after before during since until under over into out up down off about against
  between within across near along said says told of the a an this these those it he she they we killed injured died joined
  came went left arrived deployed stationed sent now later earlier ago yesterday today tomorrow`.split(/\s+/u),
);

/** The figures of `text`, ascending, without overlaps. Linear in the text's length. */
export function findFigures(text: string): FigureFound[] {
  const found: FigureFound[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const figure = readFigure(text, match);
    if (figure) found.push(figure);
  }
  return found;
}

function readFigure(text: string, match: RegExpMatchArray): FigureFound | null {
  const [value = '', , currency, crowd, plain, scale, unitWord] = match;
  const start = match.index ?? 0;
  const end = start + value.length;
  const behind = text.slice(end, end + 80);
  if (NAMING.test(text.slice(Math.max(0, start - 14), start)) || DATING.test(behind)) return null;
  const unit = currency ? (CURRENCIES[currency] ?? null) : unitWord ? (UNITS[unitWord.toLowerCase()] ?? null) : null;
  const isBare = !currency && !scale && !unit && !crowd;
  const counted = unit && unit !== '%' ? null : countedIn(behind, crowd !== undefined || unit === '%');
  if (isBare && (isYear(plain ?? '', match[1]) || counted === null)) return null;
  return { start, end, value, number: crowd ? null : numberOf(plain ?? '', scale), unit, counted };
}

const isYear = (number: string, qualifier: string | undefined): boolean =>
  qualifier === undefined && /^(?:1[5-9]|20)\d\d$/u.test(number);

function numberOf(plain: string, scale: string | undefined): number {
  const word = plain.toLowerCase();
  const [tens = '', ones = ''] = word.split('-');
  const number =
    SMALL[word] ?? (SMALL[tens] !== undefined ? SMALL[tens] + (SMALL[ones] ?? 0) : Number(word.replaceAll(',', '')));
  return number * (scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1);
}

/** The noun phrase behind the number, up to the first small word. */
function countedIn(behind: string, ofFirst: boolean): string | null {
  const rest = ofFirst ? behind.replace(/^ of(?: (?:its|the|all|their))*(?= )/u, '') : behind;
  const words = (COUNTED.exec(rest)?.[1] ?? '').trim().split(' ');
  const cut = words.findIndex((word) => STOPS.has(word.toLowerCase()));
  const kept = cut < 0 ? words : words.slice(0, cut);
  const counted = kept.join(' ').replace(/[.,]$/u, '');
  return counted === '' ? null : counted;
}

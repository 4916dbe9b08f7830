/**
 * The language of a text, by its most frequent small words. Function words make up a third to a half of running text
 * in these languages (Zipf), so some hundred words are enough to tell them apart; short texts stay undecided.
 */

/** Languages in which names may be given. The order is that of the lexicon's bits. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pl', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `other`: surely a language that is none of LANGUAGES. Null: not known. */
export type PageLanguage = Language | 'other' | null;

/** Words that are frequent in one language, and neighbours that would else be taken for it. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it was on are with as be this have from they by at not his which had but were has been their said will would who when an its you we',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus hat dass sie nach wird bei einer um am sind noch wie einem über zum war haben nur oder aber vor zur bis',
  fr: 'le la les de des et du que qui dans une est pour pas sur au par plus ce avec sont ne il elle aux se été cette ont mais nous vous leur comme ses fait son était',
  es: 'el la los las de del que y en un una por con no para es al lo como más pero sus le ha este sobre entre cuando ser son también hasta hay desde donde muy esta fue han',
  pl: 'w i na z do że się nie jest to o od po za jak przez dla ale tym oraz został przed są ma być by także który która które już tego przy jego ich roku będzie może',
  uk: 'в у і на з до що не та за про для від як це його але був або їх вони під після також щоб та який яка які році є ще між був було були',
  it: 'il di che la e un per non in del è con sono della una le si nel dei da gli anche come più alla ha al delle ma dal lo i',
  pt: 'o de que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou foi são também pelo pela até',
  nl: 'de het een van en in is dat op te zijn voor met niet die aan er om ook als bij naar uit door over nog wordt maar dan heeft werd zij hij',
  ru: 'и в не на что с по из к о это как его но за для от был он она они так же или был были также после который которые году все еще бы под у',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år säger efter',
};

const languagesOf = new Map<string, string[]>();
for (const [language, list] of Object.entries(WORDS)) {
  for (const word of new Set(list.split(' '))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** More words than these say nothing new. */
const ENOUGH_WORDS = 600;
/** Units of a text that are looked at, at most. */
export const LANGUAGE_SAMPLE: number = ENOUGH_WORDS * 10;
/** Fewer function words than these are chance: a name, a headline, a table. */
const LEAST_HITS = 6;
/** A page's own language has at least this share of its words in the list; lists of names have fewer. */
const LEAST_SHARE = 0.12;
/** How much more the first language must have than the second. */
const LEAD = 1.3;

/** Ukrainian is told by its letters: these three times or more, and none that only its neighbours write. */
const UKRAINIAN = /^(?:[^іїєґ]*[іїєґ]){3}/i;
const OTHER_CYRILLIC = /[ыэъёўјњљћђѓќѕџ]/i;

/** The language of `text`; null where it is too short, too mixed, or has too few of the small words. */
export function detectLanguage(text: string): PageLanguage {
  const start = text.slice(0, LANGUAGE_SAMPLE);
  if (UKRAINIAN.test(start) && !OTHER_CYRILLIC.test(start)) return 'uk';
  const hits = new Map<string, number>();
  let words = 0;
  for (const [word] of start.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (++words > ENOUGH_WORDS) break;
    for (const language of languagesOf.get(word.toLowerCase()) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [first, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < LEAST_HITS || first[1] < words * LEAST_SHARE) return null;
  if (second && first[1] < second[1] * LEAD) return null;
  return knownLanguage(first[0]);
}

/** What a language tag ("de-AT", as in `lang` attributes) says; null where it says nothing. */
export function languageOfTag(tag: string | null | undefined): PageLanguage {
  const primary = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase();
  return primary === undefined || primary === 'und' || primary === 'mul' ? null : knownLanguage(primary);
}

/**
 * The language a page is read in. What its text says goes before what it declares: templates declare "en" whatever
 * is put into them. Declared counts where the text is undecided.
 */
export const pageLanguage = (declared: string | null | undefined, text: string): PageLanguage =>
  detectLanguage(text) ?? languageOfTag(declared);

const knownLanguage = (tag: string): PageLanguage => LANGUAGES.find((language) => language === tag) ?? 'other';

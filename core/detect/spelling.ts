/**
 * Spellings that are one word: British and American, numerals, transliterations. Each word of a name is entered
 * into the lexicon in all its forms, so scanning pays nothing for them. A rule may make forms that nobody
 * writes ("conferense"): they cost a few bytes and match nothing.
 */

/** A rule rewrites one spelling into another; each comes with its reverse. */
type Rewrite = readonly [pattern: RegExp, replacement: string];

/** Oxford Guide to British and American spelling: -ise/-ize, -ence/-ense, -our/-or, -tre/-ter, -mme/-m, doubled l. */
const REWRITES: readonly Rewrite[] = [
  [/^(\p{L}{3,})is(e|ed|es|ing|er|ers|ation|ations|ational)$/u, '$1iz$2'],
  [/^(\p{L}{3,})iz(e|ed|es|ing|er|ers|ation|ations|ational)$/u, '$1is$2'],
  [/^(\p{L}{2,})ence(s|less)?$/u, '$1ense$2'],
  [/^(\p{L}{2,})ense(s|less)?$/u, '$1ence$2'],
  [/^(\p{L}{3,})our(s|ed|ing|ite|ites)?$/u, '$1or$2'],
  [/^(\p{L}{3,})or(s|ed|ing|ite|ites)?$/u, '$1our$2'],
  [/^(\p{L}{2,})tre(s)?$/u, '$1ter$2'],
  [/^(\p{L}{2,})ter(s)?$/u, '$1tre$2'],
  [/^(pro)gramme(s)?$/u, '$1gram$2'],
  [/^(pro)gram(s)?$/u, '$1gramme$2'],
  [/^(travel|cancel|model|label|signal|fuel|channel|marshal|level)l(ed|ing|er|ers)$/u, '$1$2'],
  [/^(travel|cancel|model|label|signal|fuel|channel|marshal|level)(ed|ing|er|ers)$/u, '$1l$2'],
];

/** Numerals, and names that English papers transliterate in several ways. */
const GROUPS: readonly (readonly string[])[] = [
  ['2', 'two', 'ii'],
  ['3', 'three', 'iii'],
  ['4', 'four', 'iv'],
  ['5', 'five', 'v'],
  ['6', 'six', 'vi'],
  ['7', 'seven', 'vii'],
  ['8', 'eight', 'viii'],
  ['9', 'nine', 'ix'],
  ['10', 'ten', 'x'],
  ['11', 'eleven', 'xi'],
  ['12', 'twelve', 'xii'],
  ['kyiv', 'kiev', 'kyyiv'],
  ['zelensky', 'zelenskyy', 'zelenskiy', 'zelenskyi', 'zelenski'],
  ['volodymyr', 'volodimir'],
  ['odesa', 'odessa'],
  ['kharkiv', 'kharkov'],
  ['lviv', 'lvov'],
  ['luhansk', 'lugansk'],
  ['donbas', 'donbass'],
  ['chernobyl', 'chornobyl'],
  ['mykolaiv', 'mykolayiv', 'nikolaev'],
  ['zaporizhzhia', 'zaporizhia', 'zaporizhzhya', 'zaporozhye'],
  ['belarusian', 'belarussian', 'byelorussian'],
  ['lukashenko', 'lukashenka'],
];

const groupOf = new Map(GROUPS.flatMap((group) => group.map((word) => [word, group] as const)));
const NUMERALS = new Set(GROUPS.filter((group) => /^\d/.test(group[0] ?? '')).flat());

/** Whether a word is a number from 2 to 12 in any writing: its capitals say nothing. */
export const isNumeral = (word: string): boolean => NUMERALS.has(word);

/** All spellings of a lower-case folded word, itself included, sorted: the same list for each of them. */
export function spellingsOf(word: string): string[] {
  const found = new Set([word]);
  for (const form of found) {
    for (const other of groupOf.get(form) ?? []) found.add(other);
    for (const [pattern, replacement] of REWRITES) found.add(form.replace(pattern, replacement));
  }
  return [...found].sort();
}

/** The plural of a lower-case word that ends in a Latin letter; null where it is a plural already or too short. */
export function pluralOf(word: string): string | null {
  if (!/[a-z]{3}$/.test(word)) return null;
  if (/(ss|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (word.endsWith('s')) return null;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** The singular of a lower-case English plural; null where the word is none, or too short to tell. */
export function singularOf(word: string): string | null {
  if (/^[a-z]{2,}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/^[a-z]{2,}(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /^[a-z]{3,}[^aiosu]s$/.test(word) ? word.slice(0, -1) : null;
}

/** Words that a dot shortens: the dot behind them ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof gen lt col maj capt sgt adm cmdr brig sen rep gov amb min st art no vs dept u'.split(' '),
);

/** Whether a dot may follow the word without ending the sentence: an abbreviation or an initial. */
export const takesDot = (word: string): boolean => word.length === 1 || ABBREVIATIONS.has(word);

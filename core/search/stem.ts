/**
 * The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980) with the author's two
 * later departures ("logi" to "log", "bli" to "ble"). Chosen because every published search baseline can be had with it.
 */

const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP_4 = /^(.+?)(ement|ance|ence|able|ible|ment|ent|ant|ism|ate|iti|ous|ive|ize|al|er|ic|ou|(?<=[st])ion)$/u;

const VOWEL = '(?:[aeiou]|(?<=[^aeiou])y)';
const CONSONANT = '(?:[^aeiouy]|(?<![^aeiou])y)';
const MEASURE = new RegExp(`${VOWEL}+${CONSONANT}+`, 'gu');
const HAS_VOWEL = new RegExp(VOWEL, 'u');
const SHORT_END = new RegExp(`${CONSONANT}[aeiouy]${CONSONANT}$`, 'u');

/** Number of vowel-consonant sequences. */
const measure = (stem: string): number => stem.match(MEASURE)?.length ?? 0;
const endsShort = (word: string): boolean => SHORT_END.test(word) && !/[wxy]$/u.test(word);

/** The stem of an English `word` in lower-case ASCII letters; anything else comes back as it is. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/u.test(word)) return word;
  const first = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  let result = participles(plurals(first));
  if (/y$/u.test(result) && HAS_VOWEL.test(result.slice(0, -1))) result = `${result.slice(0, -1)}i`;
  result = replaceSuffix(replaceSuffix(result, STEP_2), STEP_3);
  return finish(longSuffix(result)).toLowerCase();
}

function plurals(word: string): string {
  if (/(?:ss|i)es$/u.test(word)) return word.slice(0, -2);
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}

function participles(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const base = /^(.*?)(?:ed|ing)$/u.exec(word)?.[1];
  if (base === undefined || !HAS_VOWEL.test(base)) return word;
  if (/(?:at|bl|iz)$/u.test(base)) return `${base}e`;
  if (/([^aeiou])\1$/u.test(base) && !/[lsz]$/u.test(base)) return base.slice(0, -1);
  return measure(base) === 1 && endsShort(base) ? `${base}e` : base;
}

function replaceSuffix(word: string, rules: readonly (readonly [string, string])[]): string {
  for (const [suffix, replacement] of rules) {
    if (!word.endsWith(suffix)) continue;
    const base = word.slice(0, -suffix.length);
    return measure(base) > 0 ? base + replacement : word;
  }
  return word;
}

function longSuffix(word: string): string {
  const base = STEP_4.exec(word)?.[1];
  return base !== undefined && measure(base) > 1 ? base : word;
}

function finish(word: string): string {
  let result = word;
  if (result.endsWith('e')) {
    const base = result.slice(0, -1);
    const count = measure(base);
    if (count > 1 || (count === 1 && !endsShort(base))) result = base;
  }
  return result.endsWith('ll') && measure(result) > 1 ? result.slice(0, -1) : result;
}

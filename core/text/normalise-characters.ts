/**
 * What single characters are to the matcher, and how they fold: the one table behind the normaliser and the
 * token reader, so that a name and the text it is sought in can never be read by different rules.
 *
 * Categories and compatibility forms come from the engine's own Unicode data (`\p{…}`, `normalize`); they are
 * looked up once per 256 characters and kept.
 */

/** Punctuation and symbols: parts words and breaks names. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
/** Hyphens and dashes that join words: hyphen, non-breaking hyphen, figure dash, en dash, minus. */
export const HYPHEN = 4;
/** Dashes that part clauses: em dash, horizontal bar. */
export const DASH = 5;
export const APOSTROPHE = 6;
export const DOT = 7;
export const COMMA = 8;
/** A token of its own: `&` and the characters of scripts that write no spaces. */
export const SINGLE = 9;
/** Must go through `foldText` before it can be read. */
export const FOLD = 10;
/** A letter with a plain form of letters only (é, ß): `plainLetters` reads it as it stands. */
export const FOLD_LETTER = 11;

/** Stands for a character outside the plane of the basic scripts that is no letter (an emoji). */
const OBJECT = '\uFFFC';

const APOSTROPHES = /^['\u2018\u2019\u201A\u201B\u02BC\u2032\u0060\u00B4\uFF07\u02B9]$/;
const QUOTES = /^["\u201C-\u201F\u00AB\u00BB\u2033\u301D-\u301F\uFF02]$/;
const HYPHENS = /^[-\u2010-\u2013\u2212\uFE63\uFF0D]$/;
const DASHES = /^[\u2014\u2015\u2E3A\u2E3B\uFE31\uFE58]$/;
const DOTS = /^[.\u3002\uFF0E\uFF61]$/;
const COMMAS = /^[,\u3001\uFF0C\uFF64]$/;
/** Nothing to see: soft hyphen, joiners, direction marks, variation selectors, Hebrew and Arabic points. */
const INVISIBLE =
  /^(?:\p{Default_Ignorable_Code_Point}|[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u065F\u0670])$/u;
/** Footnote marks: "NATO²" is NATO with a note. */
const SUPERSCRIPT_DIGITS = /^[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]$/;
/** Marks that go on top of letters of any script. */
const COMBINING = /^[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]$/;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Greek}]/u;
const MARKS = /\p{M}+/gu;
const LETTERS = /^\p{L}+$/u;

/** Letters that have no decomposition in Unicode and yet a plain form that people type. */
const PLAIN_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    ẞ: 'SS',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    þ: 'th',
    Þ: 'TH',
    ł: 'l',
    Ł: 'L',
    ħ: 'h',
    Ħ: 'H',
    ı: 'i',
    ŧ: 't',
    Ŧ: 'T',
    ŋ: 'n',
    Ŋ: 'N',
    ƒ: 'f',
    ς: 'σ',
    ё: 'е',
    Ё: 'Е',
  }),
);

/** Whether `character` is a mark that belongs to the letter before it. */
export const isCombining = (character: string): boolean => COMBINING.test(character);

/**
 * The plain form of one character (one code point): '' where it is invisible, several letters for a ligature,
 * itself where there is nothing to fold. Case is kept.
 */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  const plain = PLAIN_FORMS.get(character);
  if (plain !== undefined) return plain;
  if (INVISIBLE.test(character) || SUPERSCRIPT_DIGITS.test(character) || COMBINING.test(character)) return '';
  if (/^\p{L}$/u.test(character) || /^\p{N}$/u.test(character)) return foldLetter(character);
  return foldPunctuation(character, code);
}

function foldLetter(character: string): string {
  const parts = character.normalize('NFKD');
  if (ALPHABETIC.test(parts) || /^[0-9]/.test(parts)) {
    return foldParts(character, parts.replace(MARKS, ''));
  }
  return foldParts(character, character.normalize('NFKC'));
}

/** What a character falls apart into is folded in its turn, so that folding twice changes nothing. */
function foldParts(character: string, parts: string): string {
  return parts === character ? parts : [...parts].map(foldCharacter).join('');
}

function foldPunctuation(character: string, code: number): string {
  if (APOSTROPHES.test(character)) return "'";
  if (QUOTES.test(character)) return '"';
  if (HYPHENS.test(character)) return '-';
  if (DASHES.test(character)) return '\u2014';
  if (character === '\u2044') return '/';
  if (DOTS.test(character)) return '.';
  if (COMMAS.test(character)) return ',';
  if (/^\s$/.test(character)) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xd800 && code <= 0xdfff) return OBJECT;
  if (code > 0xffff && !/^\p{M}$/u.test(character)) return OBJECT;
  return character;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return FOLD;
  const character = String.fromCharCode(code);
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (HYPHENS.test(character)) return HYPHEN;
  if (DASHES.test(character)) return DASH;
  if (DOTS.test(character)) return DOT;
  if (COMMAS.test(character)) return COMMA;
  if (QUOTES.test(character)) return OTHER;
  if (/^\s$/.test(character)) return SPACE;
  if (character === '&') return SINGLE;
  const folded = foldCharacter(character);
  if (folded !== character) return isCombining(character) || !LETTERS.test(folded) ? FOLD : FOLD_LETTER;
  if (UNSPACED.test(character)) return SINGLE;
  if (/^[\p{L}\p{M}_]$/u.test(character)) return LETTER;
  return /^\p{N}$/u.test(character) ? DIGIT : OTHER;
}

const PAGE_BITS = 8;
const PAGE_SIZE = 1 << PAGE_BITS;
const classPages: (Uint8Array | undefined)[] = [];
const lowerPages: (Uint16Array | undefined)[] = [];
const upperPages: (Uint8Array | undefined)[] = [];

function fillPages(page: number): { classes: Uint8Array; lower: Uint16Array } {
  const classes = new Uint8Array(PAGE_SIZE);
  const lower = new Uint16Array(PAGE_SIZE);
  for (let index = 0; index < PAGE_SIZE; index++) {
    const code = (page << PAGE_BITS) | index;
    classes[index] = classify(code);
    const small = String.fromCharCode(code).toLowerCase();
    lower[index] = small.length === 1 ? small.charCodeAt(0) : code;
  }
  classPages[page] = classes;
  lowerPages[page] = lower;
  return { classes, lower };
}

const ASCII_SIGNS: ReadonlyMap<string, number> = new Map([
  ["'", APOSTROPHE],
  ['`', APOSTROPHE],
  ['-', HYPHEN],
  ['.', DOT],
  [',', COMMA],
  ['&', SINGLE],
]);

/** The same as `classify`, without its tables of Unicode: made while a script starts, these were most of that time. */
function classifyAscii(character: string): number {
  if (/\d/.test(character)) return DIGIT;
  if (/\w/.test(character)) return LETTER;
  return /\s/.test(character) ? SPACE : (ASCII_SIGNS.get(character) ?? OTHER);
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
/** Class of each ASCII character. */
export const ASCII_CLASS: Uint8Array = Uint8Array.from(ASCII, classifyAscii);
/** Lower-case form of each ASCII character. */
export const ASCII_LOWER: Uint16Array = Uint16Array.from(ASCII, (character) => character.toLowerCase().charCodeAt(0));

/** Class (one of the constants above) of the UTF-16 unit `code`. */
export function classOf(code: number): number {
  const page = code >> PAGE_BITS;
  return (classPages[page] ?? fillPages(page).classes)[code & (PAGE_SIZE - 1)] as number;
}

/** Whether the UTF-16 unit `code` is a lower-case letter that has a capital. */
export function hasUpper(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const page = code >> PAGE_BITS;
  let known = upperPages[page];
  if (!known) {
    known = Uint8Array.from({ length: PAGE_SIZE }, (_, index) => {
      const character = String.fromCharCode((page << PAGE_BITS) | index);
      return character.toUpperCase() === character ? 0 : 1;
    });
    upperPages[page] = known;
  }
  return known[code & (PAGE_SIZE - 1)] === 1;
}

/** Lower-case form of the UTF-16 unit `code`, where that is one unit; else itself. */
export function lowerOf(code: number): number {
  const page = code >> PAGE_BITS;
  return (lowerPages[page] ?? fillPages(page).lower)[code & (PAGE_SIZE - 1)] as number;
}

const plainPages: (string[] | undefined)[] = [];

/** The letters that the unit `code`, one of FOLD_LETTER, folds to. Case is kept. */
export function plainLetters(code: number): string {
  const page = code >> PAGE_BITS;
  let known = plainPages[page];
  if (!known) {
    known = Array.from({ length: PAGE_SIZE }, (_, index) =>
      foldCharacter(String.fromCharCode((page << PAGE_BITS) | index)),
    );
    plainPages[page] = known;
  }
  return known[code & (PAGE_SIZE - 1)] as string;
}

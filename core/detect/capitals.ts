/** The capitals of the words read from one start, and whether they are those that a name asks for. */
import { ALIAS_EXACT, type Lexicon } from './lexicon-format.ts';
import { MAX_NAME_WORDS } from './lexicon-name.ts';
import { token } from './tokens.ts';

/** Masks of the words, for each alias that ends along the way. */
const capitals = new Uint32Array(MAX_NAME_WORDS);
const cased = new Uint32Array(MAX_NAME_WORDS);
const lengths = new Uint32Array(MAX_NAME_WORDS);

/** Keeps those of the word read last, the one at `depth` of those read from one start. */
export function rememberCapitals(depth: number): void {
  capitals[depth] = token.capitals;
  cased[depth] = token.cased;
  lengths[depth] = token.length;
}

/** Whether the words just read are several, each with a capital. */
export function isCapitalised(count: number): boolean {
  for (let index = 0; index < count; index++) if (!((capitals[index] as number) & 1)) return false;
  return count > 1;
}

/** Whether the capitals of the words just read (`count` of them) are those the alias asks for. */
export function fits(lexicon: Lexicon, alias: number, count: number): boolean {
  const exact = ((lexicon.aliasFlags[alias] as number) & ALIAS_EXACT) !== 0;
  const from = lexicon.maskStarts[alias] as number;
  const words = (lexicon.maskStarts[alias + 1] as number) - from;
  for (let index = 0; index < words && index < count; index++) {
    const needed = lexicon.masks[from + index] as number;
    if (!fitsWord(needed, index, exact)) return false;
  }
  return true;
}

function fitsWord(needed: number, index: number, exact: boolean): boolean {
  const has = capitals[index] as number;
  const letters = cased[index] as number;
  if (letters === 0 || has === needed) return true;
  const shouted = has === letters && lengths[index] !== 1;
  const acronym = isAcronym(needed);
  if (shouted) return !acronym || sameLength(needed, index);
  if (acronym) return fitsAcronym(needed, has, letters, exact, index);
  if (exact) return needed === 0 && has === 1 && index === 0;
  return (has & needed) === needed;
}

/** Two capitals or more and nothing else: the mask is a run of ones from bit 0. */
const isAcronym = (mask: number): boolean => mask > 1 && (mask & (mask + 1)) === 0;

/** An acronym in capitals throughout must have its own letters and no plural's S: "USS" is not "US". */
const sameLength = (needed: number, index: number): boolean => 32 - Math.clz32(needed) === lengths[index];

/** "UAVs" for UAV; "Nato" for a NATO that is not asked for letter for letter. */
function fitsAcronym(needed: number, has: number, letters: number, exact: boolean, index: number): boolean {
  const plural = has === needed && letters > needed;
  return plural || (!exact && has === 1 && (lengths[index] as number) >= 4);
}

/** Which words of a shown text the query asked for. */
import type { Query } from './query.ts';
import type { Highlights } from './types.ts';
import { isHyphenated, joinedTerm, wordsOf } from './words.ts';

/** Stretches of `text` that matched, ascending; words with nothing but spaces or a hyphen between them are one stretch. */
export function highlightsIn(text: string, query: Query): Highlights {
  const wanted = new Set(query.sought.flatMap((one) => [...one.terms.keys()]));
  const words = wordsOf(text);
  const stretches: [number, number][] = [];
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    const isPair = next !== undefined && isHyphenated(text, words, place) && wanted.has(joinedTerm(word, next));
    if (!isPair && !(wanted.has(word.term) && !word.isStop)) continue;
    const end = isPair ? next.end : word.end;
    const last = stretches.at(-1);
    if (last && word.start <= last[1]) last[1] = Math.max(last[1], end);
    else if (last && /^[\s-]*$/u.test(text.slice(last[1], word.start))) last[1] = end;
    else stretches.push([word.start, end]);
  }
  return stretches;
}

/** How much a topic matters in a set of documents: in how many, how often in each, and whether in their titles. */
import type { Place } from './name-entries.ts';

/** A document with the topic in its title is about it. */
const TITLE_WEIGHT = 1;
/** News says first what it is about. */
const EARLY_WEIGHT = 0.5;
const EARLY_SENTENCES = 3;

/** Grows with documents, and slower with mentions in one document. @param places by document and sentence */
export function importanceOf(places: readonly Place[]): number {
  let sum = 0;
  for (let from = 0; from < places.length; ) {
    const { document, sentence } = places[from] as Place;
    let end = from;
    while (end < places.length && places[end]?.document === document) end++;
    const inTitle = sentence < 0;
    const firstInText = places[inTitle ? Math.min(from + 1, end - 1) : from] as Place;
    sum += 1 + Math.log(end - from) + (inTitle ? TITLE_WEIGHT : 0);
    if (firstInText.sentence < EARLY_SENTENCES) sum += EARLY_WEIGHT;
    from = end;
  }
  return sum;
}

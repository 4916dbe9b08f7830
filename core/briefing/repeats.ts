/** The same statement in several wordings. */
import type { Speaker } from '../pack/format.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { SPEECH_VERBS } from '../text/abbreviations.ts';

/** So many shared words make a statement: then half of the shorter wording must be in the other; of a short one more. */
const STATEMENT = { words: 4, share: 0.5 };
const SHORT_STATEMENT = { words: 3, share: 0.75 };

/** What two statements are compared by. */
export interface Wording {
  readonly speaker: string | null;
  readonly words: ReadonlySet<string>;
}

export function wordingOf(text: string, speaker: Speaker | null): Wording {
  return { speaker: speakerKey(speaker), words: tellingWords(text) };
}

/** Whether one speaker says again, in nearly the same words, what he said elsewhere. An article's own voice does not repeat itself. */
export function isRepeat(one: Wording, other: Wording): boolean {
  if (one.speaker === null || one.speaker !== other.speaker) return false;
  const words = [...one.words].filter((term) => other.words.has(term)).length;
  // The overlap coefficient: a short wording may be part of a long one.
  const share = words / Math.min(one.words.size, other.words.size);
  return [STATEMENT, SHORT_STATEMENT].some((least) => words >= least.words && share >= least.share);
}

/** Names are left out, for all that one speaker says is about the same few, and so is "he added". */
function tellingWords(text: string): Set<string> {
  const isName = ({ start }: Word) => /^\p{Lu}/u.test(text.slice(start));
  const words = wordsOf(text).filter((word) => !word.isStop && !isName(word) && !SPEECH_VERBS.has(word.form));
  return new Set(words.map((word) => word.term));
}

function speakerKey(speaker: Speaker | null): string | null {
  if (speaker === null) return null;
  return speaker.type === 'topic' ? `topic ${speaker.topic}` : `label ${speaker.label}`;
}

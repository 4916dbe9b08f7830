/** The same statement in several wordings. */
import type { Speaker } from '../pack/format.ts';
import { wordsOf } from '../search/words.ts';

/** Share of the shorter wording's telling words that the other must have. */
const LEAST_SHARED = 0.5;
/** Fewer shared words than this are no statement. */
const LEAST_WORDS = 4;

/** What two statements are compared by. */
export interface Wording {
  readonly speaker: Speaker | null;
  readonly text: string;
}

/** Whether one speaker says again, in nearly the same words, what he said elsewhere. An article's own voice has no such habit. */
export function isRepeat(one: Wording, other: Wording): boolean {
  return (
    speakerKey(one.speaker) === speakerKey(other.speaker) &&
    one.speaker !== null &&
    sharedWords(one.text, other.text) >= LEAST_SHARED
  );
}

/** Share of the telling words of the wording with fewer of them that the other has too, 0 to 1 (the overlap coefficient). */
export function sharedWords(one: string, other: string): number {
  const [first, second] = [tellingWords(one), tellingWords(other)];
  const shared = [...first].filter((term) => second.has(term)).length;
  return shared < LEAST_WORDS ? 0 : shared / Math.min(first.size, second.size);
}

const tellingWords = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !word.isStop)
      .map((word) => word.term),
  );

const speakerKey = (speaker: Speaker | null): string =>
  speaker === null ? '' : speaker.type === 'topic' ? `topic ${speaker.topic}` : `label ${speaker.label}`;

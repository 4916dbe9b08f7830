/**
 * Labelled sentences as people write them: `[words](topic)` must be found, `<words>(topic)` may be, and
 * `{words}(topic)` is a trap. Behind a bar stand other topics that are right there: `[NATO talks](talks|nato)`.
 */
import type { Label, Stretch } from './scoring.ts';

export interface MarkedText {
  readonly text: string;
  readonly mentions: readonly Label[];
  readonly traps: readonly Stretch[];
}

const MARKED = /\[([^\]]+)\]\(([a-z0-9|-]+)\)|<([^>]+)>\(([a-z0-9|-]+)\)|\{([^}]+)\}\(([a-z0-9|-]+)\)/g;

/** The text without the marks, and what they say. UTF-16 indices into the text. */
export function readMarkedText(marked: string): MarkedText {
  const mentions: Label[] = [];
  const traps: Stretch[] = [];
  let text = '';
  let last = 0;
  for (const found of marked.matchAll(MARKED)) {
    const [whole, must, mustTopic, may, mayTopic, trap, trapTopic] = found;
    text += marked.slice(last, found.index);
    last = found.index + whole.length;
    const words = must ?? may ?? trap ?? '';
    const [topic = '', ...also] = (mustTopic ?? mayTopic ?? trapTopic ?? '').split('|');
    const place = { start: text.length, end: text.length + words.length };
    text += words;
    if (trap === undefined) mentions.push({ ...place, topic, level: must === undefined ? 'may' : 'must', also });
    else {
      traps.push({ ...place, topic });
      mentions.push(...also.map((right): Label => ({ ...place, topic: right, level: 'may', also: [] })));
    }
  }
  return { text: text + marked.slice(last), mentions, traps };
}

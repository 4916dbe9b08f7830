import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../detect/lexicon.ts';
import { packOf } from '../detect/pack-for-tests.ts';
import { documentId, topicId } from '../ids.ts';
import { createLibrary } from '../library.ts';
import type { CompiledDocument, CompiledPack } from '../pack/format.ts';
import { coMentions } from './co-mentions.ts';
import { mentionsIn } from './live-topics.ts';

const TEXT = [
  'NATO met Poland, and NATO spoke.',
  'Poland alone.',
  'NATO, Poland and Russia.',
  'Nobody. But it was said.',
  'Russia.',
];
const text = TEXT.join('\n\n');
const paragraphStarts = TEXT.map((_, at) => TEXT.slice(0, at).join('\n\n').length + (at > 0 ? 2 : 0));
const document = (id: string) => ({ id: documentId(id), text, paragraphStarts }) as unknown as CompiledDocument;

const topics = packOf({ nato: { always: ['NATO'] }, poland: { always: ['Poland'] }, russia: { always: ['Russia'] } });
const pack: CompiledPack = { ...topics, documents: [document('one'), document('two')] };
const lexicon = buildLexicon([pack]);
const countsOf = (id: string, damaged: string[], own = pack) =>
  coMentions(createLibrary([{ pack: own, damagedDocuments: new Set(damaged.map(documentId)) }]), topicId(id), (one) =>
    mentionsIn(lexicon, one),
  ).map(({ topic, paragraphs }) => [topic.id, paragraphs]);

describe('what is mentioned with a topic', () => {
  it('is counted by paragraph, most first', () => {
    expect(countsOf('nato', [])).toEqual([
      ['poland', 4],
      ['russia', 2],
    ]);
  });

  it('is counted in sound documents only, and of a topic that there is', () => {
    expect(countsOf('nato', ['two'])).toEqual([
      ['poland', 2],
      ['russia', 1],
    ]);
    expect(countsOf('mars', [])).toEqual([]);
  });

  it('counts a paragraph in which the topic is quoted without its name', () => {
    const start = text.indexOf('Russia.', paragraphStarts[4]);
    const quote = { document: documentId('one'), start, end: start + 7 };
    const quoted = {
      ...pack,
      topics: pack.topics.map((topic) => (topic.id === 'nato' ? { ...topic, quotes: [quote] } : topic)),
    };
    expect(countsOf('nato', [], quoted as unknown as CompiledPack)).toEqual([
      ['poland', 4],
      ['russia', 3],
    ]);
  });
});

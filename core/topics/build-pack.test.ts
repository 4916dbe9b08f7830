import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicId } from '../ids.ts';
import { sliceSpan } from '../pack/document.ts';
import type { CompiledPack, CompiledTopic, Span } from '../pack/format.ts';
import { verifyPack } from '../pack/verify.ts';
import { buildPackFromDocuments } from './build-pack.ts';
import type { Decision } from './decisions.ts';

const DOCUMENTS = [
  {
    id: 'a',
    title: 'Narva waits',
    text: `Estonian Prime Minister Kaja Kallas spoke in Narva on Monday. Narva is a town on the border with Russia.

“We shall not wait for another winter,” Kallas said in Narva. The chief left for Brussels in the evening.`,
  },
  {
    id: 'b',
    title: '',
    text: 'The town of Narva has a castle of stone. The visit of Kaja Kallas to Narva was the first in years.',
  },
];
const QUOTATION = 'We shall not wait for another winter';
const find = (pack: CompiledPack, id: string) => pack.topics.find((topic) => topic.id === id) as CompiledTopic;
const words = (pack: CompiledPack, span: Span): string => {
  const document = pack.documents.find(({ id }) => id === span.document);
  return document ? sliceSpan(document, span) : '';
};

describe('a pack of documents', () => {
  it('is sound, and has topics that quote the documents', async () => {
    const pack = await buildPackFromDocuments(DOCUMENTS);
    expect((await verifyPack(JSON.parse(JSON.stringify(pack)))).type).toBe('sound');
    const narva = find(pack, 'narva');
    expect(narva.definition && words(pack, narva.definition)).toBe('Narva is a town on the border with Russia.');
    expect(narva.quotes.length).toBeGreaterThan(1);
    for (const quote of narva.quotes) expect(words(pack, quote)).toMatch(/Narva/);
  });

  it('gives quotes of undated documents no day', async () => {
    const pack = await buildPackFromDocuments(DOCUMENTS);
    expect(pack.topics.flatMap(({ quotes }) => quotes.map(({ said }) => said))).not.toContain(undefined);
    expect(find(pack, 'narva').quotes.every(({ said }) => said === null)).toBe(true);
  });

  it('puts what the topic itself says first, with the speaker as a topic', async () => {
    const pack = await buildPackFromDocuments(DOCUMENTS);
    const [first] = find(pack, 'kaja-kallas').quotes;
    expect(first && words(pack, first)).toBe(QUOTATION);
    expect(first).toMatchObject({ kind: 'direct', speaker: { type: 'topic', topic: 'kaja-kallas' } });
  });

  it('quotes no sentence a second time that the definition has, whoever repeats it', async () => {
    const [first, second] = DOCUMENTS;
    if (!first || !second) throw new Error('there are two');
    const again = { ...second, text: `${second.text}\n\nNarva is a town on the border with Russia.` };
    const pack = await buildPackFromDocuments([first, again]);
    const narva = find(pack, 'narva');
    expect(narva.quotes.map((quote) => words(pack, quote))).not.toContain('Narva is a town on the border with Russia.');
    expect(narva.quotes.length).toBeGreaterThan(1);
  });

  it('follows the decisions of the reader', async () => {
    const decisions: Decision[] = [
      { type: 'off', topic: topicId('brussels') },
      { type: 'rename', topic: topicId('narva'), name: 'Narva, Estonia' },
      { type: 'add-alias', topic: topicId('kaja-kallas'), text: 'the chief', when: 'context' },
      { type: 'merge', topic: topicId('estonia'), into: topicId('narva') },
    ];
    const pack = await buildPackFromDocuments(DOCUMENTS, decisions, { id: 'mine', name: 'Mine', language: 'en' });
    expect(pack).toMatchObject({ id: 'mine', name: 'Mine' });
    expect(pack.topics.map(({ id }) => id)).not.toContain('brussels');
    expect(pack.topics.map(({ id }) => id)).not.toContain('estonia');
    expect(find(pack, 'narva')).toMatchObject({ name: 'Narva, Estonia' });
    expect(find(pack, 'narva').aliases.map(({ text }) => text)).toContain('Estonian');
    expect(find(pack, 'kaja-kallas').quotes.map((quote) => words(pack, quote))).toContainEqual(
      expect.stringMatching(/^The chief left/),
    );
    expect((await verifyPack(pack)).type).toBe('sound');
  });

  it('lets the more important of two topics have a name that both claim', async () => {
    const pack = await buildPackFromDocuments([
      {
        id: 'a',
        title: '',
        text: 'The speech of Boris Johnson was long. Then Johnson said no. Then Boris Johnson left and Johnson slept.',
      },
      { id: 'b', title: '', text: 'A film on Lyndon Johnson opened. In it Johnson said no to all.' },
    ]);
    const surname = (id: string) => find(pack, id).aliases.find(({ text }) => text === 'Johnson');
    expect(surname('boris-johnson')?.yieldsTo).toBeUndefined();
    expect(surname('lyndon-johnson')?.yieldsTo).toBe('boris-johnson');
  });

  it('is sound whatever the documents and decisions', async () => {
    const word = fc.constantFrom(
      ...'Kaja Kallas Narva NATO said in the of war is a town “No!” EU . , Mr'.split(' '),
      '\n\n',
      '’s',
    );
    const text = fc.array(word, { maxLength: 50 }).map((list) => list.join(' '));
    const topic = fc.constantFrom('kaja-kallas', 'narva', 'nato', 'eu', 'x').map(topicId);
    const decision: fc.Arbitrary<Decision> = fc.oneof(
      fc.record({ type: fc.constantFrom('accept' as const, 'off' as const), topic }),
      fc.record({ type: fc.constant('merge' as const), topic, into: topic }),
      fc.record({
        type: fc.constant('add-alias' as const),
        topic,
        text: fc.string(),
        when: fc.constantFrom('always' as const, 'context' as const, 'search' as const),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 4 }),
        fc.array(decision, { maxLength: 6 }),
        async (texts, decisions) => {
          const documents = texts.map((body, index) => ({ id: String(index), title: body.slice(0, 30), text: body }));
          const pack = await buildPackFromDocuments(documents, decisions);
          expect(await verifyPack(JSON.parse(JSON.stringify(pack)))).toMatchObject({ type: 'sound' });
        },
      ),
      { numRuns: 50 },
    );
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { compilePack } from './compile.ts';
import { countChanges, diffPacks } from './diff.ts';
import type { CompiledPack } from './format.ts';
import { sampleSource } from './sample-source.ts';

async function compiled(changes: Parameters<typeof sampleSource>[0] = {}): Promise<CompiledPack> {
  const result = await compilePack(sampleSource(changes));
  if (result.type === 'faulty') throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

let before: CompiledPack;
beforeAll(async () => {
  before = await compiled();
});

describe('the difference of two packs', () => {
  it('is nothing where they are equal', () => {
    expect(countChanges(diffPacks(before, before))).toBe(0);
  });

  it('tells a quote in other words from one that is new', async () => {
    const after = await compiled({
      'topics/alliance.yaml': (text) =>
        text.replace('    text: The alliance met on Wednesday.\n    kind', '    text: The alliance met\n    kind'),
    });
    expect(diffPacks(before, after)).toEqual({
      documents: [],
      topics: [],
      conflicts: [],
      quotes: [
        {
          type: 'altered',
          topic: 'alliance',
          topicName: 'The Alliance',
          document: 'a',
          text: 'The alliance met',
          before: 'The alliance met on Wednesday.',
        },
      ],
    });
  });

  it('names quotes that were added, removed, and given to another speaker', async () => {
    const after = await compiled({
      'topics/ada-moe.yaml': (text) =>
        text
          .replace(
            'text: “We will help,” she said.\n    kind: direct',
            'text: It would help.\n    within: help. It would help.\n    kind: reported',
          )
          .replace(
            '  kind: reported\n  speaker: ada-moe\nquotes',
            '  kind: reported\n  speaker_label: a minister\nquotes',
          ),
    });
    const { quotes } = diffPacks(before, after);
    expect(quotes.map(({ type, text, before }) => [type, text, before])).toEqual([
      ['altered', 'Ada Moe said (calmly) it would help.', null],
      ['added', 'It would help.', null],
      ['removed', '“We will help,” she said.', null],
    ]);
  });

  it('names topics and names that came and went', async () => {
    const after = await compiled({
      'topics/ada-moe.yaml': (text) =>
        text
          .replace('name: Ada Moe', 'name: Ada B. Moe')
          .replace('{ text: Ada Moe, when: always }', '{ text: Ada B. Moe, when: always }'),
    });
    expect(diffPacks(before, after).topics).toEqual([
      {
        type: 'altered',
        id: 'ada-moe',
        name: 'Ada B. Moe',
        nameBefore: 'Ada Moe',
        aliasesAdded: ['Ada B. Moe'],
        aliasesRemoved: ['Ada Moe'],
      },
    ]);
    const bare = { ...before, topics: [], conflicts: [] };
    expect(diffPacks(bare, before).topics.map(({ type, id }) => [type, id])).toEqual([
      ['added', 'ada-moe'],
      ['added', 'alliance'],
    ]);
    const gone = diffPacks(before, bare);
    expect(gone.topics.every(({ type }) => type === 'removed')).toBe(true);
    expect(gone.quotes).toHaveLength(3);
    expect(gone.conflicts).toEqual([{ type: 'removed', id: 'meeting' }]);
  });

  it('tells changed words of a document from changed knowledge of it', async () => {
    const dated = await compiled({ 'documents/a.md': (text) => text.replace('a Wednesday', 'a Wednesday in March') });
    expect(diffPacks(before, dated).documents).toEqual([
      { type: 'altered', id: 'a', title: 'Ministers meet', text: false },
    ]);
    const first = before.documents[0];
    if (!first) throw new Error('the sample has no document');
    const rewritten = { ...before, documents: [{ ...first, textHash: '0'.repeat(64) }] };
    expect(diffPacks(before, rewritten).documents[0]?.text).toBe(true);
  });
});

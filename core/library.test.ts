import { beforeAll, describe, expect, it } from 'vitest';
import { composeBriefing } from './briefing/compose.ts';
import { buildLexicon } from './detect/lexicon.ts';
import { documentId, topicId } from './ids.ts';
import { createLibrary, type Library, type VerifiedPack, viewDocument, viewPack } from './library.ts';
import { compilePack } from './pack/compile.ts';
import { sliceSpan } from './pack/document.ts';
import { sampleSource } from './pack/sample-source.ts';
import { createSearchIndex, searchLibrary } from './search/search.ts';

type Changes = Parameters<typeof sampleSource>[0];

async function verified(id: string, changes: Changes = {}): Promise<VerifiedPack> {
  const result = await compilePack(
    sampleSource({ 'pack.yaml': (text) => text.replace('id: sample', `id: ${id}`).replace('Sample', id), ...changes }),
  );
  if (result.type === 'faulty') throw new Error(JSON.stringify(result.problems));
  return { pack: result.pack, damagedDocuments: new Set() };
}

/** The sample with Ada Moe under another id, and another line of what is known of her. */
const renamed = (id: string, change: (topic: string) => string = (text) => text): Changes => {
  const [, , , person] = sampleSource();
  const topic = String(person?.content).replaceAll('speaker: ada-moe', `speaker: ${id}`);
  return {
    'topics/ada-moe.yaml': null,
    [`topics/${id}.yaml`]: change(topic),
    'conflicts/meeting.yaml': (text) => text.replaceAll('ada-moe', id),
  };
};

let first: VerifiedPack;
let second: VerifiedPack;
let library: Library;
beforeAll(async () => {
  first = await verified('one');
  second = await verified(
    'two',
    renamed('moe-ada', (text) => text.replace('name: Ada Moe', 'name: ADA MOE')),
  );
  library = createLibrary([first, second]);
});

const brief = (one: Library, id: string) => {
  const result = composeBriefing(one, createSearchIndex(one), topicId(id), null);
  if (result.type !== 'briefing') throw new Error(`no briefing on ${id}`);
  return result.briefing;
};

describe('a library of one pack', () => {
  it('is the pack as it is, and no quotation says where it is from', () => {
    const alone = createLibrary([first]);
    expect(alone.packs[0]?.pack).toBe(first.pack);
    expect(brief(alone, 'ada-moe').quotes.map(({ packName }) => packName)).toEqual([null]);
  });
});

describe('a library of two packs', () => {
  it('has one card on a person that both have, with the quotations of both, told apart', () => {
    const { topic, quotes } = brief(library, 'ada-moe');
    expect(topic.name).toBe('Ada Moe');
    expect(quotes.map(({ packName, document }) => [packName, document])).toEqual([
      ['one', 'a'],
      ['two', 'two/a'],
      ['two', 'two/a'],
    ]);
    expect(library.topics.map(({ topic: { id } }) => id)).toEqual(['ada-moe', 'alliance']);
    expect(library.topicById.has(topicId('moe-ada'))).toBe(false);
  });

  it('shows what sources differ in, of each pack', () => {
    expect(brief(library, 'alliance').conflicts.map(({ id }) => id)).toEqual(['meeting', 'two-meeting']);
  });

  it('finds, opens and paints the documents of both though they have one id', () => {
    const view = viewDocument(library, documentId('two/a'));
    expect(view?.pack).toBe('two');
    expect(view?.quotes.every(({ topic }) => library.topicById.has(topic.id))).toBe(true);
    const results = searchLibrary(createSearchIndex(library), 'alliance', 10);
    expect(new Set(JSON.stringify(results).match(/"document":"[^"]+"/g))).toEqual(
      new Set(['"document":"a"', '"document":"two/a"']),
    );
    const counts = library.packs.map(
      (pack) => viewPack(library, pack).topics.find(({ id }) => id === 'ada-moe')?.quotes,
    );
    expect(counts).toEqual([3, 3]);
  });

  it('slices the same words as each pack alone: merging moves no span', () => {
    for (const { pack } of library.packs) {
      const alone = pack.id === 'one' ? first.pack : second.pack;
      const words = (topics: typeof pack.topics, documents: typeof pack.documents) =>
        topics.flatMap(({ quotes }) =>
          quotes.map((quote) => {
            const document = documents.find(({ id }) => id === quote.document);
            return document && sliceSpan(document, quote);
          }),
        );
      expect(words(pack.topics, pack.documents)).toEqual(words(alone.topics, alone.documents));
    }
  });

  it('has one topic in the lexicon', () => {
    expect(buildLexicon(library.packs.map(({ pack }) => pack)).topics).toEqual(['ada-moe', 'alliance']);
  });

  it('keeps the other pack whole when a document of one is damaged', () => {
    const damaged = createLibrary([{ ...first, damagedDocuments: new Set([documentId('a')]) }, second]);
    const { quotes, definition } = brief(damaged, 'ada-moe');
    expect(quotes.every(({ packName }) => packName === 'two')).toBe(true);
    expect(quotes).toHaveLength(2);
    expect(definition).toBeNull();
  });
});

describe('topics of two packs', () => {
  const topicsOf = async (changes: Changes) => {
    const both = createLibrary([first, await verified('two', changes)]);
    return both.topics.map(({ topic }) => topic.id);
  };

  it.each<[string, Changes, string[]]>([
    ['the same id and kind', {}, ['ada-moe', 'alliance']],
    ['another id and the same name', renamed('a-moe'), ['ada-moe', 'alliance']],
    [
      'a name that the other counts as its own everywhere',
      renamed('a-moe', (text) => text.replace('name: Ada Moe', 'name: Minister Moe')),
      ['ada-moe', 'alliance'],
    ],
    [
      'another name and other aliases',
      renamed('a-moe', (text) => text.replaceAll('Ada Moe,', 'Abe Moe,').replace('name: Ada Moe', 'name: Abe Moe')),
      ['ada-moe', 'alliance', 'a-moe'],
    ],
    [
      'the same id and another kind',
      { 'topics/ada-moe.yaml': (text) => text.replace('kind: person', 'kind: place') },
      ['ada-moe', 'alliance', 'ada-moe-two'],
    ],
    [
      'the same id and a kind that nobody knows',
      { 'topics/ada-moe.yaml': (text) => text.replace('kind: person', 'kind: other') },
      ['ada-moe', 'alliance'],
    ],
  ])('with %s', async (_what, changes, expected) => {
    expect(await topicsOf(changes)).toEqual(expected);
  });

  it.each([
    ['2022', '1999-2001', ['ada-moe', 'alliance', 'alliance-two']],
    ['2022', '2021-', ['ada-moe', 'alliance']],
  ])('that are events of %s and %s', async (one, other, expected) => {
    const event = (years: string): Changes => ({
      'topics/alliance.yaml': (text) => `${text.replace('kind: organisation', 'kind: event')}years: ${years}\n`,
    });
    const both = createLibrary([await verified('one', event(one)), await verified('two', event(other))]);
    expect(both.topics.map(({ topic }) => topic.id)).toEqual(expected);
  });

  it('are one when they share an address, whatever they are called', async () => {
    const address = 'same_as: [https://www.wikidata.org/wiki/Q1]\n';
    const one = await verified('one', { 'topics/ada-moe.yaml': (text) => text + address });
    const two = await verified(
      'two',
      renamed('x', (text) => text.replaceAll('Ada Moe,', 'A. M.,').replace('name: Ada Moe', 'name: A. M.') + address),
    );
    const both = createLibrary([one, two]);
    expect(both.topics.map(({ topic }) => topic.id)).toEqual(['ada-moe', 'alliance']);
    expect(both.topicById.get(topicId('ada-moe'))?.topic.aliases.map(({ text }) => text)).toEqual([
      'Ada Moe',
      'Moe',
      'A. M.',
    ]);
  });

  it('keep the conditions that the earlier pack set for a name', async () => {
    const loose = await verified('two', {
      'topics/ada-moe.yaml': (text) =>
        text.replace('{ text: Moe, when: context, why: a common name }', '{ text: Moe, when: always }'),
    });
    const aliases = (packs: VerifiedPack[]) =>
      createLibrary(packs)
        .topicById.get(topicId('ada-moe'))
        ?.topic.aliases.map(({ text, when }) => `${text}: ${when}`);
    expect(aliases([first, loose])).toEqual(['Ada Moe: always', 'Moe: context']);
    expect(aliases([loose, first])).toEqual(['Ada Moe: always', 'Moe: always']);
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeBriefing } from '../briefing/compose.ts';
import { topicId } from '../ids.ts';
import { createLibrary, joinPacks, type Library } from '../library.ts';
import { compileDocuments } from '../pack/compile-documents.ts';
import type { CompiledDocument, CompiledPack, CompiledTopic } from '../pack/format.ts';
import { indexForQuery, indexQuoted, isLarge, quotedPacks } from './large-library.ts';
import { createSearchIndex, searchLibrary } from './search.ts';
import { indexWordsInSteps, scoreDocuments, type WordIndex } from './word-index.ts';

function indexWords(documents: readonly CompiledDocument[]): WordIndex {
  const steps = indexWordsInSteps(documents);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const TEXTS = Array.from({ length: 400 }, (_, index) =>
  index % 50 === 7
    ? `Report ${index}. The lighthouse keeper of Velden signed a treaty number ${index}. Nothing else happened.`
    : `Report ${index}. Ministers met about trade in town ${index}. Nothing else happened.`,
);

let pack: CompiledPack;
let library: Library;
let words: WordIndex;

beforeAll(async () => {
  const bare = await compileDocuments(TEXTS.map((text, index) => ({ id: `d${index}`, title: `Day ${index}`, text })));
  const document = bare.documents[57] as CompiledDocument;
  const [start, end] = document.sentences[1] as readonly [number, number];
  const quote = {
    document: document.id,
    start,
    end,
    kind: 'article',
    speaker: null,
    said: document.date,
    saidBasis: null,
    claim: false,
    note: null,
  };
  const keeper = {
    id: topicId('keeper'),
    name: 'The Keeper',
    kind: 'person',
    defaultOn: true,
    aliases: [{ text: 'Old Tom', case: 'exact', when: 'always' }],
    decoys: [],
    contextTopics: [],
    definition: null,
    quotes: [quote],
    figures: [],
    related: [],
    role: null,
    note: null,
  } as unknown as CompiledTopic;
  pack = { ...bare, topics: [keeper] };
  library = createLibrary([{ pack, damagedDocuments: new Set() }]);
  words = indexWords(pack.documents);
});

const found = (query: string) =>
  searchLibrary(indexForQuery(library, [words], query), query, 10).passages.map(({ passage }) => passage.text);

describe('a large library', () => {
  it('is one of more documents than are indexed at once', () => {
    expect(isLarge(library)).toBe(true);
    expect(isLarge(createLibrary([]))).toBe(false);
  });

  it.each(['lighthouse keeper', 'treaty 57', 'town 123'])(
    'finds first what the whole index finds first for "%s"',
    (query) => {
      const whole = searchLibrary(createSearchIndex(library), query, 10).passages.map(({ passage }) => passage.text);
      expect(found(query)[0]).toBe(whole[0]);
    },
  );

  it('understands words that are not finished or mistyped', () => {
    expect(found('lighth')[0]).toContain('lighthouse');
    expect(found('lighthuose')[0]).toContain('lighthouse');
  });

  it('looks into the documents a topic is quoted from, by whatever name', () => {
    expect(searchLibrary(indexForQuery(library, [words], 'Old Tom'), 'Old Tom', 10).topics[0]?.topic.id).toBe('keeper');
  });

  it('ranks briefings among what is quoted', () => {
    const index = indexQuoted(library);
    expect(index.passages).toHaveLength(1);
    const result = composeBriefing(library, index, topicId('keeper'), {
      sentence: 'A treaty was signed.',
      paragraph: 'A treaty was signed.',
    } as never);
    expect(result.type === 'briefing' && result.briefing.quotes[0]?.text).toContain('signed a treaty number 57');
  });
});

describe('the index of words', () => {
  it('knows exactly the documents that have a word', () => {
    const word = fc.constantFrom('harbour', 'storm', 'treaty', 'quay', 'pilot', 'winter');
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), word, (texts, sought) => {
        const documents = texts.map((text) => ({ title: '', text: text.join(' ') }) as CompiledDocument);
        const expected = texts.flatMap((text, number) => (text.includes(sought) ? [number] : []));
        const scores = scoreDocuments(indexWords(documents), `${sought} and`);
        const exact = [...scores].filter(([number]) => texts[number]?.includes(sought)).map(([number]) => number);
        expect(exact.sort((one, other) => one - other)).toEqual(expected);
      }),
    );
  });
});

describe('the quoted part of a large library', () => {
  it('has the documents that topics quote and no others, and gives the same briefing', () => {
    const part = joinPacks(quotedPacks(library));
    expect(part.documents.map(({ document }) => document.id)).toEqual(['d57']);
    const sentence = 'A treaty was signed at the lighthouse.';
    for (const where of [null, { sentence, paragraph: sentence }]) {
      const whole = composeBriefing(library, indexQuoted(library), topicId('keeper'), where);
      expect(composeBriefing(part, indexQuoted(part), topicId('keeper'), where)).toEqual(whole);
      expect(whole.type).toBe('briefing');
    }
  });
});

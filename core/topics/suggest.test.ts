import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceSpan } from '../pack/document.ts';
import { documentsOf } from './documents-for-test.ts';
import { suggestTopics, suggestTopicsInSteps } from './suggest.ts';
import type { TopicSuggestion } from './types.ts';

const suggest = async (...texts: readonly string[]): Promise<TopicSuggestion[]> =>
  suggestTopics(await documentsOf(...texts));
const called = (list: readonly TopicSuggestion[], name: string) => list.find((one) => one.name === name);
const aliases = (one: TopicSuggestion | undefined) =>
  Object.fromEntries((one?.aliases ?? []).map(({ text, when }) => [text, when]));

const KALLAS = `Estonian Prime Minister Kaja Kallas spoke in Tallinn on Monday. Kallas said the plan was late.
“We are ready,” Ms Kallas said. The answer to Kallas’s letter came from Brussels.`;

describe('variants', () => {
  it('of a person are one topic, with the title as the role', async () => {
    const kallas = called(await suggest(KALLAS), 'Kaja Kallas');
    expect(kallas).toMatchObject({ id: 'kaja-kallas', kind: 'person', mentions: 4, role: 'Estonian Prime Minister' });
    expect(aliases(kallas)).toEqual({ 'Kaja Kallas': 'always', Kallas: 'context' });
  });

  it('are joined over documents: a bare surname is the person named in full elsewhere', async () => {
    const kallas = called(
      await suggest(KALLAS, 'In a speech Kallas warned of delay. Nobody asked Kallas why.'),
      'Kaja Kallas',
    );
    expect(kallas).toMatchObject({ mentions: 6, documents: ['d0', 'd1'] });
  });

  it('of two persons of one surname are told apart by the document', async () => {
    const list = await suggest(
      'The speech of Boris Johnson was long. Then Johnson said no more.',
      'A film on Lyndon Johnson opened. In it Johnson said no to all.',
    );
    expect(called(list, 'Boris Johnson')).toMatchObject({ mentions: 2, documents: ['d0'] });
    expect(called(list, 'Lyndon Johnson')).toMatchObject({ mentions: 2, documents: ['d1'] });
  });

  it('in short and in full are joined where the text itself joins them', async () => {
    const list = await suggest(
      'The Baltic Air Cargo Union (BACU) met. Members of the BACU voted. A vote of the BACU counts.',
    );
    expect(aliases(called(list, 'BACU'))).toEqual({ 'Baltic Air Cargo Union': 'always', BACU: 'always' });
  });

  it('of a country are its names; its adjective counts only with evidence', async () => {
    const list = await suggest('The U.S. sent aid. The United States and American officials agreed. US troops came.');
    const states = called(list, 'United States');
    expect(states).toMatchObject({ kind: 'country', mentions: 4 });
    expect(aliases(states)).toMatchObject({ 'United States': 'always', American: 'context' });
  });

  it('with and without what companies add are one', async () => {
    const list = await suggest(
      'Shares of Volta Motors Ltd fell. The plant of Volta Motors closed. The end of Volta Motors.',
    );
    expect(called(list, 'Volta Motors')).toMatchObject({ kind: 'organisation', mentions: 3 });
  });
});

describe('kinds', () => {
  it.each<[string, string, string]>([
    ['The University of Tartu grew. At the University of Tartu they teach.', 'University of Tartu', 'organisation'],
    ['Ships crossed the Baltic Sea. In the Baltic Sea it was calm.', 'Baltic Sea', 'place'],
    ['He lives in Narva. There were protests in Narva and near Narva.', 'Narva', 'place'],
    ['They signed the Ottawa Treaty. The Ottawa Treaty bans mines.', 'Ottawa Treaty', 'treaty'],
    ['The Prague Summit opened. After the Prague Summit they left.', 'Prague Summit', 'event'],
    [
      'The 1st Guards Brigade moved. Men of the Scouts Battalion went with the Scouts Battalion.',
      'Scouts Battalion',
      'military-unit',
    ],
  ])('in "%s" are read off name and place', async (text, name, kind) => {
    expect(called(await suggest(text), name)?.kind).toBe(kind);
  });
});

describe('terms', () => {
  const TEXT = `The air policing mission began. Air policing is costly, and they want air policing to go on.
They discussed air policing and the last week. The last week was calm. In the last week of it they slept.`;
  it('are rows of nouns that come again, and no measures of time', async () => {
    const names = (await suggest(TEXT, TEXT)).map(({ name }) => name);
    expect(names).toContain('air policing');
    expect(names.filter((name) => /week/.test(name))).toEqual([]);
  });

  it('are what happens to a place', async () => {
    const list = await suggest(
      'It was the invasion of Ukraine. After the invasion of Ukraine prices rose.',
      'The invasion of Ukraine went on.',
    );
    expect(called(list, 'invasion of Ukraine')).toMatchObject({ kind: 'event', mentions: 3 });
  });
});

describe('evidence', () => {
  it('has a sentence that defines the topic, where there is one', async () => {
    const documents = await documentsOf(
      'Many went to Narva. Narva is a town on the border with Russia and has a castle. They liked Narva very much.',
    );
    const narva = called(suggestTopics(documents), 'Narva');
    expect(narva?.definition && sliceSpan(documents[0] as (typeof documents)[0], narva.definition)).toMatch(
      /^Narva is a town/,
    );
    expect(narva?.examples).not.toContainEqual(narva?.definition);
  });

  it('gives a topic of the title more weight', async () => {
    const body = 'A report on Narva and Tartu came out. It compares Narva with Tartu at length.';
    const list = await suggest(`Why the people left Narva for good|${body}`);
    expect(called(list, 'Narva')?.importance).toBeGreaterThan(called(list, 'Tartu')?.importance ?? 1);
  });

  it('relates topics that stand in the same paragraphs', async () => {
    const list = await suggest(
      'The mayor of Narva met Kaja Kallas.\n\nIn Narva he saw Kaja Kallas again.\n\nMeanwhile in Tartu it rained. The people of Tartu slept.',
    );
    expect(called(list, 'Narva')?.related).toEqual(['kaja-kallas']);
  });

  it('recommends no more than asked for', async () => {
    const names = Array.from(
      { length: 60 },
      (_, index) => `Zor${'bcdfghkl'[index % 8]}${'aeiou'[index % 5]}n${'prstvx'[index % 6]}`,
    );
    const text = names.map((name) => `They saw ${name} and they liked ${name}.`).join(' ');
    const list = suggestTopics(await documentsOf(text), { most: 10 });
    expect(list.filter(({ recommended }) => recommended)).toHaveLength(10);
    expect(list.length).toBeLessThanOrEqual(20);
  });
});

describe('any documents', () => {
  const word = fc.constantFrom(
    ...`Kaja Kallas Johnson Boris NATO U.S. of and the said in Narva Russian President Mr (EU) is a war, Prices rose. “No,” chemical
    weapons ( ) ’s — Union University 5 Article . .`.split(/\s+/),
    '\n\n',
  );
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

  it('give the same suggestions in every order, with ids that are unique and fit a pack', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const documents = await documentsOf(...texts);
        const list = suggestTopics(documents);
        expect(suggestTopics([...documents].reverse())).toEqual(
          list.length > 0 ? suggestTopics(documents, { most: 60 + documents.length }) : [],
        );
        const ids = list.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
      { numRuns: 60 },
    );
  });

  it('give sentences that are sentences of theirs, and related topics that are suggested', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, fc.string({ unit: 'grapheme' })), { maxLength: 4 }), async (texts) => {
        const documents = await documentsOf(...texts);
        const list = suggestTopics(documents);
        const ids = new Set(list.map(({ id }) => id));
        for (const { examples, definition, related, importance } of list) {
          for (const { document, start, end } of definition ? [definition, ...examples] : examples) {
            const { sentences } = documents.find(({ id }) => id === document) ?? { sentences: [] };
            expect(sentences).toContainEqual([start, end]);
          }
          expect(related.every((id) => ids.has(id))).toBe(true);
          expect(importance > 0 && importance <= 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are worked through in steps that say how far it is', async () => {
    const documents = await documentsOf(KALLAS, KALLAS);
    const steps = [...suggestTopicsInSteps(documents)];
    expect(steps.length).toBeGreaterThan(documents.length * 3);
    expect(steps.every(({ done, total }, index) => done >= (steps[index - 1]?.done ?? 0) && done <= total)).toBe(true);
  });
});

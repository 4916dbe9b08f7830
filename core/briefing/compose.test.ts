import { describe, expect, it } from 'vitest';
import { documentId, partialDate, topicId } from '../ids.ts';
import { createLibrary } from '../library.ts';
import { createSearchIndex } from '../search/search.ts';
import { composeBriefing } from './compose.ts';
import { libraryOf, samplePack } from './pack-for-tests.ts';

const sample = await samplePack(
  [
    'Ada Moe said the alliance would send gas masks.',
    'Ada Moe called the use of poison gas a crime.',
    'Ada Moe met the fishermen of the coast.',
    'They told her about the herring.',
    'The fishermen of the coast met her again, Ada Moe said, and talked about the herring.',
  ].join('\n\n'),
);
const speaker = { type: 'topic', topic: topicId('Ada Moe') } as const;
const moe = sample.topic(
  'Ada Moe',
  [
    sample.quote('Ada Moe met the fishermen of the coast.', { speaker, kind: 'reported', said: '2019-05' }),
    sample.quote('They told her about the herring.'),
    sample.quote('Ada Moe said the alliance would send gas masks.', { speaker, kind: 'reported' }),
    sample.quote('Ada Moe called the use of poison gas a crime.', { speaker, kind: 'reported' }),
    sample.quote('The fishermen of the coast met her again, Ada Moe said, and talked about the herring.', {
      ...{ speaker, kind: 'reported' },
    }),
  ],
  {
    roles: [
      { role: 'mayor', from: partialDate('2018-01'), until: partialDate('2020-12-31') },
      { role: 'minister', from: partialDate('2021-01-01'), until: null },
    ],
  },
);
const pack = sample.pack([moe]);
const { library, index } = libraryOf(pack);

function brief(sentence: string | null, paragraph = sentence ?? '') {
  const context = sentence === null ? null : { sentence, paragraph };
  const result = composeBriefing(library, index, moe.id, context);
  if (result.type === 'trouble') throw new Error(result.trouble.type);
  return result.briefing;
}

describe('a briefing', () => {
  it('puts first what answers the sentence, though the two share no word', () => {
    const { quotes, order } = brief('Sarin killed hundreds, and Ada Moe spoke of a breach of international law.');
    expect(quotes[0]?.text).toBe('Ada Moe called the use of poison gas a crime.');
    expect(order).toBe('sentence');
  });

  it('hears the paragraph where the sentence tells nothing', () => {
    const { quotes } = brief('Ada Moe was there too.', 'Soldiers tried on protective gear. Ada Moe was there too.');
    expect(quotes[0]?.text).toBe('Ada Moe said the alliance would send gas masks.');
  });

  it('keeps the order of the pack where nothing tells, and where nothing is being read', () => {
    for (const { quotes, order } of [brief(null), brief('Ada Moe.')]) {
      expect(quotes[0]?.text).toBe('Ada Moe met the fishermen of the coast.');
      expect(order).toBe('editorial');
    }
  });

  it('folds the same statement of another day, and counts it in the timeline', () => {
    const { quotes, timeline } = brief(null);
    expect(quotes[0]?.alsoSaid.map(({ said }) => said)).toEqual(['2022-03-16']);
    expect(quotes).toHaveLength(4);
    expect(timeline?.points).toEqual([
      { date: '2019-05', position: 0, quotes: [0] },
      { date: '2022-03-16', position: 1, quotes: [1, 2, 3, 4] },
    ]);
    expect(timeline?.milestones.map(({ label }) => label)).toEqual(['invasion, 24 Feb']);
  });

  it('gives a speaker the role of the day', () => {
    const { quotes } = brief(null);
    expect(quotes.map((quote) => quote.speaker?.role)).toEqual(['mayor', undefined, 'minister', 'minister']);
  });

  it('brings the sentence before where a quotation leans on it, apart from its text', () => {
    const herring = brief('Ada Moe likes herring.').quotes.find(({ text }) => text.startsWith('They'));
    expect(herring).toMatchObject({
      text: 'They told her about the herring.',
      lead: { text: 'Ada Moe met the fishermen of the coast.' },
    });
  });

  it('survives JSON', () => {
    const { briefing } = { briefing: brief('Ada Moe likes herring.') };
    expect(JSON.parse(JSON.stringify(briefing))).toEqual(briefing);
  });

  it('shows nothing of a document that was changed', () => {
    const damaged = createLibrary([{ pack, damagedDocuments: new Set([documentId('d0')]) }]);
    expect(composeBriefing(damaged, createSearchIndex(damaged), moe.id, null)).toEqual({
      type: 'trouble',
      trouble: { type: 'source-changed', documentTitle: 'Document 0' },
    });
  });
});

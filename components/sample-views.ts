/** For tests: views with what a test does not care about filled in. */
import type { Briefing, QuotationView, ShownQuotation, TopicLink } from '../core/briefing/types.ts';
import type { CardView } from '../core/card.ts';
import { documentId, packId, partialDate, topicId } from '../core/ids.ts';

export function sampleQuotation(more: Partial<QuotationView> = {}): QuotationView {
  const text = more.text ?? 'The alliance will bolster its forces.';
  return {
    pack: packId('sample'),
    packName: null,
    document: documentId('one'),
    documentTitle: 'A title that the file has',
    documentShortTitle: 'A title',
    titleIsOurs: false,
    documentDate: partialDate('2022-03-16'),
    sourceLink: null,
    paragraph: 4,
    start: 100,
    end: 100 + text.length,
    text,
    insertions: [],
    topics: [],
    lead: null,
    speaker: { topic: topicId('jens-stoltenberg'), name: 'Jens Stoltenberg', role: 'NATO Secretary General' },
    kind: 'direct',
    said: partialDate('2022-03-16'),
    saidInferred: false,
    badges: [],
    note: null,
    ...more,
  };
}

/** `count` different quotations of one document. */
export const sampleQuotations = (count: number): ShownQuotation[] =>
  Array.from({ length: count }, (_, index) => sampleShown({ text: `Statement ${index + 1}.`, start: index * 100 }));

export const sampleShown = (more: Partial<ShownQuotation> = {}): ShownQuotation => ({
  ...sampleQuotation(more),
  alsoSaid: more.alsoSaid ?? [],
});

export function sampleTopic(more: Partial<TopicLink> = {}): TopicLink {
  return { id: topicId('article-5'), name: 'Article 5', kind: 'treaty', ...more };
}

export function sampleBriefing(more: Partial<Briefing> = {}): Briefing {
  return {
    pack: packId('sample'),
    topic: sampleTopic(),
    definition: null,
    quotes: [sampleShown()],
    order: 'editorial',
    documentCount: 1,
    figures: [],
    timeline: null,
    conflicts: [],
    related: [],
    note: null,
    ...more,
  };
}

export function sampleCard(briefing: Partial<Briefing> = {}, more: Partial<CardView> = {}): CardView {
  return {
    content: { type: 'briefing', briefing: sampleBriefing(briefing) },
    pinned: false,
    depth: 1,
    depths: 1,
    byKeyboard: false,
    canCompare: false,
    explanation: null,
    site: 'example.org',
    ...more,
  };
}

/** Of a pack view: all that is not told of the pack itself. */
export const SOUND = {
  licence: null,
  origin: { type: 'bundled' },
  on: true,
  counts: { documents: 1, topics: 1, quotes: 1 },
  damage: null,
  fallback: null,
  waiting: null,
  subscription: null,
} as const;

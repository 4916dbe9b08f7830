/** For tests of the popup: a library, a page, and words to find. */
import type { QuotationView } from '../../core/briefing/types.ts';
import { documentId, packId, partialDate, topicId } from '../../core/ids.ts';
import type { LibraryView, PageView, TopicSummary } from '../../core/messages.ts';
import type { SearchResults } from '../../core/search/types.ts';
import { SOUND } from '../sample-views.ts';

export const topic = (id: string, over: Partial<TopicSummary> = {}): TopicSummary => ({
  id: topicId(id),
  name: id,
  kind: 'other',
  defaultOn: true,
  quotes: 1,
  names: 1,
  documents: 1,
  ...over,
});

export const library = (topics: readonly TopicSummary[]): LibraryView => ({
  packs: [
    {
      id: packId('pack'),
      name: 'The pack',
      version: '1.0.0',
      language: 'en',
      description: 'About it.',
      rights: 'Theirs.',
      hash: 'abc',
      ...SOUND,
      documents: [
        {
          id: documentId('001'),
          title: 'A title',
          titleIsOurs: false,
          date: partialDate('2022-03-16'),
          dateBasis: 'inferred',
          paragraphs: 3,
          intact: true,
        },
      ],
      topics,
    },
  ],
});

export const passage = (text: string, start: number): QuotationView => ({
  pack: packId('pack'),
  packName: null,
  document: documentId('001'),
  documentTitle: 'A title',
  documentShortTitle: 'A title',
  titleIsOurs: false,
  documentDate: partialDate('2022-03-16'),
  sourceLink: null,
  paragraph: 2,
  start,
  end: start + text.length,
  text,
  insertions: [],
  topics: [],
  lead: null,
  speaker: null,
  kind: 'article',
  said: partialDate('2022-03-16'),
  saidInferred: false,
  badges: [],
  note: null,
});

export const results = (query: string, topics: readonly string[], passages: readonly string[]): SearchResults => ({
  query,
  topics: topics.map((id) => ({ topic: topic(id), quotes: 2, highlights: [[0, 1]], matchedAlias: null })),
  passages: passages.map((text, index) => ({ passage: passage(text, index * 100), highlights: [[0, 3]], score: 1 })),
});

export const pageView = (over: Partial<PageView> = {}): PageView => ({
  state: 'on',
  topics: 2,
  host: 'news.example.com',
  mentions: 5,
  marked: 2,
  showingAll: false,
  counts: [
    { id: topicId('nato'), name: 'NATO', kind: 'organisation', count: 3 },
    { id: topicId('lute'), name: 'Douglas Lute', kind: 'person', count: 2 },
  ],
  ...over,
});

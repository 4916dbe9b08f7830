/**
 * Search over a library: topics by their names, sentences by their words. Typing on, slips of the pen, British and
 * American spelling, and a topic's other names are understood; a word that the library does not have finds nothing.
 */
import { quotationFrom, type Statement } from '../briefing/quotation.ts';
import type { TopicId } from '../ids.ts';
import { topicLink } from '../library.ts';
import { highlightsIn } from './highlights.ts';
import type { Passage } from './passages.ts';
import { parseQuery, type Query, type TopicMatch } from './query.ts';
import { rankPassages } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import type { PassageHit, SearchResults, TopicHit } from './types.ts';

export { createSearchIndex, type SearchIndex } from './search-index.ts';

/** Longer queries are cut: nobody types more, and a page must not be able to keep the background busy. */
const LONGEST_QUERY = 500;
const TOPIC_LIMIT = 6;
/** A topic is shown when it matches at least this well beside the best one. */
const TOPIC_SHARE = 0.45;
/** Less of the query than this known to the library, weighed by how much each word tells, is taken for nothing found. */
const LEAST_KNOWN = 0.4;

/**
 * The topics and sentences for what somebody typed (the last word may be unfinished), best first.
 * @param limit greatest number of sentences
 */
export function searchLibrary(index: SearchIndex, text: string, limit: number): SearchResults {
  const query = parseQuery(index, text.slice(0, LONGEST_QUERY), true);
  if (query.sought.length === 0 || query.known < LEAST_KNOWN) return { query: text, topics: [], passages: [] };
  const passages: PassageHit[] = [];
  for (const { id, score } of rankPassages(index, query).slice(0, Math.max(0, limit))) {
    const passage = index.passages[id];
    if (passage) passages.push(passageHit(index, query, passage, score));
  }
  return { query: text, topics: topicHits(index, query), passages };
}

function passageHit(index: SearchIndex, query: Query, passage: Passage, score: number): PassageHit {
  const view = quotationFrom(index.library, passage.source, passage, statementOf(passage));
  return { passage: view, highlights: highlightsIn(view.text, query), score };
}

/** What the closest quote around a sentence tells of it; else the article's own voice on the article's day. */
function statementOf({ source, quotings, start, end }: Passage): Statement {
  const distance = (quote: { start: number; end: number }) => Math.abs(quote.start - start) + Math.abs(quote.end - end);
  const closest = quotings.map((one) => one.quote).sort((one, other) => distance(one) - distance(other))[0];
  if (closest) return { ...closest, note: null };
  const { document } = source;
  const hasQuotation = /["“”„«»]/u.test(document.text.slice(start, end));
  const kind = hasQuotation ? 'mixed' : 'article';
  return { kind, speaker: null, said: document.date, saidBasis: null, claim: false, needsLead: false, note: null };
}

function topicHits(index: SearchIndex, query: Query): TopicHit[] {
  const matches = [...query.topics].sort((one, other) => other[1].score - one[1].score);
  const best = matches[0]?.[1].score ?? 0;
  return matches
    .filter(([, { score }]) => score >= best * TOPIC_SHARE)
    .slice(0, TOPIC_LIMIT)
    .flatMap(([id, match]) => topicHit(index, query, id, match) ?? []);
}

function topicHit(index: SearchIndex, query: Query, id: TopicId, match: TopicMatch): TopicHit | null {
  const found = index.library.topicById.get(id);
  if (!found) return null;
  const highlights = highlightsIn(found.topic.name, query);
  const matchedAlias = highlights.length === 0 && match.name !== found.topic.name ? match.name : null;
  return { topic: topicLink(found.topic), quotes: found.topic.quotes.length, highlights, matchedAlias };
}

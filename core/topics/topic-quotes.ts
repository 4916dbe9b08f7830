/** What a briefing on a topic quotes: its own words, what others say of it, and sentences that tell of it. */
import { wordingOf } from '../briefing/repeats.ts';
import { type DocumentId, type TopicId, topicId } from '../ids.ts';
import { sliceSpan } from '../pack/document.ts';
import type { CompiledDocument, CompiledQuote, CompiledTopic, Span, Speaker } from '../pack/format.ts';
import { findQuotations, type Quotation } from '../quotations/quotations.ts';
import { topicNames } from '../quotations/topic-names.ts';
import { choosePassages } from './choose-passages.ts';
import type { Place } from './name-entries.ts';
import type { TopicSuggestion } from './types.ts';

const MOST_QUOTES = 8;
/** Of these at most so many are said by or of the topic; the rest are sentences that tell of it. */
const MOST_SAID = 5;
/** Shorter quotations are no statements, longer ones no quotes. In UTF-16 units. */
const SHORTEST_SAID = 30;
const LONGEST_SAID = 500;
/** So many of the newest documents that name a topic are searched for what is said: finding quotations takes as long as all else. */
const MOST_SEARCHED = 30;
/** A quotation over several paragraphs is too long for a card. */
const PARAGRAPH_BREAK = '\n\n';
/** English puts the comma of the sentence around it inside the marks (“… winter,” she said): it is none of the speaker's. */
const SENTENCE_GOES_ON = /[,\s]+$/u;
/** Two quotes that share this part of the shorter one's telling words, and so many, say the same. */
const SAME = { share: 0.6, words: 4 };

export class TopicQuotes {
  readonly #documents: readonly CompiledDocument[];
  readonly #byId: ReadonlyMap<DocumentId, CompiledDocument>;
  readonly #topicOf: (name: string) => string | null;
  /** Quotations whose speakers are known, of each document that was asked for them. */
  readonly #said: (readonly CompiledQuote[])[] = [];

  constructor(topics: readonly CompiledTopic[], documents: readonly CompiledDocument[]) {
    this.#documents = documents;
    this.#byId = new Map(documents.map((document) => [document.id, document] as const));
    this.#topicOf = topicNames({ topics });
  }

  /** @param places where the topic is named @param suggestion what to show where it is named nowhere */
  choose(
    topic: TopicId,
    places: readonly Place[],
    suggestion: Pick<TopicSuggestion, 'definition' | 'examples'>,
  ): Pick<CompiledTopic, 'definition' | 'quotes'> {
    const found = choosePassages(places, this.#documents, MOST_QUOTES);
    const definition = found.definition ?? suggestion.definition;
    const sentences = found.examples.length > 0 ? found.examples : suggestion.examples;
    const opening = definition && this.#quote(definition, 'article', null);
    const chosen: CompiledQuote[] = [];
    const add = (quote: CompiledQuote, most: number): void => {
      const shown = opening ? [opening, ...chosen] : chosen;
      if (chosen.length < most && !shown.some((one) => this.#isSame(one, quote))) chosen.push(quote);
    };
    for (const quote of this.#saidOn(topic, places)) add(quote, MOST_SAID);
    for (const span of sentences) add(this.#quote(span, this.#voiceOf(span), null), MOST_QUOTES);
    return { definition: opening, quotes: chosen };
  }

  /** Quotations by the topic, then those that name it; of each kind one from each document in turn, newest first. */
  #saidOn(topic: TopicId, places: readonly Place[]): CompiledQuote[] {
    const own: CompiledQuote[][] = [];
    const others: CompiledQuote[][] = [];
    for (const [number, named] of this.#newestFirst(places).slice(0, MOST_SEARCHED)) {
      const said = this.#saidIn(number);
      const isOwn = ({ speaker }: CompiledQuote) => speaker?.type === 'topic' && speaker.topic === topic;
      const isNamed = (quote: CompiledQuote) =>
        named.some(({ start, end }) => start >= quote.start && end <= quote.end);
      own.push(said.filter(isOwn));
      others.push(said.filter((quote) => !isOwn(quote) && isNamed(quote)));
    }
    return [...inTurn(own), ...inTurn(others)];
  }

  #saidIn(number: number): readonly CompiledQuote[] {
    const known = this.#said[number];
    if (known) return known;
    const { id, text } = this.#documents[number] as CompiledDocument;
    const said = findQuotations(text)
      .filter(isStatement)
      .filter(({ start, end }) => !text.slice(start, end).includes(PARAGRAPH_BREAK))
      .map(({ start, end, kind, speaker }) =>
        this.#quote(
          { document: id, start, end: start + text.slice(start, end).replace(SENTENCE_GOES_ON, '').length },
          kind === 'document' ? 'document' : 'direct',
          this.#speakerOf(speaker),
        ),
      );
    this.#said[number] = said;
    return said;
  }

  /** Mentions by the number of their document, the newest document first and those of no date last. */
  #newestFirst(places: readonly Place[]): [number, Place[]][] {
    const byDocument = Map.groupBy(places, ({ document }) => document);
    const dayOf = (number: number): string => this.#documents[number]?.date ?? '';
    return [...byDocument].sort(([a], [b]) => (dayOf(a) === dayOf(b) ? a - b : dayOf(a) < dayOf(b) ? 1 : -1));
  }

  #isSame(one: CompiledQuote, other: CompiledQuote): boolean {
    if (one.document === other.document && one.start < other.end && other.start < one.end) return true;
    if (this.#textOf(one) === this.#textOf(other)) return true;
    const [first, second] = [wordingOf(this.#textOf(one), null).words, wordingOf(this.#textOf(other), null).words];
    const shared = [...first].filter((word) => second.has(word)).length;
    return shared >= SAME.words && shared >= SAME.share * Math.min(first.size, second.size);
  }

  #textOf(span: Span): string {
    return sliceSpan(this.#documentOf(span), span);
  }

  #documentOf({ document }: Span): CompiledDocument {
    return this.#byId.get(document) as CompiledDocument;
  }

  /** A sentence with a quotation in it mixes the article's voice with somebody's. */
  #voiceOf(span: Span): 'article' | 'mixed' {
    return /["“”„«»]/u.test(this.#textOf(span)) ? 'mixed' : 'article';
  }

  #speakerOf(name: string): Speaker {
    const topic = this.#topicOf(name);
    return topic === null ? { type: 'label', label: name } : { type: 'topic', topic: topicId(topic) };
  }

  #quote(span: Span, kind: CompiledQuote['kind'], speaker: Speaker | null): CompiledQuote {
    const { document, start, end } = span;
    const said = this.#documentOf(span).date;
    return { document, start, end, kind, speaker, said, saidBasis: null, claim: false, needsLead: false, note: null };
  }
}

/** The first of each list, then the second of each, and so on. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

/** Whole statements of somebody who is named: a quotation of nobody known would read as the article's own voice. */
function isStatement(quotation: Quotation): quotation is Quotation & { readonly speaker: string } {
  const { start, end, kind, speaker } = quotation;
  const isWhole = kind === 'speech' || kind === 'document';
  return isWhole && speaker !== null && end - start >= SHORTEST_SAID && end - start <= LONGEST_SAID;
}

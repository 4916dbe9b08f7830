/** What a briefing on a topic quotes: its own words, what others say of it, and sentences that tell of it. */
import { sharedWords } from '../briefing/repeats.ts';
import type { TopicId } from '../ids.ts';
import { foldName } from '../pack/alias-collisions.ts';
import { sliceSpan } from '../pack/document.ts';
import type { CompiledDocument, CompiledQuote, CompiledTopic, Span, Speaker } from '../pack/format.ts';
import { choosePassages } from './choose-passages.ts';
import type { Place } from './name-entries.ts';
import type { DocumentQuotation, TopicSuggestion } from './types.ts';

/** Finds the quotations of a document. */
export type QuotesOf = (document: CompiledDocument) => readonly DocumentQuotation[];

const MOST_QUOTES = 8;
/** Of these at most so many are said by or of the topic; the rest are sentences that tell of it. */
const MOST_SAID = 5;
const SHORTEST_SAID = 30;
const LONGEST_SAID = 500;
/** Two quotes that share this part of their telling words say the same. */
const SAME = 0.6;

export class TopicQuotes {
  readonly #documents: readonly CompiledDocument[];
  readonly #quotesOf: QuotesOf;
  readonly #speakers = new Map<string, TopicId>();
  readonly #said: CompiledQuote[][] = [];
  readonly #number: ReadonlyMap<string, number>;

  constructor(topics: readonly CompiledTopic[], documents: readonly CompiledDocument[], quotesOf: QuotesOf) {
    this.#documents = documents;
    this.#quotesOf = quotesOf;
    this.#number = new Map(documents.map(({ id }, number) => [id as string, number] as const));
    for (const { id, name, aliases } of topics) {
      for (const text of [name, ...aliases.map((alias) => alias.text)]) {
        const key = foldName(text);
        if (!this.#speakers.has(key)) this.#speakers.set(key, id);
      }
    }
  }

  /** Reads the quotations of a document; before any is chosen. */
  read(number: number): void {
    const document = this.#documents[number] as CompiledDocument;
    const fits = ({ start, end }: DocumentQuotation) =>
      start >= 0 && end <= document.text.length && end - start >= SHORTEST_SAID && end - start <= LONGEST_SAID;
    this.#said[number] = this.#quotesOf(document)
      .filter(fits)
      .map(({ start, end, kind, speaker }) =>
        this.#quote({ document: document.id, start, end }, kind, speaker === null ? null : this.#speakerOf(speaker)),
      );
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
    const chosen: CompiledQuote[] = [];
    const add = (quote: CompiledQuote, most: number): void => {
      if (chosen.length < most && !chosen.some((one) => this.#isSame(one, quote))) chosen.push(quote);
    };
    for (const quote of this.#saidOn(topic, places)) add(quote, MOST_SAID);
    for (const span of sentences) add(this.#quote(span, this.#voiceOf(span), null), MOST_QUOTES);
    return { definition: definition && this.#quote(definition, 'article', null), quotes: chosen };
  }

  /** Quotations by the topic, then those that name it; each by document and place. */
  #saidOn(topic: TopicId, places: readonly Place[]): CompiledQuote[] {
    const own: CompiledQuote[] = [];
    const others: CompiledQuote[] = [];
    for (const number of new Set(places.map(({ document }) => document))) {
      const named = places.filter(({ document }) => document === number);
      for (const quote of this.#said[number] ?? []) {
        if (quote.speaker?.type === 'topic' && quote.speaker.topic === topic) own.push(quote);
        else if (named.some(({ start, end }) => start >= quote.start && end <= quote.end)) others.push(quote);
      }
    }
    return [...own, ...others];
  }

  #isSame(one: CompiledQuote, other: CompiledQuote): boolean {
    const overlaps = one.document === other.document && one.start < other.end && other.start < one.end;
    return overlaps || sharedWords(this.#textOf(one), this.#textOf(other)) >= SAME;
  }

  #textOf(span: Span): string {
    return sliceSpan(this.#documentOf(span), span);
  }

  #documentOf(span: Span): CompiledDocument {
    return this.#documents[this.#number.get(span.document) as number] as CompiledDocument;
  }

  /** A sentence with a quotation in it mixes the article's voice with somebody's. */
  #voiceOf(span: Span): 'article' | 'mixed' {
    return /["“”„«»]/u.test(this.#textOf(span)) ? 'mixed' : 'article';
  }

  #speakerOf(name: string): Speaker {
    const topic = this.#speakers.get(foldName(name));
    return topic === undefined ? { type: 'label', label: name } : { type: 'topic', topic };
  }

  #quote(span: Span, kind: CompiledQuote['kind'], speaker: Speaker | null): CompiledQuote {
    const { document, start, end } = span;
    const said = this.#documentOf(span).date;
    return { document, start, end, kind, speaker, said, saidBasis: null, claim: false, note: null };
  }
}

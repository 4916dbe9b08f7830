/** The pack against the hand-checked corpus it was made from, where that is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadOf } from '../../core/briefing/neighbour.ts';
import { allQuotes, documentOf, pack, paragraphOf, speakerName, topic, words } from './bundled-pack.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const isThere = existsSync(CORPUS);
if (!isThere) console.warn('The corpus is not at hand (../shared/corpus): the comparison with it is skipped.');

interface GoldAlias {
  readonly text: string;
  readonly safe: 'alone' | 'context' | 'never';
}
interface GoldPassage {
  readonly passage: string;
  readonly file: string;
  readonly display: string;
  readonly speaker: string | null;
  readonly as_of: string;
  readonly attribution: string;
}
interface GoldTopic {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly tier: string;
  readonly aliases: { readonly in_corpus: readonly GoldAlias[]; readonly external: readonly GoldAlias[] };
  readonly context_topics: readonly string[];
  readonly blockers: readonly string[];
  readonly definition: GoldPassage | null;
  readonly passages: readonly GoldPassage[];
  readonly related: readonly { readonly id: string }[];
}
interface GoldQuotation {
  readonly id: string;
  readonly file: string;
  readonly display: string;
  readonly speaker: string | null;
  readonly usable: boolean;
  readonly type: string;
}
interface GoldDocument {
  readonly key: string;
  readonly paragraphs: readonly {
    readonly zone: string;
    readonly display: string;
    readonly sentences: readonly { readonly display: string; readonly status: readonly { readonly kind: string }[] }[];
  }[];
  readonly relative_time_expressions: readonly { readonly text: string }[];
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(`${CORPUS}${name}.json`, 'utf8'));
}

/** Passages that are cut or replaced on purpose: their end is garbled, or two speakers were parted. */
const REWORKED = new Set(['004.p27.s2', '004.p27.s1-s3', '003.p06.s1-s2', '003.p05.s4-s5']);
const WHEN = { alone: 'always', context: 'context', never: 'search' } as const;

describe.skipIf(!isThere)('the pack has what the corpus has', () => {
  let topics: readonly GoldTopic[] = [];
  let quotations: readonly GoldQuotation[] = [];
  let documents: readonly GoldDocument[] = [];
  let conflicts: readonly { readonly id: string; readonly kind: string; readonly topics: readonly string[] }[] = [];
  beforeAll(() => {
    topics = (read('topics') as { topics: readonly GoldTopic[] }).topics;
    quotations = (read('quotations') as { quotations: readonly GoldQuotation[] }).quotations;
    documents = (read('documents') as { documents: readonly GoldDocument[] }).documents;
    conflicts = (read('conflicts') as { conflicts: typeof conflicts }).conflicts;
  });

  it('in its paragraphs, letter for letter', () => {
    for (const gold of documents) {
      const paragraphs = gold.paragraphs.filter(({ zone }) => zone !== 'summary').map(({ display }) => display);
      expect(pack.documents.find(({ id }) => id === gold.key)?.text).toBe(paragraphs.join('\n\n'));
    }
  });

  it('in its relative dates', () => {
    for (const gold of documents) {
      const document = pack.documents.find(({ id }) => id === gold.key);
      expect(document?.relativeDates.length, gold.key).toBeGreaterThanOrEqual(gold.relative_time_expressions.length);
    }
  });

  it('in the topics and what they are', () => {
    expect(pack.topics.map(({ id }) => id).sort()).toEqual(topics.map(({ id }) => id).sort());
    for (const gold of topics) {
      const { name, kind, defaultOn, contextTopics, related, decoys } = topic(gold.id);
      // Names and decoys of general knowledge come on top of the corpus's.
      expect(decoys, gold.id).toEqual(expect.arrayContaining([...gold.blockers]));
      expect({ name, kind, defaultOn, contextTopics, related }).toEqual({
        name: gold.name,
        kind: gold.kind,
        defaultOn: gold.tier !== 'C',
        contextTopics: gold.context_topics,
        related: gold.related.map(({ id }) => id),
      });
    }
  });

  it('in the names and when they count, capitals of common words apart', () => {
    const key = (text: string, when: string) => `${text.toLowerCase().replace(/\p{Pd}/gu, '-')} (${when})`;
    for (const gold of topics) {
      const wanted = [...gold.aliases.in_corpus, ...gold.aliases.external].map(({ text, safe }) =>
        key(text, WHEN[safe]),
      );
      const found = topic(gold.id).aliases.map(({ text, when }) => key(text, when));
      expect(found, gold.id).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('in the quotes, with their speakers', () => {
    for (const gold of topics) {
      const { quotes, definition } = topic(gold.id);
      expect(definition && words(definition), gold.id).toBe(gold.definition?.display ?? null);
      for (const passage of gold.passages) {
        if (REWORKED.has(passage.passage)) continue;
        const quote = quotes.find((candidate) => words(candidate) === passage.display);
        expect(quote && speakerName(quote.speaker), `${gold.id}: ${passage.display}`).toBeDefined();
        if (quote && passage.speaker) expect(speakerName(quote.speaker)).toBe(passage.speaker);
        expect(quote?.kind, `${gold.id}: ${passage.display}`).toBe(passage.attribution);
      }
    }
  });

  it('in the sentences that make no sense alone: each brings the one before', () => {
    const alone = new Set(['needs-context', 'fragment']);
    const sentences = documents.flatMap(({ key, paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ key, ...sentence }))),
    );
    const leaning = sentences.filter(({ status }) => status.some(({ kind }) => alone.has(kind)));
    const quotes = leaning.flatMap(({ key, display }) =>
      allQuotes().filter((quote) => quote.document === key && words(quote).startsWith(display)),
    );
    expect(quotes.length).toBeGreaterThan(10);
    for (const quote of quotes) expect(leadOf(documentOf(quote), quote, quote.needsLead), words(quote)).not.toBeNull();
  });

  it('in the speakers of its quotations', () => {
    let covered = 0;
    for (const gold of quotations) {
      if (!gold.usable || gold.speaker === null || gold.type === 'partial') continue;
      const quotes = allQuotes().filter(
        (quote) => quote.document === gold.file.slice(0, 3) && coversWords(words(quote), gold.display),
      );
      if (quotes.length > 0) covered++;
      for (const quote of quotes)
        expect(speakerName(quote.speaker), `${gold.id} ¶ ${paragraphOf(quote)}`).toBe(gold.speaker);
    }
    expect(covered).toBeGreaterThan(20);
  });

  it('in its conflicts', () => {
    for (const gold of conflicts) {
      const found = pack.conflicts.find(({ id }) => id === gold.id);
      expect(found && { kind: found.kind, topics: found.topics }, gold.id).toEqual({
        kind: gold.kind,
        topics: gold.topics,
      });
    }
  });
});

/** Whether one text holds the other. */
function coversWords(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

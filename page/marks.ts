/** From what was found in a page's text to its mentions and marks. */
import { acceptMentions } from '../core/detect/accept.ts';
import type { Candidate } from '../core/detect/find.ts';
import type { Lexicon } from '../core/detect/lexicon.ts';
import { chooseMarks } from '../core/detect/marks-policy.ts';
import type { Mention } from '../core/detect/types.ts';
import type { MentionId } from '../core/hover/state.ts';
import type { TopicId } from '../core/ids.ts';
import type { Confidence, Density } from '../core/settings/types.ts';
import type { PageLanguage } from '../core/text/language.ts';
import type { ScannedBlock } from './page-text.ts';
import type { Ends } from './painter.ts';
import { withQuotes } from './quote-marks.ts';
import { isUnchanged, locate } from './text-block.ts';
import { createViewer, type Viewer } from './visibility.ts';

export interface PageMention extends Mention {
  readonly id: MentionId;
  readonly source: ScannedBlock<Candidate>;
}

/** A quotation of the page that the library has, too. The mark is a few of its words. */
export interface PageQuote {
  readonly topic: null;
  readonly id: MentionId;
  readonly source: ScannedBlock<Candidate>;
  readonly start: number;
  readonly end: number;
  /** The whole of it, as the page has it. */
  readonly words: string;
}

export type PageMark = PageMention | PageQuote;

/** Stretches of a block that the library has as quotations. It remembers its answers: asking again costs nothing. */
export type QuoteLook = (
  source: ScannedBlock<Candidate>,
) => readonly { readonly start: number; readonly end: number }[];

export interface PageMarks {
  /** Every accepted mention that can be seen, in the page's order. */
  readonly mentions: readonly PageMention[];
  /** Those that are to be painted, and quotations that the library has: in the page's order. */
  readonly marks: readonly PageMark[];
  /** Where they stand: as many as `marks`, less those whose words have changed meanwhile. */
  readonly ends: readonly Ends[];
}

export const NO_MARKS: PageMarks = { mentions: [], marks: [], ends: [] };

interface MarkingOptions {
  readonly lexicon: Lexicon;
  readonly blocks: Iterable<ScannedBlock<Candidate>>;
  /** Whether a topic is on; by number in the lexicon. */
  readonly enabled: (topic: number) => boolean;
  readonly density: Density;
  readonly confidence: Confidence;
  readonly language: PageLanguage;
  /** Names of which the reader said that they do not mean their topic here. */
  readonly isCorrected: (topic: TopicId, alias: string) => boolean;
  /** What is quoted is compared once this is there. */
  readonly quotes: QuoteLook | null;
}

const MENTIONS_A_STEP = 32;

/** Gives each mention a name that lasts as long as its block. */
export type Namer = (block: ScannedBlock<Candidate>, start: number) => MentionId;

export function createNamer(): Namer {
  const names = new WeakMap<ScannedBlock<Candidate>, Map<number, MentionId>>();
  let last = 0;
  return (block, start) => {
    const known = names.get(block) ?? new Map<number, MentionId>();
    names.set(block, known);
    const name = known.get(start) ?? ++last;
    known.set(start, name);
    return name;
  };
}

/** The page's mentions and marks, in steps between which the caller may rest. */
export function* findMarks(options: MarkingOptions, nameOf: Namer): Generator<void, PageMarks, void> {
  const sources = [...options.blocks];
  const blocks = inSections(sources);
  const accepted = acceptMentions(options.lexicon, blocks, options).filter(
    ({ topic, alias }) => !options.isCorrected(topic, alias),
  );
  const viewer = createViewer();
  const mentions: PageMention[] = [];
  for (const [at, mention] of accepted.entries()) {
    if (at % MENTIONS_A_STEP === MENTIONS_A_STEP - 1) yield;
    const source = sources[mention.block];
    if (!source || !isSeen(source, mention, viewer)) continue;
    mentions.push({ ...mention, id: nameOf(source, mention.start), source });
  }
  const chosen = chooseMarks(mentions, {
    density: options.density,
    blocks,
    screenOf: ({ source, start }) => viewer.screenOf(source.owner, start / source.length),
  });
  // One by one: what was compared is remembered, so that `withQuotes` finds its answers ready.
  for (const source of options.quotes ? sources : []) {
    options.quotes?.(source);
    yield;
  }
  const marks: PageMark[] = options.quotes ? withQuotes(sources, chosen, options.quotes, nameOf) : chosen;
  const seen = marks.filter((mark) => mark.topic !== null || isSeen(mark.source, mark, viewer));
  const ends: Ends[] = [];
  for (const [at, mark] of seen.entries()) {
    if (at % MENTIONS_A_STEP === MENTIONS_A_STEP - 1) yield;
    const end = endsOf(mark);
    if (end) ends.push(end);
  }
  return { mentions, marks: seen, ends };
}

/** Each new heading opens a section. */
function inSections(sources: readonly ScannedBlock<Candidate>[]) {
  let section = 0;
  let heading: Element | null = null;
  return sources.map((source) => {
    if (source.heading && source.heading !== heading) section++;
    if (source.heading) heading = source.heading;
    return { candidates: source.candidates, section, heading: source.heading !== null };
  });
}

function isSeen(source: ScannedBlock<Candidate>, mention: { start: number; end: number }, viewer: Viewer): boolean {
  const parent = locate(source, mention.start, mention.end)?.startNode.parentElement;
  return parent ? viewer.isSeen(parent) : viewer.isSeen(source.owner);
}

/** Where a mention stands now; null where the page has changed its words since they were read. */
export function endsOf({ topic, source, start, end }: PageMark): Ends | null {
  const ends = isUnchanged(source, start, end) ? locate(source, start, end) : null;
  return ends && topic === null ? { ...ends, quoted: true } : ends;
}

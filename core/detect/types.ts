/** What detection takes and gives. */
import type { TopicId } from '../ids.ts';

/** One block of a page (a paragraph, a heading, a list item): text that reads as one line of thought. */
export interface Block {
  /** The block's text as the page has it, inline elements joined, nothing normalised. */
  readonly text: string;
  /** Number of the section the block stands in, ascending; a heading opens a new one. */
  readonly section: number;
  readonly heading: boolean;
}

/** The rule that accepted a mention, shown under "Why this?" with the evidence found. */
export type AcceptanceRule =
  /** The name means its topic wherever it stands. */
  | { readonly type: 'always' }
  /** A name that counts anywhere, of the same topic, stands on the page. */
  | { readonly type: 'same-topic'; readonly evidence: string; readonly near?: Nearness }
  /** A topic that goes with this one is named near enough. */
  | { readonly type: 'context-topic'; readonly topic: TopicId; readonly evidence: string; readonly near?: Nearness }
  /** An office or title stands right before a surname, and a topic that goes with this one on the page. */
  | { readonly type: 'title'; readonly title: string; readonly topic: TopicId; readonly evidence: string }
  /** Topics that go with this one are named so often that the page is about them. */
  | { readonly type: 'page-subject'; readonly topic: TopicId; readonly evidence: string; readonly sightings: number }
  /** Nothing tells that it is meant: the reader asked for everything that could be. */
  | { readonly type: 'unproven' };

/** Where the evidence stands, in falling strength: in the same block, the same section, elsewhere on the page. */
export type Nearness = 'block' | 'section' | 'page';

/** Why a stretch that fits a name by its letters is not that name. */
export const OBJECTIONS = [
  /** "Gerhard Stoltenberg", "Anand Kumar": a personal name whose other part differs. */
  'other-person',
  /** "Austin, Texas", "in Austin": a place that shares a person's name. */
  'place',
  /** "TELL US NOW": an everyday word in capitals. */
  'everyday-word',
  /** "Countryside Alliance", "Warsaw Pact", "Bank of America": part of another, longer name. */
  'longer-name',
  /** "NATO summit in 2014": an event of another year. */
  'other-year',
  /** "NATO summit in Vilnius": an event held elsewhere. */
  'other-place',
  /** "Article 5 of the lease", "Article 5(1)": a part of another document. */
  'other-document',
  /** "800 miles from Moscow": the city as a place on the map, not the country it stands for. */
  'distance',
] as const;
export type Objection = (typeof OBJECTIONS)[number];

/** An accepted alias in a block: UTF-16 indices into `Block.text`, end exclusive. */
export interface Mention {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly topic: TopicId;
  /** The alias as the pack writes it. */
  readonly alias: string;
  readonly rule: AcceptanceRule;
  /** What was asked of the words around it, and did not hold. */
  readonly checks: readonly Objection[];
}

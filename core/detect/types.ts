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
  | { readonly type: 'always' }
  | { readonly type: 'same-topic'; readonly evidence: string; readonly near?: Nearness }
  | { readonly type: 'context-topic'; readonly topic: TopicId; readonly evidence: string; readonly near?: Nearness };

/** Where the evidence stands, in falling strength: in the same block, the same section, elsewhere on the page. */
export type Nearness = 'block' | 'section' | 'page';

/** An accepted alias in a block: UTF-16 indices into `Block.text`, end exclusive. */
export interface Mention {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly topic: TopicId;
  /** The alias as the pack writes it. */
  readonly alias: string;
  readonly rule: AcceptanceRule;
}

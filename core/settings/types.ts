/** What the reader has chosen. Stored data is untrusted: read it through `normaliseSettings` only. */
import type { TopicId } from '../ids.ts';

export const MARK_STYLES = ['dotted', 'solid', 'wash'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** `page`: first mention of a topic on the page. `section`: first mention in each section. `all`: every mention. */
export const DENSITIES = ['page', 'section', 'all'] as const;
export type Density = (typeof DENSITIES)[number];

/**
 * How sure a mark must be. `strict`: names that need evidence have it beside them. `balanced`: or elsewhere on the page.
 * `everything`: every name that could be meant, with evidence or without.
 */
export const CONFIDENCES = ['strict', 'balanced', 'everything'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What opens a card: resting on a mark, or only while the key is held. */
export const HOVER_KEYS = ['none', 'alt', 'control', 'shift'] as const;
export type HoverKey = (typeof HOVER_KEYS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The reader says that a name does not mean its topic; `site: null`: anywhere. */
export interface Correction {
  readonly topic: TopicId;
  /** The name as the pack writes it. */
  readonly alias: string;
  readonly site: string | null;
}

export interface Settings {
  readonly version: 1;
  /** Only what differs from the packs' defaults. */
  readonly topics: Readonly<Record<TopicId, boolean>>;
  /** Hosts on which nothing is marked; a host covers its subdomains. Sorted, lower case. */
  readonly sitesOff: readonly string[];
  /** Rest before a card opens, in ms, 150 to 1000. */
  readonly hoverDelay: number;
  readonly hoverKey: HoverKey;
  readonly markStyle: MarkStyle;
  readonly density: Density;
  readonly confidence: Confidence;
  /** Sorted, each once. */
  readonly corrections: readonly Correction[];
  readonly theme: Theme;
  /** Size of the card's and reader's text, 0.85 to 1.5. */
  readonly textScale: number;
}

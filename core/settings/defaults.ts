import type { Settings } from './types.ts';

/** What a new reader starts with. Delay and density: "Behaviour" and "Quiet by default" in the design. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  topics: {},
  sitesOff: [],
  hoverDelay: 350,
  hoverKey: 'none',
  markStyle: 'dotted',
  density: 'section',
  confidence: 'balanced',
  corrections: [],
  theme: 'system',
  textScale: 1,
};

/** Limits of the rest before a card opens, in ms. */
export const HOVER_DELAY = { least: 150, most: 1000, step: 50 } as const;
/** Limits of the text size, as a factor. */
export const TEXT_SCALE = { least: 0.85, most: 1.5, step: 0.05 } as const;

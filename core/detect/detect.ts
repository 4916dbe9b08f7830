/** Detection on plain text: what the page does, for the command line and for tests. */
import type { Confidence, Density } from '../settings/types.ts';
import { pageLanguage } from '../text/language.ts';
import { acceptMentions } from './accept.ts';
import { findCandidates } from './find.ts';
import { isDefaultOn, type Lexicon } from './lexicon-format.ts';
import { chooseMarks } from './marks-policy.ts';
import { splitTextBlocks } from './text-blocks.ts';
import type { Mention } from './types.ts';

export interface DetectOptions {
  /** Whether a topic takes part in the result; by number in the lexicon. Default: the pack's own choice. */
  readonly enabled?: (topic: number) => boolean;
  /** Default: `section`. */
  readonly density?: Density;
  /** Default: `balanced`. */
  readonly confidence?: Confidence;
  /** What the text is said to be written in, as a language tag. What its words say goes before that. */
  readonly declared?: string | null;
}

export interface DetectedMention extends Mention {
  /** Whether a page would paint it. */
  readonly marked: boolean;
}

/** A screenful of an article: about 35 lines of 70 characters at usual sizes. */
const SCREENFUL_CHARACTERS = 2500;

/**
 * The mentions in a plain text, by start. `start` and `end` are UTF-16 indices into `text`; `block` counts the
 * blocks that blank lines make.
 */
export function detectText(lexicon: Lexicon, text: string, options: DetectOptions = {}): DetectedMention[] {
  const blocks = splitTextBlocks(text);
  const candidates = blocks.map((block) => ({ ...block, candidates: findCandidates(lexicon, block.text) }));
  const enabled = options.enabled ?? ((topic: number) => isDefaultOn(lexicon, topic));
  const accept = {
    enabled,
    confidence: options.confidence ?? 'balanced',
    language: pageLanguage(options.declared, text),
  };
  const mentions = acceptMentions(lexicon, candidates, accept).map((mention) => {
    const offset = blocks[mention.block]?.offset ?? 0;
    return { ...mention, start: mention.start + offset, end: mention.end + offset };
  });
  const marked = new Set(
    chooseMarks(mentions, {
      density: options.density ?? 'section',
      blocks,
      screenOf: (mention) => Math.floor(mention.start / SCREENFUL_CHARACTERS),
    }),
  );
  return mentions.map((mention) => ({ ...mention, marked: marked.has(mention) }));
}

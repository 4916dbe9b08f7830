/** Small packs for tests: topics in short notation. */
import { packId, topicId } from '../ids.ts';
import {
  type Alias,
  type AliasWhen,
  type CompiledPack,
  PACK_FORMAT,
  type TopicKind,
  type Years,
} from '../pack/format.ts';
import { detectText } from './detect.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { describeRule } from './rule-text.ts';

export interface TopicSketch {
  readonly kind?: TopicKind;
  readonly always?: readonly string[];
  readonly context?: readonly string[];
  readonly search?: readonly string[];
  readonly decoys?: readonly string[];
  readonly near?: readonly string[];
  /** Letter for letter. */
  readonly exact?: boolean;
  readonly off?: boolean;
  readonly years?: Years;
  readonly languages?: Alias['languages'];
}

/** A pack with these topics, by id. */
export function packOf(topics: Readonly<Record<string, TopicSketch>>): CompiledPack {
  return {
    format: PACK_FORMAT,
    id: packId('test'),
    name: 'Test',
    version: '1.0.0',
    language: 'en',
    description: '',
    rights: '',
    milestones: [],
    documents: [],
    conflicts: [],
    hash: '',
    topics: Object.entries(topics).map(([id, sketch]) => ({
      id: topicId(id),
      name: id,
      kind: sketch.kind ?? 'other',
      defaultOn: !sketch.off,
      aliases: (['always', 'context', 'search'] as const).flatMap((when) => aliasesOf(sketch, when)),
      decoys: sketch.decoys ?? [],
      contextTopics: (sketch.near ?? []).map(topicId),
      ...(sketch.years ? { years: sketch.years } : {}),
      definition: null,
      quotes: [],
      figures: [],
      related: [],
      role: null,
      roles: [],
      note: null,
    })),
  };
}

function aliasesOf(sketch: TopicSketch, when: AliasWhen): Alias[] {
  const languages = sketch.languages ? { languages: sketch.languages } : {};
  return (sketch[when] ?? []).map((text) => ({ text, when, case: sketch.exact ? 'exact' : 'fold', ...languages }));
}

export const lexiconFor = (topics: Readonly<Record<string, TopicSketch>>): Lexicon => buildLexicon([packOf(topics)]);

/** Mentions of all topics in a plain text, as `topic:words`. */
export const mentionsIn = (lexicon: Lexicon, text: string): string[] =>
  detectText(lexicon, text, { enabled: () => true }).map(
    ({ topic, start, end }) => `${topic}:${text.slice(start, end)}`,
  );

/** The rules that accepted the mentions in a plain text. */
export const rulesIn = (lexicon: Lexicon, text: string): string[] =>
  detectText(lexicon, text, { enabled: () => true }).map(({ rule }) => describeRule(rule));

/** Labelled sentences for briefings: which passages an editor would show first beside them, which too, and which would mislead. */
import { readFileSync } from 'node:fs';
import { paragraphSpan } from '../../core/pack/document.ts';
import type { CompiledPack, Span } from '../../core/pack/format.ts';

/** `tuning` is for choosing how quotes are ranked; `final`, written when that was done, for nothing but the figure. */
export type Half = 'tuning' | 'final';

export interface BriefingCase {
  readonly id: string;
  readonly half: Half;
  readonly topic: string;
  readonly sentence: string;
  readonly paragraph: string;
  readonly best: readonly Span[];
  readonly good: readonly Span[];
  readonly misleading: readonly Span[];
}

interface Line {
  readonly id: string;
  readonly half: Half;
  readonly topic: string;
  readonly sentence: string;
  /** Absent where the sentence is all there is. */
  readonly paragraph?: string;
  readonly best: readonly string[];
  readonly good: readonly string[];
  readonly misleading: readonly string[];
}

/** @throws {Error} naming the case whose topic or passage the pack does not have: the figure would be worth nothing. */
export function readBriefingCases(pack: CompiledPack): BriefingCase[] {
  const lines = readFileSync(new URL('./brief/cases.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const { best, good, misleading, ...one } = JSON.parse(line) as Line;
    if (!pack.topics.some(({ id }) => id === one.topic)) throw new Error(`${one.id}: the pack has no "${one.topic}"`);
    const spans = (passages: readonly string[]) => passages.map((passage) => spanOf(pack, passage, one.id));
    return { paragraph: one.sentence, ...one, best: spans(best), good: spans(good), misleading: spans(misleading) };
  });
}

/** The sentence that `004.6.3` names: document, paragraph, sentence of the paragraph, the last two from 1. */
function spanOf(pack: CompiledPack, passage: string, at: string): Span {
  const [id, paragraph, place] = passage.split('.');
  const document = pack.documents.find((one) => one.id === id);
  const around = document && paragraphSpan(document, Number(paragraph));
  const inside = document?.sentences.filter(([start, end]) => around && start >= around.start && end <= around.end);
  const sentence = inside?.[Number(place) - 1];
  if (!document || !sentence) throw new Error(`${at}: there is no sentence ${passage} in the pack`);
  return { document: document.id, start: sentence[0], end: sentence[1] };
}

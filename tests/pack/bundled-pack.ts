/** The bundled pack, compiled from its folder, and ways to ask it things. */
import { fileURLToPath } from 'node:url';
import { compilePackFolder } from '../../cli/pack/read-pack-folder.ts';
import { paragraphNumberAt, sliceSpan } from '../../core/pack/document.ts';
import type { CompiledDocument, CompiledQuote, CompiledTopic, Span, Speaker } from '../../core/pack/format.ts';

export const PACK_FOLDER = fileURLToPath(new URL('../../data/nato-reset-2022', import.meta.url));
export const pack = await compilePackFolder(PACK_FOLDER);

/** @throws {Error} when there is no such topic. */
export function topic(id: string): CompiledTopic {
  const found = pack.topics.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`the pack has no topic ${id}`);
  return found;
}

export function documentOf(span: Pick<Span, 'document'>): CompiledDocument {
  const found = pack.documents.find(({ id }) => id === span.document);
  if (!found) throw new Error(`the pack has no document ${span.document}`);
  return found;
}

export function words(span: Span): string {
  return sliceSpan(documentOf(span), span);
}

export function paragraphOf(span: Span): number {
  return paragraphNumberAt(documentOf(span), span.start);
}

/** Every quote that the pack can show: of every topic, with its definition. */
export function allQuotes(topics: readonly CompiledTopic[] = pack.topics): CompiledQuote[] {
  return topics.flatMap(({ definition, quotes }) => (definition ? [definition, ...quotes] : quotes));
}

export function overlaps(a: Span, b: Span): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}

/** A topic's id or the label; empty for the article's own voice. */
export function speakerName(speaker: Speaker | null): string {
  if (speaker === null) return '';
  return speaker.type === 'topic' ? speaker.topic : speaker.label;
}

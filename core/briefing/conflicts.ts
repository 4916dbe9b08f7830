/** "Sources differ": the claims of a conflict side by side. */
import { documentOfSpan, type Library } from '../library.ts';
import type { CompiledConflict, CompiledDocument, CompiledPack, ConflictClaim, Span } from '../pack/format.ts';
import { plainStatement, quotationFrom } from './quotation.ts';
import { closestQuote } from './quotation-at.ts';
import type { ConflictView } from './types.ts';

/** Null where the conflict is not one to be shown, or where fewer than two claims can be. */
export function viewConflict(library: Library, pack: CompiledPack, conflict: CompiledConflict): ConflictView | null {
  if (conflict.show !== 'side-by-side' || conflict.note === null) return null;
  const claims = conflict.claims.flatMap((claim) => viewClaim(library, pack, claim) ?? []);
  return claims.length < 2 ? null : { id: conflict.id, kind: conflict.kind, claims, note: conflict.note };
}

function viewClaim(library: Library, pack: CompiledPack, claim: ConflictClaim): ConflictView['claims'][number] | null {
  const found = documentOfSpan(library, pack, claim);
  if (!found?.intact) return null;
  const { document } = found;
  const quote = closestQuote(pack, claim);
  const statement = plainStatement(document, claim.speaker, claim.said);
  const known = quote ? { ...statement, kind: quote.kind, claim: quote.claim, saidBasis: quote.saidBasis } : statement;
  const { emphasis } = claim;
  return {
    quotation: quotationFrom(library, found, claim, known),
    emphasis: emphasis && { start: emphasis.start - claim.start, end: emphasis.end - claim.start },
    cutBefore: !document.sentences.some(([start]) => start === claim.start) && hasWordsBefore(document, claim),
    cutAfter: !document.sentences.some(([, end]) => end === claim.end) && hasWordsAfter(document, claim),
  };
}

/** Whether the sentence that the claim stands in has words outside it: a mark alone needs no ellipsis. */
function hasWordsBefore(document: CompiledDocument, claim: Span): boolean {
  const sentence = document.sentences.findLast(([start]) => start <= claim.start);
  return /[\p{L}\p{N}]/u.test(document.text.slice(sentence?.[0] ?? claim.start, claim.start));
}

function hasWordsAfter(document: CompiledDocument, claim: Span): boolean {
  const sentence = document.sentences.find(([, end]) => end >= claim.end);
  return /[\p{L}\p{N}]/u.test(document.text.slice(claim.end, sentence?.[1] ?? claim.end));
}

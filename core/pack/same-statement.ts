/** One stretch of a document has one speaker, one date and one kind, whoever quotes it. */
import type { PlacedQuote } from './compile-topic.ts';
import type { CompiledQuote, Speaker } from './format.ts';

/** Reports every quote that tells of its stretch something else than an earlier quote of the same stretch. */
export function checkSameStatements(quotes: readonly PlacedQuote[]): void {
  const first = new Map<string, PlacedQuote>();
  for (const placed of quotes) {
    const { quote } = placed;
    const key = JSON.stringify([quote.document, quote.start, quote.end]);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, placed);
      continue;
    }
    const difference = differenceOf(earlier.quote, quote);
    if (difference === null) continue;
    placed.source.report(
      placed.at,
      `${earlier.source.path} quotes the same words with another ${difference}: make both the same`,
    );
  }
}

/** The field in which two quotes of one stretch differ, as the source format calls it; null where they agree. */
function differenceOf(a: CompiledQuote, b: CompiledQuote): string | null {
  if (speakerKey(a.speaker) !== speakerKey(b.speaker)) return 'speaker';
  if (a.said !== b.said) return '`said`';
  if (a.kind !== b.kind) return '`kind`';
  if (a.claim !== b.claim) return '`claim`';
  return null;
}

function speakerKey(speaker: Speaker | null): string {
  if (speaker === null) return '';
  return speaker.type === 'topic' ? `topic:${speaker.topic}` : `label:${speaker.label}`;
}

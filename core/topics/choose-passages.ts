/** Which sentences tell what a topic is, and which are worth showing with it. */
import { leansBack } from '../briefing/neighbour.ts';
import type { CompiledDocument, Span } from '../pack/format.ts';
import type { Place } from './name-entries.ts';

export interface Passages {
  readonly definition: Span | null;
  /** Most telling first. */
  readonly examples: readonly Span[];
}

/** Shorter sentences say too little, longer ones too much at once. In UTF-16 units. */
const SHORTEST = 40;
const LONGEST = 400;
/** So many mentions are looked at, spread over the documents: more would cost time and change little. */
const MOST_CANDIDATES = 400;

/** Begins like a sentence and ends like one. */
const WHOLE = /^["“„«‘']?[\p{Lu}\p{N}].*[.!?]["”’»')]*$/su;
/** Behind a name that begins a sentence: "… is a …", "… (NATO) was the …". */
const IS_A =
  /^(?:\s*\([^)]{1,60}\))?(?:,[^,.;]{2,80},)?\s+(?:is|are|was|were|became|remains)\s+(?:an?|the|one of|among the)\s/u;
/** "…, the alliance's secretary general, …". */
const APPOSITION = /^(?:\s*\([^)]{1,60}\))?,\s+(?:an?|the)\s[^,.;:]{4,90}[,.]/u;
/** What such a sentence must not go on to be. */
const NO_DEFINITION =
  /\b(?:is|was|are|were)\s+(?:the\s+(?:first|last|only|latest)\s+to|a\s+(?:bit|little|lot|mistake|good|bad|great))\b/u;

/** @param places mentions of the topic, by document and sentence @param documents by the numbers in `places` */
export function choosePassages(
  places: readonly Place[],
  documents: readonly CompiledDocument[],
  most: number,
): Passages {
  const candidates = sample(places.filter(({ sentence }) => sentence >= 0)).map((place) => judge(place, documents));
  const best = [...candidates].sort((a, b) => b.defines - a.defines);
  const definition = best[0] && best[0].defines > 0 ? best[0].span : null;
  const examples: Span[] = [];
  const perDocument = new Map<string, number>();
  const share = Math.max(1, Math.ceil(most / Math.max(1, new Set(candidates.map(({ span }) => span.document)).size)));
  for (const { span } of candidates.filter(({ tells }) => tells > 0).sort((a, b) => b.tells - a.tells)) {
    if (examples.length >= most) break;
    const used = perDocument.get(span.document) ?? 0;
    if (used >= share || isSame(span, definition) || examples.some((one) => isSame(one, span))) continue;
    perDocument.set(span.document, used + 1);
    examples.push(span);
  }
  return { definition, examples };
}

function sample(places: readonly Place[]): Place[] {
  const step = Math.ceil(places.length / MOST_CANDIDATES);
  return step <= 1 ? [...places] : places.filter((_, index) => index % step === 0);
}

const isSame = (a: Span, b: Span | null): boolean => b !== null && a.document === b.document && a.start === b.start;

interface Judged {
  readonly span: Span;
  /** How well it defines the topic; 0: not at all. */
  readonly defines: number;
  /** How much it tells of it; 0: nothing fit to be shown. */
  readonly tells: number;
}

function judge({ document, sentence, start: at, end }: Place, documents: readonly CompiledDocument[]): Judged {
  const source = documents[document] as CompiledDocument;
  const [start, stop] = source.sentences[sentence] as readonly [number, number];
  const span = { document: source.id, start, end: stop };
  const text = source.text.slice(start, stop);
  const length = stop - start;
  if (length < SHORTEST || length > LONGEST || !WHOLE.test(text)) return { span, defines: 0, tells: 0 };
  const isSubject = at - start <= 4;
  const isSpeech = /["“”«»]/u.test(text);
  const leans = leansBack(text);
  const behind = source.text.slice(end, stop);
  const early = 1 / (1 + sentence);
  let tells = 1 + (isSubject ? 1 : at - start < length / 2 ? 0.5 : 0) + (leans ? -0.8 : 0) + early;
  if (/\d/u.test(text)) tells += 0.2;
  if (text.endsWith('?')) tells = 0;
  return {
    span,
    defines: isSpeech ? 0 : definingScore(behind, { isSubject, leans, early }),
    tells: Math.max(0, tells),
  };
}

function definingScore(
  behind: string,
  { isSubject, leans, early }: { isSubject: boolean; leans: boolean; early: number },
): number {
  if (leans && !isSubject) return 0;
  const head = behind.slice(0, 200);
  if (isSubject && IS_A.test(head) && !NO_DEFINITION.test(head)) return 3 + early;
  return APPOSITION.test(head) ? (isSubject ? 2 : 1) + early : 0;
}

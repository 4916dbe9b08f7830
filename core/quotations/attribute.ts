/** Finds, for each quotation, the words that tell who speaks. */
import { type Cue, findCues, isLink } from './cues.ts';
import type { Sentence, Token } from './narrative.ts';
import type { MarkedSpan } from './pair-marks.ts';
import type { Entity } from './people.ts';
import { Resolver } from './resolve.ts';
import { readRoster } from './roster.ts';

export interface Attribution {
  readonly speaker: Entity | null;
  /** The words that name the speaker, as UTF-16 indices; null where the quotation goes on without naming anybody. */
  readonly words: { readonly start: number; readonly end: number } | null;
  readonly cue: Cue | null;
  readonly sentence: Sentence;
  /** Index of the quotation's token in its sentence. */
  readonly at: number;
  /** Nothing names a speaker, and it goes on where the quotation before it ended. */
  readonly continues: boolean;
}

/** So many paragraphs may part a quotation that names nobody from the one it goes on from. */
const NEAR = 3;

/** One attribution for each of `spans`, in order. */
export function attribute(text: string, spans: readonly MarkedSpan[], sentences: readonly Sentence[]): Attribution[] {
  const roster = readRoster(sentences);
  const cues = sentences.map((sentence, index) => findCues(sentence, roster.mentions[index] ?? []));
  const resolver = new Resolver(sentences, roster, cues);
  const attributions: Attribution[] = [];
  sentences.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      if (token.type !== 'quote') return;
      const span = spans[token.quote] as MarkedSpan;
      const cue = chooseCue(text, span, sentence.tokens, at, withoutRelays(cues[index] ?? [], resolver));
      const place = { sentence, at };
      const found = cue
        ? named(cue, resolver, place)
        : goesOn(text, span, sentences, index, at, attributions, resolver, spans);
      resolver.hear(index, found.speaker);
      attributions[token.quote] = found;
    });
  });
  return attributions;
}

/** A medium that only passes on what somebody named in the sentence says is no speaker. */
function withoutRelays(cues: readonly Cue[], resolver: Resolver): readonly Cue[] {
  const isMedium = ({ subject }: Cue) => subject?.type === 'name' && resolver.resolve(subject)?.isMedium === true;
  const others = cues.filter((cue) => !isMedium(cue));
  return others.some(({ subject, strength }) => subject && strength !== 'stance') ? others : cues;
}

function named(cue: Cue, resolver: Resolver, place: Pick<Attribution, 'sentence' | 'at'>): Attribution {
  const subject = cue.subject && (resolver.nameBeside(cue.subject) ?? cue.subject);
  const speaker = subject ? resolver.resolve(subject) : null;
  return {
    ...place,
    speaker,
    words: subject && { start: subject.start, end: endOfWords(subject, place.sentence) },
    cue,
    continues: false,
  };
}

/** "a spokesman for the airline": what follows a description belongs to it where it has no name. */
function endOfWords({ type, end, last }: NonNullable<Cue['subject']>, { tokens }: Sentence): number {
  if (type !== 'noun' || !/^(?:of|for|at|from|with|by|to)$/u.test(tokens[last]?.lower ?? '')) return end;
  let behind = end;
  for (let next = last; next < tokens.length && next < last + 7; next++) {
    const token = tokens[next] as Token;
    if (
      token.type !== 'word' ||
      /^(?:who|said|says|told|on|was|is|has|that)$/u.test(token.lower) ||
      (next > last && /^(?:in|for|at|from|with|to|by)$/u.test(token.lower))
    )
      break;
    behind = token.end;
  }
  return behind;
}

/** The cue that governs the quotation: one that touches it, else the verb of saying before it, behind it, and then weaker ones. */
function chooseCue(
  text: string,
  span: MarkedSpan,
  tokens: readonly Token[],
  at: number,
  cues: readonly Cue[],
): Cue | null {
  const behind = cues.find((cue) => cue.from > at && isOwnStatement(tokens, cue)) ?? null;
  const before = lastBefore(tokens, at, cues);
  const isOpenEnded = !/[.]$/u.test(text.slice(span.start, span.end)) || tokens[at + 1]?.text === ',';
  const touchesBehind =
    behind &&
    (behind.strength === 'say' || behind.strength === 'relay') &&
    isOpenEnded &&
    isLink(tokens.slice(at + 1, behind.from)) &&
    tokens.slice(at + 1, behind.from).length < 4;
  const touchesBefore =
    before &&
    before.strength !== 'relay' &&
    tokens[at - 1] !== undefined &&
    /^[,:]$/u.test(tokens[at - 1]?.text ?? '') &&
    !tokens.slice(before.to, at).some(({ type }) => type === 'quote');
  if (touchesBefore && tokens[at - 1]?.text === ':') return before;
  if (touchesBehind && behind.strength === 'say' && !(touchesBefore && before.strength === 'say')) return behind;
  if (touchesBefore && before.strength === 'say') return before;
  if (before?.strength === 'say') return before;
  if (before?.strength === 'judge' && before.subject) return before;
  if (touchesBehind && !(before && before.strength === 'stance' && before.subject)) return behind;
  if (behind && behind.strength === 'say' && isSameClauseBehind(tokens, at, behind)) return behind;
  if (before) return before;
  return behind && isSameClauseBehind(tokens, at, behind) ? behind : null;
}

/** The last cue before the quotation; behind "and that" the one that the first "that" belongs to. */
function lastBefore(tokens: readonly Token[], at: number, cues: readonly Cue[]): Cue | null {
  const nearest = cues.findLast((cue) => cue.at < at) ?? null;
  const said =
    nearest?.strength === 'stance' ? cues.findLast((cue) => cue.at < at && cue.strength === 'say') : undefined;
  const last = said ?? nearest;
  const again = tokens.findLastIndex(
    ({ lower }, index) =>
      index < at &&
      index > (last?.at ?? 0) &&
      lower === 'that' &&
      /^(?:and|but)$/u.test(tokens[index - 1]?.lower ?? ''),
  );
  if (again < 0) return last;
  return (
    cues.findLast(
      (cue) => cue.at < again && tokens.slice(cue.at + 1, cue.at + 3).some(({ lower }) => lower === 'that'),
    ) ?? last
  );
}

/** Behind a quotation only a finite verb of saying or calling tells of it: not "to defend", nor "he hoped". */
const isOwnStatement = (tokens: readonly Token[], { at, strength }: Cue): boolean =>
  strength !== 'stance' && tokens[at - 1]?.lower !== 'to';

/** Behind the quotation, but not in a clause of its own. */
function isSameClauseBehind(tokens: readonly Token[], at: number, cue: Cue): boolean {
  return !tokens.slice(at + 1, cue.from).some(({ lower }) => /^(?:while|but|whereas|although|;)$/u.test(lower));
}

/** A quotation that names nobody: the speaker of the one before, or whom the sentence before is about. */
function goesOn(
  text: string,
  span: MarkedSpan,
  sentences: readonly Sentence[],
  index: number,
  at: number,
  before: readonly Attribution[],
  resolver: Resolver,
  spans: readonly MarkedSpan[],
): Attribution {
  const sentence = sentences[index] as Sentence;
  const nobody: Attribution = { speaker: null, words: null, cue: null, sentence, at, continues: false };
  if (!isWhole(text, span, sentence, at)) return nobody;
  const previous = sentences[index - 1];
  const last = before.at(-1) ?? null;
  const inParagraph = previous?.paragraph === sentence.paragraph;
  if (inParagraph && previous && last?.sentence !== previous) {
    const subject = resolver.subjectOf(index - 1);
    if (subject && !subject.entity.isMedium) {
      const { start, end } = subject.mention;
      return { ...nobody, speaker: subject.entity, words: { start, end }, continues: true };
    }
  }
  if (!last || sentence.paragraph - last.sentence.paragraph > NEAR) return nobody;
  const speaker = last.speaker ?? null;
  const isClose = inParagraph || sentence.paragraph - last.sentence.paragraph <= 1;
  if (!speaker && !last.cue && !last.continues) return nobody;
  return {
    ...nobody,
    speaker,
    words: isClose && (inParagraph || isLeftOpen(last, spans)) ? last.words : null,
    continues: true,
  };
}

/** The quotation before has no closing mark: the next paragraph opens it anew. */
function isLeftOpen({ sentence, at }: Attribution, spans: readonly MarkedSpan[]): boolean {
  const span = spans[sentence.tokens[at]?.quote ?? -1];
  return span !== undefined && span.outerEnd <= span.end;
}

/** Its own sentence, not a part of ours. */
function isWhole(text: string, span: MarkedSpan, { tokens }: Sentence, at: number): boolean {
  const words = text.slice(span.start, span.end);
  const isAlone = tokens.every((token, index) => index === at || token.type === 'stop' || token.type === 'quote');
  return (
    (isAlone && at === 0) ||
    (at === 0 && /^[\p{Lu}\p{N}'’[(…]/u.test(words) && /[.!?…,]$/u.test(words) && words.includes(' '))
  );
}

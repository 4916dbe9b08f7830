/** Words that tell who speaks: "Lute said", "said Lute", "according to Lute", "Lute:", "in the words of Lute". */
import type { Mention } from './mentions.ts';
import type { Sentence, Token } from './narrative.ts';
import { isDoubtful, speechVerb } from './speech-verbs.ts';
import { CLAUSE, type Context, isBeside, subjectOf } from './subjects.ts';
import { BREAKS, DETERMINERS } from './words.ts';

export interface Cue {
  /** Token indices of the first and last word that belong to it, subject and verb. */
  readonly from: number;
  readonly to: number;
  /** Token index of the verb or preposition. */
  readonly at: number;
  readonly strength: 'say' | 'judge' | 'stance' | 'relay';
  /** Null: nobody is named ("was described as “…”"). */
  readonly subject: Mention | null;
}

/** Verbs behind these tell what will be said, or might be. */
const MODAL = /^(?:would|will|could|should|may|might|must|can|cannot|shall|won't|wouldn't|couldn't|can't)$/u;

/** The cues of one sentence, in order. @param mentions those of the sentence, in order. */
export function findCues({ tokens }: Sentence, mentions: readonly Mention[]): Cue[] {
  const cues: Cue[] = [];
  const context: Context = { tokens, mentions, cues };
  for (let at = 0; at < tokens.length; at++) {
    const cue = wordCue(context, at) ?? signCue(context, at);
    if (cue) cues.push(cue);
  }
  return cues;
}

function wordCue(context: Context, at: number): Cue | null {
  const { tokens, mentions, cues } = context;
  const token = tokens[at] as Token;
  if (token.type !== 'word') return null;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') return relay(context, at, at + 2);
  if (token.lower === 'under' && mentionAt(mentions, at + 1)?.type === 'noun') {
    const law = relay(context, at, at + 1);
    return law?.subject?.type === 'noun' && law.subject.noun === 'document' ? law : null;
  }
  if (token.lower === 'words' || token.lower === 'word') return wordsOf(context, at);
  const verb = speechVerb(token.lower);
  if (!verb || (token.capital && at > 0 && tokens[at - 1]?.type !== 'quote' && !isPunctuation(tokens[at - 1])))
    return null;
  if (mentions.some(({ first, last }) => first <= at && at < last)) return null;
  const before = tokens[at - 1];
  if (before && (DETERMINERS.has(before.lower) || before.possessive) && before.type === 'word') return null;
  const isModal = tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => MODAL.test(lower));
  const cue = { from: at, to: at, at, strength: isModal ? ('stance' as const) : verb.strength };
  if (isModal && cues.some(({ strength }) => strength === 'say')) return null;
  const quoted = quotedSpeaker(context, at);
  if (quoted) return { ...cue, strength: 'say', to: quoted.last - 1, subject: quoted };
  if (token.lower === 'citing') return relay(context, at, at + 1);
  if (verb.inverts && verb.form !== 'gerund' && isBehindQuote(tokens, at)) {
    const subject = mentionAt(mentions, at + 1) ?? mentionAt(mentions, at + 2);
    if (subject && (subject.type !== 'pronoun' || subject.pronoun !== 'writer' || true))
      return { ...cue, to: subject.last - 1, subject };
  }
  const passive = passiveOf(tokens, at);
  if (passive && verb.form === 'past') return passiveCue(context, at, cue);
  const subject = subjectOf(context, at, verb.form);
  if (!subject) return null;
  const introduces = /^[:,]$/u.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.type === 'quote';
  if (isDoubtful(token.lower) && !introduces && !isBeside(tokens, subject, at)) return null;
  return { ...cue, from: Math.min(subject.first, at), subject };
}

const isPunctuation = (token: Token | undefined): boolean => token !== undefined && token.type === 'stop';

/** "TASS quoted Ivanov as saying": Ivanov. */
function quotedSpeaker({ tokens, mentions }: Context, at: number): Mention | null {
  if (!/^(?:quoted|quotes|quoting|cited|cites)$/u.test((tokens[at] as Token).lower)) return null;
  const speaker = mentionAt(mentions, at + 1);
  const [next, then] = speaker ? [tokens[speaker.last]?.lower, tokens[speaker.last + 1]?.lower] : [];
  return next === 'saying' || (next === 'as' && then === 'saying') ? speaker : null;
}

function mentionAt(mentions: readonly Mention[], first: number): Mention | null {
  return mentions.find((mention) => mention.first === first) ?? null;
}

/** “…,” said: only a comma, a dash or an adverb between. */
function isBehindQuote(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const token = tokens[back] as Token;
    if (token.type === 'quote') return true;
    if (token.type === 'word' && !/ly$/u.test(token.lower)) return false;
  }
  return false;
}

function passiveOf(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const { lower } = tokens[back] as Token;
    if (/^(?:was|were|been|being|is|are|be|get|got)$/u.test(lower)) return true;
    if (!/(?:ly|also|not|now|once|later)$/u.test(lower)) return false;
  }
  return false;
}

/** "was described as “…” by Lute": the speaker stands behind "by", or is not named. */
function passiveCue({ tokens, mentions }: Context, at: number, cue: Omit<Cue, 'subject'>): Cue | null {
  if (
    /^(?:told|asked|informed|assured|reminded|advised|warned|quoted|cited|expected|seen|feared|urged|invited)$/u.test(
      (tokens[at] as Token).lower,
    )
  )
    return null;
  for (let next = at + 1; next < tokens.length && next < at + 16; next++) {
    if (tokens[next]?.lower !== 'by') continue;
    const subject = mentionAt(mentions, next + 1);
    if (subject) return { ...cue, to: subject.last - 1, subject };
  }
  return { ...cue, strength: 'stance', subject: null };
}

function relay({ tokens, mentions }: Context, at: number, behind: number): Cue | null {
  const subject = mentionAt(mentions, behind);
  if (!subject || tokens.length <= behind) return null;
  return { from: at, to: subject.last - 1, at, strength: 'relay', subject };
}

/** "in the words of Lute", "in Lute's words". */
function wordsOf({ tokens, mentions }: Context, at: number): Cue | null {
  if (tokens[at + 1]?.lower === 'of') {
    const subject = mentionAt(mentions, at + 2);
    return subject && { from: at, to: subject.last - 1, at, strength: 'say', subject };
  }
  const owner = mentions.findLast(({ last, first }) => last <= at && last >= at - 1 && first < at);
  return owner && tokens[owner.last - 1]?.possessive
    ? { from: owner.first, to: at, at, strength: 'say', subject: owner }
    : null;
}

/** `Lute: “…”` and `“…” — Lute`. */
function signCue({ tokens, mentions }: Context, at: number): Cue | null {
  const token = tokens[at] as Token;
  if (token.text === ':' && tokens[at + 1]?.type === 'quote') {
    const subject = mentions.find(
      ({ last, first, type }) =>
        last === at && type !== 'pronoun' && (first === 0 || isPunctuation(tokens[first - 1]) || at - first <= 4),
    );
    return subject && !tokens.slice(0, subject.first).some(({ lower }) => speechVerb(lower))
      ? { from: subject.first, to: at, at, strength: 'say', subject }
      : null;
  }
  if (!/^[-–—―]$/u.test(token.text) || tokens[at - 1]?.type !== 'quote') return null;
  const subject = mentionAt(mentions, at + 1);
  const isEnd = subject && (subject.last >= tokens.length || /^[,.(]$/u.test(tokens[subject.last]?.text ?? ''));
  return subject?.type === 'name' && isEnd ? { from: at, to: subject.last - 1, at, strength: 'say', subject } : null;
}

/** Whether the words between two tokens hold nothing but commas, adverbs and whom it was said to. */
export function isLink(tokens: readonly Token[]): boolean {
  return tokens.every(({ type, lower, text }) =>
    type === 'stop' ? /^[,:–—\-(…]$/u.test(text) : BREAKS.has(lower) ? !CLAUSE.test(lower) : /ly$/u.test(lower),
  );
}

/** Words that tell who speaks: "Lute said", "said Lute", "according to Lute", "Lute:", "in the words of Lute". */
import type { Mention } from './mentions.ts';
import type { Sentence, Token } from './narrative.ts';
import { isDoubtful, speechVerb } from './speech-verbs.ts';
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

const CLAUSE = /^(?:while|but|when|as|because|although|though|and|if|whereas|after|before|since|until|;|—|–)$/u;
/** Prepositions that begin clauses too: "after Trump called", "as Lincoln said". */
const CONJUNCTION = /^(?:after|before|since|until|as|than|like|because|when|while)$/u;
/** Verbs behind these tell what will be said, or might be. */
const MODAL = /^(?:would|will|could|should|may|might|must|can|cannot|shall|won't|wouldn't|couldn't|can't)$/u;
const AUXILIARY =
  /^(?:has|have|had|would|will|could|should|may|might|did|does|do|also|not|then|now|still|never|later|once|even|just|been|be|is|was|are|were|only|both|all|again|soon|often|first|repeatedly|can|to|who|which|that)$/u;

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

interface Context {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
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

function subjectOf(context: Context, at: number, form: 'base' | 'finite' | 'past' | 'gerund'): Mention | null {
  const { tokens, mentions, cues } = context;
  let back = at - 1;
  while (back >= 0 && isSkipped(tokens[back] as Token)) back--;
  const adjacent = mentions.find(({ last }) => last - 1 === back) ?? null;
  const isInfinitive = tokens[at - 1]?.lower === 'to';
  if (
    adjacent &&
    !isInfinitive &&
    (form !== 'gerund' || tokens[adjacent.first - 1]?.lower === 'with' || !adjacent.oblique)
  ) {
    if (!adjacent.oblique || form === 'gerund' || CONJUNCTION.test(tokens[adjacent.first - 1]?.lower ?? ''))
      return adjacent;
  }
  const who = tokens[back + 1]?.lower;
  if (who === 'who') return mentions.find(({ first }) => first === back + 1) ?? null;
  if (form === 'gerund' || form === 'base' || isInfinitive) {
    const last = cues.at(-1);
    if (last?.subject && last.strength !== 'relay') return last.subject;
    return mainSubject(mentions.filter(({ first, last }) => last <= at && first >= speechStart(tokens)));
  }
  const clause = clauseStart(tokens, at);
  const inClause = mentions.filter(({ first, last }) => first >= clause && last <= at);
  if (tokens[back]?.text === ',') {
    const wide = clauseStart(tokens, at, false);
    const beforeComma = mentions.filter(({ first, last }) => first >= wide && last <= back);
    return appositionCore(beforeComma, back) ?? mainSubject(beforeComma) ?? carried(context, clause);
  }
  return mainSubject(inClause) ?? carried(context, clause);
}

/** "the head of the union, Kevin O’Rourke, said": the name just before the comma. */
function appositionCore(mentions: readonly Mention[], comma: number): Mention | null {
  const last = mentions.at(-1);
  return last?.type === 'name' && last.last === comma && mentions.at(-2)?.type === 'noun' && !last.oblique
    ? last
    : null;
}

/** "… and added": the subject of the verb before. */
function carried({ tokens, cues, mentions }: Context, clause: number): Mention | null {
  const joiner = tokens[clause - 1]?.lower;
  if (joiner !== 'and' && joiner !== 'but' && joiner !== ',') return null;
  const said = cues.findLast(({ strength }) => strength === 'say') ?? cues.at(-1);
  return said?.subject ?? mainSubject(mentions.filter(({ last }) => last <= clause));
}

/** Behind the name that opens a transcript's turn: "THE PRESIDENT: …". */
function speechStart(tokens: readonly Token[]): number {
  const colon = tokens.slice(0, 6).findIndex(({ text }) => text === ':');
  return colon >= 0 && tokens[colon + 1]?.type !== 'quote' ? colon + 1 : 0;
}

const isSkipped = (token: Token): boolean =>
  token.type === 'word' && (AUXILIARY.test(token.lower) || /ly$/u.test(token.lower)) && token.lower !== 'who';

/** Where the clause of the verb at `at` begins: behind a quotation, a conjunction or the sentence's start. */
function clauseStart(tokens: readonly Token[], at: number, partsAtAnd = true): number {
  for (let back = at - 1; back >= 0; back--) {
    const token = tokens[back] as Token;
    if (token.lower === 'and' && !partsAtAnd) continue;
    if (token.type === 'quote' || CLAUSE.test(token.lower) || (token.text === ':' && back < 6)) return back + 1;
  }
  return 0;
}

/** The first mention that is not behind a preposition; relative pronouns are none. */
export function mainSubject(mentions: readonly Mention[]): Mention | null {
  return (
    mentions.find((mention) => !mention.oblique && !(mention.type === 'pronoun' && mention.pronoun === 'relative')) ??
    null
  );
}

function isBeside(tokens: readonly Token[], subject: Mention, at: number): boolean {
  return subject.last <= at && tokens.slice(subject.last, at).every(isSkipped);
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

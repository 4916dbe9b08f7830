/** Who does what a verb tells: the subject, also across appositions, "and" and infinitives. */
import type { Cue } from './cues.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './narrative.ts';

/** Words that begin a clause. */
export const CLAUSE = /^(?:while|but|when|as|because|although|though|and|if|whereas|after|before|since|until|;|—|–)$/u;
/** Prepositions that begin clauses too: "after Trump called", "as Lincoln said". */
const CONJUNCTION = /^(?:after|before|since|until|as|than|like|because|when|while)$/u;
const AUXILIARY =
  /^(?:has|have|had|would|will|could|should|may|might|did|does|do|also|not|then|now|still|never|later|once|even|just|been|be|is|was|are|were|only|both|all|again|soon|often|first|repeatedly|can|to|who|which|that)$/u;

/** A sentence while its cues are read. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
}
/** The subject of the verb at `at`, or null. */
export function subjectOf(context: Context, at: number, form: 'base' | 'finite' | 'past' | 'gerund'): Mention | null {
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

/** Words between a subject and its verb. */
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

/** Only auxiliaries and adverbs stand between subject and verb. */
export function isBeside(tokens: readonly Token[], subject: Mention, at: number): boolean {
  return subject.last <= at && tokens.slice(subject.last, at).every(isSkipped);
}

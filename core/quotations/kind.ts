/** What a stretch in quotation marks is: speech, a fragment of speech, a document's words, or no quotation at all. */
import type { Attribution } from './attribute.ts';
import { isLink } from './cues.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './narrative.ts';
import { TITLED } from './nouns.ts';
import type { MarkedSpan } from './pair-marks.ts';
import { isDoubtful, speechVerb } from './speech-verbs.ts';

/** `speech`: whole sentences. `partial`: a fragment inside our sentence. `document`: a text's words. `other`: titles, names, terms. */
export type QuotationKind = 'speech' | 'partial' | 'document' | 'other';

/** The kind of the quotation at `span`, seen with its attribution. */
export function kindOf(text: string, span: MarkedSpan, attribution: Attribution): QuotationKind {
  const words = text.slice(span.start, span.end);
  const { cue, continues, sentence, at } = attribution;
  const { tokens } = sentence;
  if (isNamed(tokens, at, words, attribution)) return 'other';
  if (cue?.subject && isDocument(cue.subject)) return 'document';
  if (cue && !isWriters(cue.subject))
    return isSpeech(tokens, at, words, attribution)
      ? 'speech'
      : cue.subject || cue.strength === 'say'
        ? 'partial'
        : 'other';
  if (cue && isSpeech(tokens, at, words, attribution)) return 'speech';
  if (!cue && isPromised(tokens[at + 1])) return 'partial';
  return continues || (!cue && isStandalone(tokens, at, words)) ? 'speech' : 'other';
}

/** "What I call “fields”": the writer's own word. */
const isWriters = (subject: Mention | null): boolean => subject?.type === 'pronoun' && subject.pronoun === 'writer';

/** `the “massive costs” promised to Putin`: said by somebody who is not named. */
const isPromised = (next: Token | undefined): boolean =>
  next?.type === 'word' && speechVerb(next.lower)?.form === 'past' && !isDoubtful(next.lower);

const isDocument = (subject: Mention): boolean => subject.type === 'noun' && subject.noun === 'document';

/** A title, a nickname or a term: what stands around it or its capitals tell. */
function isNamed(tokens: readonly Token[], at: number, words: string, { cue }: Attribution): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at);
  const last = before.at(-1);
  const phrase = before.map(({ lower }) => lower).join(' ');
  if (/^(?:Operation|Project|Exercise|Task Force) \p{Lu}/u.test(words)) return true;
  if (
    /(?:so-called|known as|dubbed|nicknamed|titled|entitled|named|codenamed|code-named|called the)(?: the| a| an)?$/u.test(
      phrase,
    )
  )
    return true;
  if (!cue?.subject && /(?:is|are|was|were|been|being|also|often|sometimes|be) called(?: the| a| an)?$/u.test(phrase))
    return true;
  if (last && /^(?:called|named)$/u.test(last.lower) && before.at(-2)?.type !== 'word' && isTitleCase(words))
    return true;
  if (last?.type === 'word' && TITLED.has(last.lower) && !speechVerb(last.lower) && /^\p{Lu}/u.test(words)) return true;
  if (last?.text === ',' && before.at(-2) && TITLED.has((before.at(-2) as Token).lower) && isTitleCase(words))
    return true;
  if (
    /(?:signs?|banners?|placards?|posters?|t-shirts?|shirts?|hats?|caps?|word|words|term|phrase|chants? of|chanting|chanted|slogans?)(?: that| which)?(?: said| saying| read| reads| reading)?$/u.test(
      phrase,
    ) &&
    !(cue?.subject && cue.strength === 'say' && cue.subject.type === 'name')
  )
    return true;
  const next = tokens[at + 1];
  if (next?.type === 'word' && TITLED.has(next.lower) && !speechVerb(next.lower) && /^\p{Lu}/u.test(words)) return true;
  const isIntroduced =
    last !== undefined &&
    (/^[,:]$/u.test(last.text) || (speechVerb(last.lower)?.strength === 'say' && last.type === 'word'));
  if (isIntroduced || at === 0) return isQuotedTitleAtStart(tokens, at, words);
  return isTitleCase(words) && (cue === null || !isGoverned(tokens, at, cue.at));
}

/** `“The Glass Orchard” sold a million copies`. */
function isQuotedTitleAtStart(tokens: readonly Token[], at: number, words: string): boolean {
  const next = tokens[at + 1];
  return (
    at === 0 &&
    isTitleCase(words) &&
    next?.type === 'word' &&
    !next.capital &&
    speechVerb(next.lower)?.strength !== 'say' &&
    !/[.!?,]$/u.test(words)
  );
}

/** The verb of saying or calling stands just before the quotation. */
function isGoverned(tokens: readonly Token[], at: number, verb: number): boolean {
  return verb < at && at - verb <= 3 && verb >= 0 && tokens.length > at;
}

/** Two words or more, each but the small ones with a capital. */
function isTitleCase(words: string): boolean {
  const parts = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  if (parts.length < 2 || parts.length > 10 || /[.!?;]\s+\S/u.test(words)) return false;
  return parts.every(
    (part, index) =>
      /^[\p{Lu}\p{N}]/u.test(part) ||
      (index > 0 && /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|as|vs|is|de|la)$/u.test(part)),
  );
}

/** Opens with a capital and stands as a sentence of its own: at the sentence's start, or behind "said:" and "said,". */
function isSpeech(tokens: readonly Token[], at: number, words: string, { cue }: Attribution): boolean {
  const before = tokens[at - 1];
  const behind = tokens[at + 1];
  const isCapital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words);
  if (at === 0 || isLink(tokens.slice(0, at)) || before?.type === 'quote') {
    if (cue && cue.from > at && isLink(tokens.slice(at + 1, cue.from))) return true;
    return behind === undefined || (isCapital && /[.!?…,]$/u.test(words));
  }
  if (before?.text === ':') return true;
  if (before?.text === ',' && (isCapital || (cue && cue.at < at && isSplit(tokens, at)))) return true;
  if (!isCapital) return false;
  const isBesideVerb = cue !== null && cue.at < at && at - cue.at <= 4;
  return (
    isBesideVerb &&
    cue.strength === 'say' &&
    (/[.!?,]$/u.test(words) || behind === undefined || behind.type === 'stop') &&
    words.split(/\s+/u).length >= 3
  );
}

/** “If you ask me,” she said, “it was planned.” */
function isSplit(tokens: readonly Token[], at: number): boolean {
  const last = tokens.findLastIndex(({ type }, index) => index < at && type === 'quote');
  return last >= 0 && tokens.slice(last, at).some(({ lower }) => speechVerb(lower) !== null);
}

function isStandalone(tokens: readonly Token[], at: number, words: string): boolean {
  if (
    /^[,:]$/u.test(tokens[at - 1]?.text ?? '') &&
    !isTitleCase(words) &&
    words.split(/\s+/u).length >= 3 &&
    /^[^\p{L}\p{N}]*\p{Lu}/u.test(words) &&
    /[.!?…,]$/u.test(words)
  )
    return true;
  const isAlone = tokens.every((token, index) => index === at || token.type !== 'word');
  return isAlone && words.split(/\s+/u).length >= 3 && /[.!?…,]$/u.test(words);
}

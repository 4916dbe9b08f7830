/** What a noun phrase is: a name with its titles, or a noun that may speak. */
import type { Mention, NounKind, NounMention, Place } from './mentions.ts';
import type { Token } from './narrative.ts';
import { nationOfDemonym, nationOfPlace } from './nations.ts';
import { BODIES, CROWDS, DOCUMENTS, HONORIFICS, ROLES } from './nouns.ts';
import { isAcronym, isGiven } from './word-shapes.ts';
import { DETERMINERS, PARTICLES } from './words.ts';

/** What the phrase of the tokens `first` to `last` is: a name with its titles, or a noun that may speak, or nothing. */
export function readPhrase(
  tokens: readonly Token[],
  first: number,
  last: number,
  { sentence, oblique }: { sentence: number; oblique: boolean },
): Mention | null {
  const parts = tokens.slice(first, last);
  const place = { sentence, first, last };
  const words = parts.map(({ lower }) => lower);
  const start = nameStart(parts);
  const possessor = parts.findLastIndex(({ possessive }, at) => possessive && at < parts.length - 1);
  const name = parts.slice(start);
  const isDocument =
    name.length > 0 &&
    DOCUMENTS.has((name[0] as Token).lower) &&
    name.length <= 2 &&
    !isGiven((name.at(-1) as Token).text);
  const office = parts
    .slice(0, start)
    .find(
      ({ lower, capital }, at) => capital && ROLES.has(lower) && /^(?:of|for|to)$/u.test(parts[at + 1]?.lower ?? ''),
    );
  if (office && isBodyName(name)) return nounPhrase(parts.slice(0, parts.indexOf(office) + 1), { ...place, oblique });
  if (start < parts.length && start > possessor && !isDocument && name.some(({ capital }) => capital)) {
    const honorific =
      parts
        .slice(0, start)
        .findLast(({ lower }, at) => HONORIFICS.has(lower.replace(/\.$/u, '')) && parts[at - 1]?.lower !== 'first')
        ?.lower.replace(/\.$/u, '') ?? null;
    const isBody = isBodyName(name);
    const body = isBody ? bodyStart(parts, start, possessor) : start;
    const shown = parts.slice(body);
    const withHonorific =
      honorific !== null &&
      !isBody &&
      parts[start - 1]?.lower.replace(/\.$/u, '') === honorific &&
      /^(?:mr|mrs|ms|miss|lord|lady|dame|sir|baroness|king|queen|pope|prince|princess|dr)$/u.test(honorific);
    return {
      type: 'name',
      ...place,
      start: (withHonorific
        ? (parts[start - 1] as Token)
        : isBody && body === 1 && DETERMINERS.has((parts[0] as Token).lower)
          ? (parts[0] as Token)
          : (shown[0] as Token)
      ).start,
      end: (shown.at(-1) as Token).end,
      oblique: oblique || (parts.at(-1) as Token).possessive,
      name: shown.map(({ text }) => text),
      honorific,
      words: [...words.slice(0, body), ...nationsOf(parts.slice(0, body))],
      isBody,
    };
  }
  return nounPhrase(parts, { ...place, oblique });
}

/** Where, among the parts of a phrase, the name begins: behind titles, roles and nations. */
function nameStart(parts: readonly Token[]): number {
  let start = parts.length;
  while (start > 0) {
    const token = parts[start - 1] as Token;
    const isLast = start === parts.length;
    if (!token.capital && !PARTICLES.has(token.lower) && !/^(?:of|for|to|and|&)$/u.test(token.lower)) break;
    if (!isLast && token.possessive) break;
    if (HONORIFICS.has(token.lower.replace(/\.$/u, '')) && !isLast) break;
    if (
      ROLES.has(token.lower) &&
      !isBodyName(parts.slice(start - 1)) &&
      !(isLast && HONORIFICS.has((parts[start - 2]?.lower ?? '').replace(/\.$/u, ''))) &&
      !(isLast && start > 1 && isGiven((parts[start - 2] as Token).text))
    )
      break;
    if (CROWDS.has(token.lower) && isLast) return parts.length;
    if (!isLast && endsTitle(parts, start)) break;
    if (DETERMINERS.has(token.lower)) break;
    if (
      nationOfDemonym(token.text) &&
      !isBodyName(parts.slice(start - 1)) &&
      (start === parts.length || !isGiven((parts[start] as Token).text) || true)
    ) {
      if (isLast && start > 1 && isGiven((parts[start - 2] as Token).text)) {
        start--;
        continue;
      }
      break;
    }
    start--;
  }
  while (start < parts.length && !(parts[start] as Token).capital && !PARTICLES.has((parts[start] as Token).lower))
    start++;
  while (start < parts.length && /^(?:of|for|and|&|in)$/u.test((parts[start] as Token).lower)) start++;
  return start;
}

/** "Ambassador to the United States Hamdullah Mohib", "Secretary of State Antony Blinken": where the title ends. */
function endsTitle(parts: readonly Token[], start: number): boolean {
  const left = parts.slice(0, start);
  const right = parts.slice(start);
  const token = left.at(-1) as Token;
  if (isBodyName(right) || isGiven(token.text) || PARTICLES.has(token.lower)) return false;
  if (/^(?:of|for|and|&|to)$/u.test(token.lower)) return false;
  const isPlace =
    nationOfPlace(token.text) !== null || nationOfPlace(`${left.at(-2)?.text ?? ''} ${token.text}`) !== null;
  const isGivenNext = isGiven((right[0] as Token).text) || right.length >= 2;
  const hasTitle = left.some(({ lower }) => ROLES.has(lower) || /^(?:of|for|to)$/u.test(lower) || BODIES.has(lower));
  return isGivenNext && (isPlace || (hasTitle && right.length >= 2)) && right.length >= 2;
}

const isBodyName = (parts: readonly Token[]): boolean => {
  const joined = parts.map(({ text }) => text).join(' ');
  return (
    nationOfPlace(joined) !== null ||
    parts.every(({ text }) => isAcronym(text)) ||
    parts.some(
      ({ lower, capital }) =>
        capital && BODIES.has(lower) && !(parts.length === 2 && isGiven((parts[0] as Token).text)),
    )
  );
};

/** A body's name takes in the nation before it: "Russian Ministry of Defense". */
function bodyStart(parts: readonly Token[], start: number, possessor: number): number {
  let at = start;
  while (
    at > possessor + 1 &&
    (parts[at - 1] as Token).capital &&
    !DETERMINERS.has((parts[at - 1] as Token).lower) &&
    !ROLES.has((parts[at - 1] as Token).lower)
  )
    at--;
  return at;
}

function nationsOf(parts: readonly Token[]): string[] {
  return parts.flatMap((token, at) => {
    const pair = `${token.text} ${parts[at + 1]?.text ?? ''}`;
    return nationOfDemonym(token.text) ?? nationOfPlace(pair) ?? nationOfPlace(token.text) ?? [];
  });
}

function nounPhrase(parts: readonly Token[], place: Omit<Place, 'start' | 'end'>): NounMention | null {
  const headAt = parts.findLastIndex((token) => kindOf(token, parts) !== null);
  if (headAt < 0) {
    const isPhrase = DETERMINERS.has((parts[0] as Token).lower) && parts.length > 1;
    return isPhrase ? noun(parts, parts.length - 1, 'other', place) : null;
  }
  return noun(parts, headAt, kindOf(parts[headAt] as Token, parts) as NounKind, place);
}

function noun(
  parts: readonly Token[],
  headAt: number,
  kind: NounKind,
  place: Omit<Place, 'start' | 'end'>,
): NounMention {
  const used = parts.slice(0, headAt + 1);
  const [first, head] = [used[0] as Token, used.at(-1) as Token];
  return {
    type: 'noun',
    ...place,
    last: place.first + headAt + 1,
    start: first.start,
    end: head.end,
    oblique: place.oblique || head.possessive,
    noun: kind,
    head: head.lower,
    words: [...used.map(({ lower }) => lower), ...nationsOf(used)],
    definite: /^(?:the|this|that|his|her|its|their)$/u.test(first.lower) || used.some(({ possessive }) => possessive),
  };
}

function kindOf(token: Token, parts: readonly Token[]): NounKind | null {
  const { lower } = token;
  if (token.possessive && token !== parts.at(-1)) return null;
  if (ROLES.has(lower)) return 'role';
  if (CROWDS.has(lower)) return 'crowd';
  if (DOCUMENTS.has(lower)) return 'document';
  if (BODIES.has(lower)) return 'body';
  const isNation = nationOfDemonym(token.text) !== null && token === parts.at(-1) && parts.length > 1;
  if (isNation) return /s$/u.test(token.text) && !/(?:ss|Swiss)$/u.test(token.text) ? 'crowd' : 'role';
  return /\d-year-old$/u.test(lower) ? 'role' : null;
}

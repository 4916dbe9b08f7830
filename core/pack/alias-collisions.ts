/**
 * Which names may be claimed by two topics. Names are compared without regard to capitals, quote marks, dashes and
 * white space. The rules:
 * - Names of different languages never collide: a page has one.
 * - `when: search` never collides: such a name is not marked.
 * - `always` beats `context`.
 * - Two claims with the same `when` need `yields_to` on one of them.
 */
import type { TopicId } from '../ids.ts';
import type { Alias } from './format.ts';
import type { SourceText } from './source-text.ts';

/** A topic's claim to a name, and where it is made. */
export interface NameClaim {
  readonly topic: TopicId;
  readonly alias: Alias;
  readonly source: SourceText;
  readonly at: number;
}

/** Reports every collision at the later of the two claims. */
export function checkCollisions(claims: readonly NameClaim[]): void {
  const byName = new Map<string, NameClaim[]>();
  for (const claim of claims) {
    const name = foldName(claim.alias.text);
    const others = byName.get(name) ?? [];
    for (const other of others) checkPair(other, claim);
    byName.set(name, [...others, claim]);
  }
  for (const claim of claims) checkYield(claim, byName.get(foldName(claim.alias.text)) ?? []);
}

function checkPair(first: NameClaim, second: NameClaim): void {
  const name = second.alias.text;
  if (!shareLanguage(first.alias, second.alias)) return;
  if (first.topic === second.topic) {
    if (!isRepeat(first.alias, second.alias)) return;
    second.source.report(second.at, `"${name}" is listed already as "${first.alias.text}": leave one out`);
    return;
  }
  const { when } = second.alias;
  if (when === 'search' || when !== first.alias.when) return;
  if (first.alias.yieldsTo === second.topic || second.alias.yieldsTo === first.topic) return;
  second.source.report(
    second.at,
    `"${name}" is claimed by topic "${first.topic}" too: add \`yields_to: ${first.topic}\` here (or the reverse there), ` +
      'or give one of them `when: context` or `when: search`',
  );
}

/** Whether both may count on one page. A name without languages is one of the pack's language, whichever that is. */
function shareLanguage({ languages: a }: Alias, { languages: b }: Alias): boolean {
  if (!a || !b) return a === b || (a ?? b ?? []).includes('any');
  return a.includes('any') || b.includes('any') || a.some((language) => b.includes(language));
}

/** In one topic the same name may stand twice only when the capitals or the conditions differ ("NATO", "Nato"). */
function isRepeat(a: Alias, b: Alias): boolean {
  if (a.text === b.text) return a.case === b.case || a.when === b.when;
  return a.case === 'fold' && b.case === 'fold' && a.when === b.when;
}

function checkYield(claim: NameClaim, claims: readonly NameClaim[]): void {
  const { yieldsTo, text } = claim.alias;
  if (yieldsTo === undefined) return;
  const other = claims.find(({ topic }) => topic === yieldsTo);
  if (!other) {
    claim.source.report(
      claim.at,
      `yields "${text}" to "${yieldsTo}", which does not claim it: leave \`yields_to\` out`,
    );
  } else if (other.alias.yieldsTo === claim.topic && other.topic < claim.topic) {
    claim.source.report(claim.at, `"${text}": each topic yields to the other; leave one \`yields_to\` out`);
  }
}

/** A name as it is compared. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ');
}

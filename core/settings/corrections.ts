/** What the reader says of names: "this word is not that topic", on one site or anywhere. */
import type { TopicId } from '../ids.ts';
import { isSiteOff, parseSite } from '../sites.ts';
import type { Correction, Settings } from './types.ts';

/**
 * Settings with the correction made (once). One for anywhere takes the place of those for single sites; a host stands
 * for its site (without port and `www.`), and one that makes no sense changes nothing.
 */
export function withCorrection(settings: Settings, { topic, alias, site: host }: Correction): Settings {
  const site = host === null ? null : parseSite(host);
  if (site?.type === 'refused') return settings;
  const correction: Correction = { topic, alias, site: site?.host ?? null };
  const others = settings.corrections.filter(
    (known) => !isSameName(known, correction) || (correction.site !== null && known.site !== correction.site),
  );
  const isCovered = others.some((known) => isSameName(known, correction) && known.site === null);
  return isCovered ? settings : { ...settings, corrections: [...others, correction].sort(inOrder) };
}

/** Settings without the correction. */
export function withoutCorrection(settings: Settings, { topic, alias, site }: Correction): Settings {
  const corrections = settings.corrections.filter(
    (known) => known.topic !== topic || known.alias !== alias || known.site !== site,
  );
  return { ...settings, corrections };
}

/** Tells which names do not mean their topic on the pages of `host`; null: a page of ours. */
export function correctionsFor(settings: Settings, host: string | null): (topic: TopicId, alias: string) => boolean {
  const names = new Set(
    settings.corrections
      .filter(({ site }) => site === null || (host !== null && isSiteOff([site], host)))
      .map(({ topic, alias }) => `${topic} ${alias}`),
  );
  return names.size === 0 ? () => false : (topic, alias) => names.has(`${topic} ${alias}`);
}

const isSameName = (a: Correction, b: Correction): boolean => a.topic === b.topic && a.alias === b.alias;
const keyOf = ({ topic, alias, site }: Correction): string => `${topic} ${alias} ${site ?? ''}`;
const inOrder = (a: Correction, b: Correction): number => (keyOf(a) < keyOf(b) ? -1 : 1);

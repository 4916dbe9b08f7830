/**
 * Stored settings are untrusted: another version wrote them, a disk fault bent them, an import brought them.
 * Each field is repaired by itself, so that one bad value never costs the others.
 */
import type { TopicId } from '../ids.ts';
import { DEFAULT_SETTINGS, HOVER_DELAY, TEXT_SCALE } from './defaults.ts';
import { CONFIDENCES, type Correction, DENSITIES, HOVER_KEYS, MARK_STYLES, type Settings, THEMES } from './types.ts';

export interface Normalised {
  readonly settings: Settings;
  /** Names of the fields that had to be repaired; empty when the stored settings were sound. */
  readonly repaired: readonly string[];
}

/** Ids and hosts longer than these are no ids and hosts (253: RFC 1035 host name limit). */
const LONGEST_ID = 200;
const LONGEST_HOST = 253;
const MOST_ENTRIES = 10_000;

/** Makes sound settings of anything. Missing fields get their default silently; bad ones are named in `repaired`. */
export function normaliseSettings(stored: unknown): Normalised {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, repaired: [] };
  if (!isRecord(stored)) return { settings: DEFAULT_SETTINGS, repaired: ['settings'] };
  const repaired: string[] = [];
  const read = <Value>(field: keyof Settings, accept: (value: unknown) => Value | undefined): Value => {
    const value = Object.hasOwn(stored, field) ? stored[field] : undefined;
    const accepted = value === undefined ? undefined : accept(value);
    if (value !== undefined && accepted === undefined) repaired.push(field);
    // The defaults hold a value of this very field's type.
    return accepted ?? (DEFAULT_SETTINGS[field] as unknown as Value);
  };
  if (stored.version !== undefined && stored.version !== 1) repaired.push('version');
  const settings: Settings = {
    version: 1,
    topics: read('topics', (value) => acceptSwitches(value, repaired)),
    sitesOff: read('sitesOff', (value) => acceptHosts(value, repaired)),
    hoverDelay: read('hoverDelay', (value) => acceptNumber(value, HOVER_DELAY)),
    hoverKey: read('hoverKey', (value) => HOVER_KEYS.find((key) => key === value)),
    markStyle: read('markStyle', (value) => MARK_STYLES.find((style) => style === value)),
    density: read('density', (value) => DENSITIES.find((density) => density === value)),
    confidence: read('confidence', (value) => CONFIDENCES.find((confidence) => confidence === value)),
    corrections: read('corrections', (value) => acceptCorrections(value, repaired)),
    theme: read('theme', (value) => THEMES.find((theme) => theme === value)),
    textScale: read('textScale', (value) => acceptNumber(value, TEXT_SCALE)),
  };
  return { settings, repaired };
}

function acceptNumber(value: unknown, limits: { least: number; most: number }): number | undefined {
  return typeof value === 'number' && value >= limits.least && value <= limits.most ? value : undefined;
}

function acceptSwitches(value: unknown, repaired: string[]): Record<TopicId, boolean> | undefined {
  if (!isRecord(value)) return undefined;
  const sound = Object.entries(value).filter(
    ([id, on]) => id.length <= LONGEST_ID && id !== '__proto__' && typeof on === 'boolean',
  );
  if (sound.length !== Object.keys(value).length) repaired.push('topics');
  return Object.fromEntries(sound.slice(0, MOST_ENTRIES)) as Record<TopicId, boolean>;
}

function acceptHosts(value: unknown, repaired: string[]): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const sound = value.filter(
    (host): host is string => typeof host === 'string' && host !== '' && host.length <= LONGEST_HOST,
  );
  if (sound.length !== value.length) repaired.push('sitesOff');
  return [...new Set(sound.map((host) => host.toLowerCase()))].sort().slice(0, MOST_ENTRIES);
}

function acceptCorrections(value: unknown, repaired: string[]): Correction[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const sound = value.filter(isCorrection);
  if (sound.length !== value.length) repaired.push('corrections');
  return sound.slice(0, MOST_ENTRIES).map(({ topic, alias, site }) => ({ topic, alias, site }));
}

function isCorrection(value: unknown): value is Correction {
  if (!isRecord(value)) return false;
  const { topic, alias, site } = value;
  const isName = (text: unknown) => typeof text === 'string' && text !== '' && text.length <= LONGEST_ID;
  return isName(topic) && isName(alias) && (site === null || (isName(site) && String(site).length <= LONGEST_HOST));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

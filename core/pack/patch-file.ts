/**
 * Readers' corrections as a file for the author of a pack.
 * The file is JSON:
 *
 *     { "kind": "backgrounder-patch", "corrections": [{ "topic": "lloyd-austin", "name": "Austin", "sites": "all" }] }
 *
 * `sites` is `"all"` or a list of hosts. A correction for all sites takes the name out of marking (`when: search`);
 * one for single sites is reported only: a pack knows no sites.
 */
import type { Correction } from '../settings/types.ts';

const KIND = 'backgrounder-patch';

export interface PatchEntry {
  readonly topic: string;
  readonly name: string;
  readonly sites: 'all' | readonly string[];
}

/** The entries of a patch file. @throws {Error} saying which entry is wrong and how to write it. */
export function parsePatch(text: string): PatchEntry[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Error(`no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { kind, corrections } = (file ?? {}) as { kind?: unknown; corrections?: unknown };
  if (kind !== KIND) throw new Error(`no patch: it must say "kind": "${KIND}"`);
  if (!Array.isArray(corrections)) throw new Error('"corrections" must be a list');
  return corrections.map(readEntry);
}

function readEntry(value: unknown, index: number): PatchEntry {
  const { topic, name, sites } = (value ?? {}) as Record<string, unknown>;
  const isHosts = Array.isArray(sites) && sites.every((site) => typeof site === 'string');
  if (typeof topic === 'string' && typeof name === 'string' && (sites === 'all' || isHosts)) {
    return { topic, name, sites: sites as PatchEntry['sites'] };
  }
  throw new Error(`corrections[${index}]: needs "topic", "name" and "sites" ("all" or a list of hosts)`);
}

/** The text of a patch file with a reader's corrections: one entry a name. */
export const exportPatch = (corrections: readonly Correction[]): string =>
  `${JSON.stringify({ kind: KIND, corrections: entriesOf(corrections) }, null, 2)}\n`;

function entriesOf(corrections: readonly Correction[]): PatchEntry[] {
  const names = new Map<string, Correction[]>();
  for (const one of corrections) {
    const key = `${one.topic} ${one.alias}`;
    names.set(key, [...(names.get(key) ?? []), one]);
  }
  return [...names.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const sites = group.flatMap(({ site }) => site ?? []);
    return [{ topic: first.topic, name: first.alias, sites: sites.length < group.length ? ('all' as const) : sites }];
  });
}

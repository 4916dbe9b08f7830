/** A dossier as it lies in storage. */
import { documentId, packId } from '../ids.ts';
import type { Dossier, DossierEntry } from './types.ts';

export const DOSSIER_VERSION = 1;

export interface StoredDossier {
  readonly version: typeof DOSSIER_VERSION;
  readonly entries: Dossier;
}

/** What is sound of what was stored; null where it is something else altogether, such as a newer version's. */
export function readStoredDossier(stored: unknown): Dossier | null {
  if (stored === undefined) return [];
  const { version, entries } = (stored ?? {}) as { version?: unknown; entries?: unknown };
  return version === DOSSIER_VERSION && Array.isArray(entries)
    ? entries.flatMap((entry) => readEntry(entry) ?? [])
    : null;
}

function readEntry(stored: unknown): DossierEntry | null {
  const { pack, document, textHash, start, end, note } = (stored ?? {}) as Record<keyof DossierEntry, unknown>;
  if (typeof pack !== 'string' || typeof document !== 'string' || typeof textHash !== 'string') return null;
  if (!isIndex(start) || !isIndex(end) || start >= end) return null;
  return {
    pack: packId(pack),
    document: documentId(document),
    textHash,
    start,
    end,
    note: typeof note === 'string' ? note : '',
  };
}

const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

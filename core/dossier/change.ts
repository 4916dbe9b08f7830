/** What can be done to a dossier. Pure: each gives a new one. */
import type { Dossier, DossierChange, DossierEntry, EntryKey } from './types.ts';

/** As many as a page shows well, and far below what storage holds. */
export const MOST_ENTRIES = 500;
/** Characters of a note: a few pages. */
export const LONGEST_NOTE = 10_000;

/** With the entry at the end; unchanged where its place is kept already. @throws {Error} when the dossier is full */
export function addEntry(dossier: Dossier, entry: DossierEntry): Dossier {
  if (dossier.some((one) => isSameEntry(one, entry))) return dossier;
  if (dossier.length >= MOST_ENTRIES) {
    throw new Error(`the dossier holds ${MOST_ENTRIES} quotations: export it and remove some`);
  }
  return [...dossier, entry];
}

export function changeDossier(dossier: Dossier, change: DossierChange): Dossier {
  const at = dossier.findIndex((entry) => isSameEntry(entry, change.key));
  const entry = dossier[at];
  if (!entry) return dossier;
  const without = dossier.toSpliced(at, 1);
  switch (change.type) {
    case 'remove':
      return without;
    case 'move':
      return without.toSpliced(Math.max(0, Math.min(without.length, at + change.by)), 0, entry);
    case 'note':
      return dossier.with(at, { ...entry, note: change.note.slice(0, LONGEST_NOTE) });
  }
}

export const isSameEntry = (one: EntryKey, other: EntryKey): boolean =>
  one.pack === other.pack && one.document === other.document && one.start === other.start && one.end === other.end;

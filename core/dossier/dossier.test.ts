import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentId, packId } from '../ids.ts';
import { createLibrary } from '../library.ts';
import { compileDocuments } from '../pack/compile-documents.ts';
import { addEntry, changeDossier, LONGEST_NOTE, MOST_ENTRIES } from './change.ts';
import { readStoredDossier } from './stored.ts';
import type { DossierEntry } from './types.ts';
import { entryAt, viewDossier } from './view.ts';

const entry = (start: number): DossierEntry => ({
  pack: packId('p'),
  document: documentId('d'),
  textHash: 'abc',
  start,
  end: start + 5,
  note: '',
});
const dossier = [entry(0), entry(10), entry(20)];
const starts = (list: readonly DossierEntry[]) => list.map(({ start }) => start);

describe('a dossier', () => {
  it('keeps a place once, at its end', () => {
    expect(starts(addEntry(dossier, entry(30)))).toEqual([0, 10, 20, 30]);
    expect(addEntry(dossier, entry(10))).toBe(dossier);
  });

  it('says so when it is full', () => {
    const full = Array.from({ length: MOST_ENTRIES }, (_, at) => entry(at * 10));
    expect(() => addEntry(full, entry(3))).toThrow('export it and remove some');
  });

  it('loses and doubles nothing, whatever is moved', () => {
    const moves = fc.array(
      fc.record({ start: fc.constantFrom(0, 10, 20, 99), by: fc.constantFrom(1 as const, -1 as const) }),
    );
    fc.assert(
      fc.property(moves, (list) => {
        const moved = list.reduce(
          (now, { start, by }) => changeDossier(now, { type: 'move', key: entry(start), by }),
          dossier as readonly DossierEntry[],
        );
        expect(starts(moved).sort((one, other) => one - other)).toEqual([0, 10, 20]);
      }),
    );
  });

  it('moves one place, and not beyond its ends', () => {
    expect(starts(changeDossier(dossier, { type: 'move', key: entry(20), by: -1 }))).toEqual([0, 20, 10]);
    expect(starts(changeDossier(dossier, { type: 'move', key: entry(0), by: -1 }))).toEqual([0, 10, 20]);
  });

  it('takes notes, cuts endless ones, and forgets what is removed', () => {
    const noted = changeDossier(dossier, { type: 'note', key: entry(10), note: 'x'.repeat(LONGEST_NOTE + 1) });
    expect(noted[1]?.note).toHaveLength(LONGEST_NOTE);
    expect(starts(changeDossier(noted, { type: 'remove', key: entry(10) }))).toEqual([0, 20]);
    expect(changeDossier(dossier, { type: 'remove', key: entry(99) })).toBe(dossier);
  });
});

describe('a stored dossier', () => {
  it('comes back as it was, less what is unsound', () => {
    const stored = {
      version: 1,
      entries: [entry(0), { ...entry(1), end: 0 }, null, { start: 4 }, { ...entry(7), note: 5 }],
    };
    expect(readStoredDossier(JSON.parse(JSON.stringify(stored)))).toEqual([entry(0), entry(7)]);
  });

  it('is empty at first, and not touched where it is a newer version’s', () => {
    expect(readStoredDossier(undefined)).toEqual([]);
    expect(readStoredDossier({ version: 2, entries: [] })).toBeNull();
    expect(readStoredDossier('bent')).toBeNull();
  });
});

describe('a dossier of places in two packs that use one id', () => {
  it('shows the same words in whatever order the packs stand', async () => {
    const packs = await Promise.all(
      ['one', 'two'].map(async (id) => {
        const pack = await compileDocuments([{ id: 'd', title: id, text: `These are the words of ${id}.` }], {
          ...{ id, name: id, language: 'en' },
        });
        return { pack, damagedDocuments: new Set<never>() };
      }),
    );
    const [there, back] = [createLibrary(packs), createLibrary([...packs].reverse())];
    const entries = there.documents.flatMap(
      ({ pack, document }) => entryAt(there, { pack: pack.id, document: document.id, start: 0, end: 10 }) ?? [],
    );
    const shown = (library: typeof there) =>
      viewDossier(library, entries).entries.map(({ quotation }) => quotation?.packName);
    expect(shown(there)).toEqual(['one', 'two']);
    expect(shown(back)).toEqual(['one', 'two']);
  });
});

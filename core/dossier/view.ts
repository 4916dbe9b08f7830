/** From a dossier's places to what is shown: the words as the library has them now, or nothing. */
import { quotationAt } from '../briefing/quotation-at.ts';
import type { QuotationView } from '../briefing/types.ts';
import type { Library, LibraryDocument } from '../library.ts';
import type { Dossier, DossierEntry, DossierView, EntryKey } from './types.ts';

export function viewDossier(library: Library, dossier: Dossier): DossierView {
  return {
    entries: dossier.map((entry) => {
      const { pack, document, start, end, note } = entry;
      return { key: { pack, document, start, end }, quotation: viewEntry(library, entry), note };
    }),
  };
}

/** The entry for a place of the library; null where there is no such place. */
export function entryAt(library: Library, key: EntryKey): DossierEntry | null {
  const found = documentAt(library, key);
  if (!found?.intact || key.start >= key.end || key.end > found.document.text.length) return null;
  const { pack, document, start, end } = key;
  return { pack, document, start, end, textHash: found.document.textHash, note: '' };
}

function viewEntry(library: Library, entry: DossierEntry): QuotationView | null {
  const named = documentAt(library, entry);
  const found = named?.document.textHash === entry.textHash ? named : sameText(library, entry);
  if (!found?.intact) return null;
  return quotationAt(library, found, entry);
}

/** The document under the id that it has now: where packs share ids, that depends on their order. */
function sameText(library: Library, { pack, textHash }: DossierEntry): LibraryDocument | undefined {
  return library.documents.find((one) => one.pack.id === pack && one.document.textHash === textHash);
}

function documentAt(library: Library, { pack: id, document }: EntryKey): LibraryDocument | null {
  const pack = library.packs.find(({ pack }) => pack.id === id)?.pack;
  return (pack && library.documentsOf.get(pack)?.get(document)) ?? null;
}

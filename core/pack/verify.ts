/** The gate every compiled pack passes before it is used: packs come from files and storage, and are not trusted. */
import type { DocumentId } from '../ids.ts';
import { findHidden } from '../untrusted/hidden-characters.ts';
import { type CompiledDocument, type CompiledPack, PACK_FORMAT } from './format.ts';
import { packHash, sha256 } from './hash.ts';
import { findMisplaced } from './misplaced.ts';
import { isPackShaped } from './pack-shape.ts';
import { isRecord } from './shape.ts';

export type PackVerification =
  | {
      readonly type: 'sound';
      readonly pack: CompiledPack;
      /** Documents whose text no longer matches its hash: nothing of them may be quoted. */
      readonly damagedDocuments: ReadonlySet<DocumentId>;
    }
  /** `reason`: in words for the reader, without a full stop. */
  | { readonly type: 'damaged'; readonly reason: string };

/**
 * Checks structure, format number, the places of all spans, and the hashes. Text that changed in single documents
 * damages only these; any other change damages the pack. Unknown extra fields are let pass, but they are hashed.
 */
export async function verifyPack(value: unknown): Promise<PackVerification> {
  if (!isRecord(value)) return damaged('it is not a pack');
  if (value.format !== PACK_FORMAT) {
    return damaged(`it has format ${JSON.stringify(value.format) ?? 'none'}, and format ${PACK_FORMAT} is needed`);
  }
  const fault = isPackShaped(value, '');
  if (fault !== null) return damaged(`\`${fault}\` is missing or not what it should be`);
  const pack = value as unknown as CompiledPack;
  const hidden = findHiddenIn(pack);
  if (hidden !== null) return damaged(hidden);
  if ((await packHash(pack)) !== pack.hash) return damaged('its contents do not match its hash');
  const damagedDocuments = await findDamagedDocuments(pack.documents);
  const misplaced = findMisplaced(pack, damagedDocuments);
  return misplaced === null ? { type: 'sound', pack, damagedDocuments } : damaged(misplaced);
}

/** Hidden characters anywhere but in the documents' own words, in words; null where there are none. */
function findHiddenIn({ documents, ...rest }: CompiledPack): string | null {
  const waiting: [path: string, value: unknown][] = Object.entries(rest);
  for (const [index, { text: _, ...about }] of documents.entries()) waiting.push([`documents[${index}]`, about]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === 'string') {
      const hidden = findHidden(value);
      if (hidden !== null) return `\`${path}\` holds the hidden character ${hidden}`;
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value))
        waiting.push([Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, part]);
    }
  }
  return null;
}

async function findDamagedDocuments(documents: readonly CompiledDocument[]): Promise<Set<DocumentId>> {
  const hashes = await Promise.all(documents.map(({ text }) => sha256(text)));
  return new Set(documents.filter(({ textHash }, index) => textHash !== hashes[index]).map(({ id }) => id));
}

function damaged(reason: string): PackVerification {
  return { type: 'damaged', reason };
}

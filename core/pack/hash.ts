/** Fingerprints of packs and texts. */

/** SHA-256 in lower-case hex of bytes, or of a text as UTF-8. */
export async function sha256(data: string | Uint8Array): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data);
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * JSON with the keys of every object in ascending order of their UTF-16 units and no white space: equal values give
 * equal text. Fields that are `undefined` are left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * The hash of a compiled pack: of its canonical JSON without the field `hash` and without the documents' `text`, for
 * which their `textHash` stands. So a changed text damages one document, and any other change the pack.
 */
export function packHash(pack: object): Promise<string> {
  const { hash: _, documents, ...rest } = pack as { hash?: unknown; documents?: readonly object[] };
  const withoutTexts = documents?.map((document) => ({ ...document, text: undefined }));
  return sha256(canonicalJson({ ...rest, documents: withoutTexts }));
}

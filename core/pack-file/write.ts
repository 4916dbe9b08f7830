/** A pack as a file, and as a folder for a web server. The same pack gives the same bytes every time. */
import { writeArchive } from '../untrusted/write-archive.ts';
import type { Bytes, PackContents } from './contents.ts';
import { addressedPath, INDEX_PATH, SIGNATURE_PATH } from './index-format.ts';

type Files = readonly (readonly [path: string, bytes: Bytes])[];

/** A `.bgpack` archive. */
export function writePackFile(contents: PackContents, signatureBytes: Bytes | null = null): Bytes {
  const { index, files } = contents;
  const parts = index.files.flatMap(({ path, sha256 }) => {
    const bytes = files.get(sha256);
    return bytes ? [[path, bytes] as const] : [];
  });
  return writeArchive([...head(contents, signatureBytes), ...parts]);
}

/** What to put on a web server: the index, and each file named after its contents. The index comes last: it makes the rest known. */
export function webFiles(contents: PackContents, signatureBytes: Bytes | null = null): Files {
  const parts = [...contents.files].map(([sha256, bytes]) => [addressedPath({ sha256 }), bytes] as const);
  return [...parts, ...head(contents, signatureBytes).reverse()];
}

function head({ indexBytes }: PackContents, signatureBytes: Bytes | null): (readonly [string, Bytes])[] {
  const index = [INDEX_PATH, indexBytes] as const;
  return signatureBytes ? [index, [SIGNATURE_PATH, signatureBytes] as const] : [index];
}

/** A zip archive of ours: same files, same bytes, on every machine and at every time. */
import { type Zippable, zipSync } from 'fflate';

/** The first day a zip archive can tell: what an archive holds shall not depend on when it was made. Local, as zip's times are. */
const NO_TIME = new Date(1980, 0, 1);

/** @param files in the order in which they are written */
export function writeArchive(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.create(null) as Zippable;
  for (const [path, bytes] of files) entries[path] = [bytes, { level: 9, mtime: NO_TIME }];
  return zipSync(entries);
}

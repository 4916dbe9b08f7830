/** Paths of files in an archive: only those that stay where they are put and are what they look like. */
import { findHidden } from './hidden-characters.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refused.ts';

/** Names that Windows gives to devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** @throws {RefusedError} where a path leaves the archive, deceives the eye or means something else on another system. */
export function checkEntryName(archive: string, path: string): void {
  const shown = JSON.stringify(path.slice(0, 80));
  const hidden = findHidden(path);
  if (hidden !== null) refuse(archive, `a file name holds the hidden character ${hidden}`);
  if (path === '' || path.length > LIMITS.path) refuse(archive, `the file name ${shown} is empty or too long`);
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) refuse(archive, `${shown} leads out of the archive`);
  if (path.includes('\\')) refuse(archive, `${shown} has a backslash: write folders with "/"`);
  const parts = path.replace(/\/$/, '').split('/');
  if (parts.includes('..')) refuse(archive, `${shown} leads out of the archive`);
  if (parts.some((part) => part === '' || part === '.')) refuse(archive, `${shown} is no plain path`);
  if (parts.length > LIMITS.folders) refuse(archive, `${shown} lies in more than ${LIMITS.folders} folders`);
  if (parts.some((part) => DEVICE.test(part) || part.toLowerCase() === '__proto__')) {
    refuse(archive, `${shown} is a name that no file may have`);
  }
}

/** What a path is compared by: some systems take "A.json" and "a.json", or two spellings of "é", for one file. */
export function foldEntryName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

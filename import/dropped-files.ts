/** The files of a drop, those in folders too, with their paths. */
import { isSystemFile } from './formats.ts';

export interface FoundFile {
  readonly name: string;
  readonly blob: File;
}

/** As many files as an archive may hold. */
const MOST = 25_000;

/** Call it in the turn of the drop: the browser forgets what was dropped right after. */
export async function filesOf(transfer: DataTransfer): Promise<FoundFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: FoundFile[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (found.length >= MOST || isSystemFile(entry.fullPath)) return;
    if (isFile(entry)) {
      const blob = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      found.push({ name: entry.fullPath.replace(/^\//, ''), blob });
    } else if (isFolder(entry)) for (const inside of await entriesIn(entry)) await walk(inside);
  };
  for (const entry of entries) await walk(entry);
  return found;
}

/** The files of a dialog; those of a folder have their paths. */
export function filesOfDialog(files: readonly File[]): FoundFile[] {
  return files
    .map((blob) => ({ name: blob.webkitRelativePath || blob.name, blob }))
    .filter(({ name }) => !isSystemFile(name));
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A reader of a folder gives a hundred entries at a time, and none at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** How much of anything is let in. Ours: about ten times what 10,000 news articles need (40 MB of text, 60 MB with their places). */
const MEGABYTE = 1_000_000;

export const LIMITS = {
  /** Bytes of an archive as it lies on the disk or comes from the network. */
  archive: 200 * MEGABYTE,
  /** Bytes of all files of an archive, unpacked. */
  unpacked: 600 * MEGABYTE,
  /** Bytes of one file, unpacked. */
  file: 100 * MEGABYTE,
  /** Bytes of one JSON text. */
  json: 100 * MEGABYTE,
  /** Files in an archive. */
  files: 25_000,
  /** Bytes of an index: 25,000 files of 150 bytes each. */
  index: 5 * MEGABYTE,
  /** How many times larger a file may become by unpacking. Text shrinks 3 to 10 times; deflate can do 1,032. */
  ratio: 100,
  /** Files smaller than this may have any ratio: they do no harm, and an empty table packs well. */
  ratioFrom: MEGABYTE,
  /** Folders in folders in an archive. */
  folders: 8,
  /** Characters of a file's path in an archive. */
  path: 250,
  /** Lists and objects within one another in JSON. A compiled pack needs 8. */
  depth: 32,
  /** Bytes of one line of a text. The Bible is 4 MB. */
  line: 10 * MEGABYTE,
  /** Characters of a name, a label or a title. */
  name: 500,
} as const;

export type ArchiveLimits = { readonly [Limit in 'archive' | 'unpacked' | 'file']: number };

/** A backup holds packs as archives: each as large as an archive may be, all together five times that. */
export const BACKUP_LIMITS: ArchiveLimits = {
  archive: 5 * LIMITS.archive,
  unpacked: 5 * LIMITS.archive,
  file: LIMITS.archive,
};

/** "200 MB", as limits are told. */
export function inMegabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / MEGABYTE))} MB`;
}

/**
 * The index of a pack as a file: what the pack is, and which files it is made of. The same in a `.bgpack` archive and on
 * a web server; see pack-index.schema.json for its JSON.
 */
import { type CompiledPack, PACK_FORMAT } from '../pack/format.ts';
import { isHash, isMilestones, isTopicId } from '../pack/pack-shape.ts';
import {
  type Check,
  isFlag,
  isIndex,
  isText,
  listOf,
  nullOr,
  oneOf,
  optional,
  record,
  textThat,
} from '../pack/shape.ts';
import { isVersion } from '../semver.ts';
import { findHidden } from '../untrusted/hidden-characters.ts';
import { LIMITS } from '../untrusted/limits.ts';
import { refuse } from '../untrusted/refused.ts';

export const INDEX_KIND = 'backgrounder-pack';
/** Number of the file format. A reader refuses any other. */
export const FILE_FORMAT = 1;
export const INDEX_PATH = 'index.json';
export const SIGNATURE_PATH = 'signature.json';

/** What a compiled pack says of itself, without its contents. */
export type PackHead = Omit<CompiledPack, 'format' | 'documents' | 'topics' | 'conflicts'>;

export interface PackIndex extends PackHead {
  readonly kind: typeof INDEX_KIND;
  readonly format: typeof FILE_FORMAT;
  /** Format of the contents. */
  readonly packFormat: typeof PACK_FORMAT;
  /** The oldest Backgrounder that can read it. */
  readonly minAppVersion: string;
  /** What it was made of: the number of source files, and one SHA-256 over their paths and contents. Null: not told. */
  readonly generatedFrom: { readonly files: number; readonly sha256: string } | null;
  readonly counts: PackCounts;
  /** Whether a signature lies beside it: then, and only then, a web server is asked for one. */
  readonly signed: boolean;
  /** Documents in the pack's order, then topics, then conflicts. */
  readonly files: readonly PackFileEntry[];
}

export interface PackCounts {
  readonly documents: number;
  readonly topics: number;
  readonly quotes: number;
}

export interface PackFileEntry {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

const PATH = /^(?:documents\/[1-9]\d{0,5}|topics|conflicts)\.json$/;
const isVersionText = textThat(isVersion);
/** Short, on one line, and what it looks like. */
const isLabel = textThat((text) => text.length <= LIMITS.name && !/[\r\n\t]/.test(text) && findHidden(text) === null);

const isPackIndex: Check = record({
  kind: oneOf([INDEX_KIND]),
  id: isTopicId,
  name: textThat((text) => text.trim() !== '' && isLabel(text, '') === null),
  version: isVersionText,
  language: isLabel,
  description: isText,
  rights: isText,
  licence: optional(isLabel),
  milestones: isMilestones,
  minAppVersion: isVersionText,
  generatedFrom: nullOr(record({ files: isIndex, sha256: isHash })),
  hash: isHash,
  counts: record({ documents: isIndex, topics: isIndex, quotes: isIndex }),
  signed: isFlag,
  files: listOf(record({ path: textThat((path) => PATH.test(path)), sha256: isHash, size: isIndex })),
});

/**
 * Reads the JSON of an index. @param name of the file, for messages
 * @throws {RefusedError} where it is none, of another format, or says more than a pack may hold.
 */
export function checkIndex(name: string, value: unknown): PackIndex {
  const { kind, format, packFormat } = (value ?? {}) as Record<string, unknown>;
  if (kind !== INDEX_KIND) refuse(name, 'is no index of a pack');
  if (format !== FILE_FORMAT) refuse(name, `has file format ${JSON.stringify(format)}, and ${FILE_FORMAT} is needed`);
  if (packFormat !== PACK_FORMAT) {
    refuse(name, `has contents of format ${JSON.stringify(packFormat)}, and ${PACK_FORMAT} is needed`);
  }
  const fault = isPackIndex(value, '');
  if (fault !== null) refuse(name, `\`${fault}\` is missing or not what it should be`);
  const index = value as PackIndex;
  checkFiles(name, index.files);
  return index;
}

function checkFiles(name: string, files: readonly PackFileEntry[]): void {
  const paths = new Set(files.map(({ path }) => path));
  if (paths.size < files.length) refuse(name, 'names a file twice');
  if (files.length > LIMITS.files) refuse(name, `names more than ${LIMITS.files} files`);
  for (const path of ['topics.json', 'conflicts.json']) if (!paths.has(path)) refuse(name, `names no ${path}`);
  if (
    files.some(({ size }) => size > LIMITS.file) ||
    files.reduce((sum, { size }) => sum + size, 0) > LIMITS.unpacked
  ) {
    refuse(name, 'names files that are larger than a pack may be');
  }
}

/** Name under which a file lies on a web server: by its contents, so that a changed file is a new one. */
export function addressedPath({ sha256 }: Pick<PackFileEntry, 'sha256'>): string {
  return `files/${sha256}.json`;
}

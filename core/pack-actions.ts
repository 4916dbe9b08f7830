/** What a reader can do with packs, and what comes of it. Drawn in components/, done in platform/. */
import type { PackId } from './ids.ts';
import type { PackDiff } from './pack/diff.ts';

/** What became of a pack that was given. */
export type Added =
  | { readonly type: 'added'; readonly id: PackId; readonly name: string }
  /** It follows a pack that is there, and waits until the reader has seen what changes. */
  | { readonly type: 'waiting'; readonly id: PackId; readonly name: string }
  | { readonly type: 'same'; readonly name: string };

/** What a look at a subscription found. */
export type Checked = 'unchanged' | 'waiting' | 'restored' | 'failed';

export interface StorageRoom {
  /** Bytes used, of all that the browser would give; both are estimates of the browser. */
  readonly used: number;
  readonly most: number;
  /** The browser has promised not to throw anything away by itself. */
  readonly kept: boolean;
}

export interface PackActions {
  /** Rejects with words for the reader where the file is refused; then nothing is stored. */
  addFile(file: File): Promise<Added>;
  /** Call it in the turn of a click. Null: the reader did not let us fetch from there. Rejects as `addFile` does. */
  subscribe(address: string): Promise<Added | null>;
  switchPack(id: PackId, on: boolean): Promise<void>;
  /** Up (negative) or down by so many places. */
  movePack(id: PackId, by: number): Promise<void>;
  removePack(id: PackId): Promise<void>;
  check(id: PackId): Promise<Checked>;
  /** Null where it cannot be told. */
  preview(id: PackId): Promise<PackDiff | null>;
  takeUpdate(id: PackId): Promise<unknown>;
  dismissUpdate(id: PackId): Promise<void>;
  /** Null where the browser does not tell. */
  readRoom(): Promise<StorageRoom | null>;
}

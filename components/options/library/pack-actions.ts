/** What a reader can do with packs; the entrypoint supplies it. */
import type { PackId } from '../../../core/ids.ts';
import type { PackDiff } from '../../../core/pack/diff.ts';
import type { Added, Checked, StorageRoom } from '../../../core/pack-outcomes.ts';

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
  /** Whether new versions of a subscription are taken without asking. */
  setAutomatic(id: PackId, automatic: boolean): Promise<void>;
  /** Null where it cannot be told. */
  preview(id: PackId): Promise<PackDiff | null>;
  takeUpdate(id: PackId): Promise<unknown>;
  dismissUpdate(id: PackId): Promise<void>;
  /** Null where the browser does not tell. */
  readRoom(): Promise<StorageRoom | null>;
}

/** What comes of what a reader does with packs. */
import type { PackId } from './ids.ts';

/** What became of a pack that was given. */
export type Added =
  | { readonly type: 'added'; readonly id: PackId; readonly name: string }
  /** It follows a pack that is there, and waits until the reader has seen what changes. */
  | { readonly type: 'waiting'; readonly id: PackId; readonly name: string }
  | { readonly type: 'same'; readonly name: string };

/** What a look at a subscription found. */
export type Checked = 'unchanged' | 'waiting' | 'taken' | 'restored' | 'failed';

export interface StorageRoom {
  /** Bytes used, of all that the browser would give; both are estimates of the browser. */
  readonly used: number;
  readonly most: number;
  /** The browser has promised not to throw anything away by itself. */
  readonly kept: boolean;
}

/** A database that is opened when first asked for, kept open, and let go as soon as another page wants to change or delete it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface KeptDatabase<Schema extends DBSchema> {
  /** @throws {Error} when the browser's storage is broken or refused; the next call tries again. */
  open(): Promise<IDBPDatabase<Schema>>;
  /** Lets go; the next `open` opens it again. */
  close(): void;
}

/** @param upgrade makes the stores of a new database */
export function keepDatabase<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (database: IDBPDatabase<Schema>) => void,
): KeptDatabase<Schema> {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  function forget() {
    opening = null;
  }

  function close() {
    const closing = opening;
    forget();
    closing?.then((database) => database.close()).catch(() => undefined);
  }

  return {
    open() {
      opening ??= openDB<Schema>(name, version, { upgrade, blocking: close, terminated: forget }).catch(
        (error: unknown) => {
          forget();
          throw error;
        },
      );
      return opening;
    },
    close,
  };
}

/** Everything out to a file and back, by the buttons of the options; and what is stored, to be compared. */
import { type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { clickOn, textOf } from '../elements.ts';

/** Presses "Save everything" and gives the file that the reader would get, as base64. */
export async function saveEverything(options: Tab): Promise<string> {
  await options.evaluate(() => {
    // The file is kept here rather than in the folder for downloads of whoever runs the tests.
    const kept: string[] = [];
    Reflect.set(globalThis, 'savedFiles', kept);
    URL.createObjectURL = (file) => {
      void (file as Blob).arrayBuffer().then((bytes) => kept.push(new Uint8Array(bytes).toBase64()));
      return '#';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  }, null);
  await clickOn(options, { selector: 'button', name: 'Save everything' });
  return waitFor('the file', () =>
    options.evaluate(() => (Reflect.get(globalThis, 'savedFiles') as string[])[0] ?? null, null),
  );
}

/** Chooses a backup in the options and gives what is asked before anything is replaced. */
export async function chooseBackup(options: Tab, base64: string): Promise<string> {
  await waitFor('the place for a file', () =>
    options.evaluate(() => document.querySelector('input[type=file]') !== null, null),
  );
  await options.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([Uint8Array.fromBase64(content)], 'backgrounder-backup.zip'));
    if (!input) throw new Error('there is no place for a file');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, base64);
  return textOf(options, '.offer p');
}

export async function acceptBackup(options: Tab): Promise<void> {
  await clickOn(options, { selector: '.offer button', name: 'Replace' });
  await waitFor('everything to be replaced', async () =>
    (await textOf(options, 'body')).includes('Everything was replaced by what the backup holds.'),
  );
}

/**
 * Everything that is stored, as text. Left out is what must differ: when a document came to this browser, decisions that were
 * taken back, counters of writes and the record of what was added.
 * @param own a page of ours, after the Library page was open: looking for a database that is not there makes an empty one
 */
export function readStored(own: Tab): Promise<string> {
  return own.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
    const rowsOf = async (database: IDBDatabase, store: string) => {
      const objects = database.transaction(store).objectStore(store);
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
      return keys.map((key, index) => [key, values[index]] as const);
    };
    const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? value.toBase64() : value);

    const library = await open('own-library');
    const heads = (await rowsOf(library, 'heads')).map(([, head]) => head as { added: number; place: number });
    heads.sort((one, other) => one.added - other.added || one.place - other.place);
    const documents = heads.map(({ added: _, place: __, ...head }) => head);
    const texts = await rowsOf(library, 'texts');
    const states = new Map(await rowsOf(library, 'states'));
    const decisions = (states.get('decisions') as { done: unknown } | undefined)?.done;
    const suggestions = (states.get('suggestions') as { list: unknown } | undefined)?.list;
    library.close();

    const packs = await open('packs');
    const stores: unknown[] = [];
    for (const name of packs.objectStoreNames) stores.push([name, await rowsOf(packs, name)]);
    packs.close();

    const { storage } = Reflect.get(globalThis, 'chrome') as {
      storage: { local: { get(): Promise<Record<string, { written?: number }>> } };
    };
    const { written: _, ...shelved } = (await storage.local.get()).shelf ?? {};
    return JSON.stringify({ documents, texts, decisions, suggestions, stores, shelved }, plain, 1);
  }, null);
}

/** Takes the whole own library away: documents, decisions, what waits to be read, and the pack that is made of it. */
import { NO_JOB } from '../../core/import/job.ts';
import { tellOwnLibraryChanged } from './changes.ts';
import { writeOwn } from './database.ts';
import { countUp } from './documents-store.ts';
import { shelveOwnPack } from './shelve.ts';

/** @throws {Error} when the browser's storage refuses it; ended halfway, the Library page does the rest when it is opened. */
export async function emptyOwnLibrary(): Promise<void> {
  const revision = await writeOwn(async (transaction) => {
    for (const store of ['heads', 'texts', 'files', 'clips'] as const) await transaction.objectStore(store).clear();
    const states = transaction.objectStore('states');
    await states.put(NO_JOB, 'job');
    await states.put({ done: [], undone: [] }, 'decisions');
    return countUp(transaction);
  });
  tellOwnLibraryChanged();
  await shelveOwnPack(null, revision);
}

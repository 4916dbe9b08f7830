/**
 * The worker of the Library page: reads files and makes the pack. Of several open pages one works; when it is closed, the
 * next goes on. Nothing is kept here: it may be ended between any two lines.
 */
import { nextItem } from '../../../core/import/job.ts';
import { OWN_PACK } from '../../../core/import/own-pack.ts';
import { askHost } from '../../../import/host-port.ts';
import { createPdfReader } from '../../../import/pdf/pdf-thread.ts';
import { adoptStoredPack } from '../../../platform/own-library/adopt.ts';
import { watchOwnLibrary } from '../../../platform/own-library/changes.ts';
import { readJob, stepJob } from '../../../platform/own-library/job-store.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { createPublisher } from './publish.ts';
import { runJob } from './run-job.ts';

const { signal } = new AbortController(); // lives as long as the worker
const tell = (message: FromWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type !== 'start') return;
  void navigator.locks.request('own-library-work', () => work(data)).catch(report);
});

async function work({ name, rights }: ToWorker): Promise<void> {
  const readers = { host: askHost(self, signal), pdf: createPdfReader() };
  const publisher = createPublisher({ name, rights }, tell);
  await stepJob({ type: 'interrupted' });
  for (;;) {
    const change = nextChange();
    // A backup may be restored while the page is open: what is made next must be made of that.
    await adoptStoredPack(OWN_PACK, Date.now()).catch(report);
    await runJob(readers, signal).catch(report);
    await publisher.publish(change.hasCome).catch(report);
    if (nextItem(await readJob()) === null) await change.coming;
  }
}

/** The next change of the library, by whomever. */
function nextChange() {
  const until = new AbortController();
  const coming = new Promise<void>((resolve) => {
    watchOwnLibrary(() => {
      until.abort();
      resolve();
    }, until.signal);
  });
  return { coming, hasCome: () => until.signal.aborted };
}

function report(error: unknown): void {
  tell({ type: 'trouble', reason: error instanceof Error ? error.message : String(error) });
}

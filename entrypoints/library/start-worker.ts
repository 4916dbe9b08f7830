/** Starts the worker, lends it this page's parsers, and shelves what it makes. */

import { answerHost } from '../../import/host-port.ts';
import { createDomHost } from '../../import/html/dom-host.ts';
import { translate } from '../../platform/i18n.ts';
import { guessLanguage } from '../../platform/language.ts';
import { shelveOwnPack } from '../../platform/own-library/shelve.ts';
import type { FromWorker, ToWorker } from './worker/messages.ts';

/** @param failed called with what went wrong in the worker */
export function startWorker(failed: (error: unknown) => void, signal: AbortSignal): void {
  const worker = new Worker(new URL('./worker/main.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate());
  answerHost(worker, createDomHost({ guessLanguage, word: async (key, ...parts) => translate(key, ...parts) }), signal);
  worker.addEventListener('error', (event) => failed(event.message));
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'trouble') failed(data.reason);
    if (data.type === 'made') shelveOwnPack(data.pack, data.revision).catch(failed);
  });
  const start: ToWorker = {
    type: 'start',
    name: translate('library_own_pack'),
    rights: translate('library_own_rights'),
  };
  worker.postMessage(start);
}

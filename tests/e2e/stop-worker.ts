/** Stopping the background's worker, as Chromium does with one that has nothing to do. */
import type { CDPSession } from '@playwright/test';
import { pause, waitFor } from '../../cli/browsers/session.ts';

/**
 * Watches the workers from now on.
 * @param devtools of a page of the extension
 * @returns stops the worker, once it runs, and resolves when it has stopped
 */
export async function workerStopper(devtools: CDPSession): Promise<() => Promise<void>> {
  const running = new Set<string>();
  // It may be woken again before anybody looks: what counts is that it was stopped.
  let stops = 0;
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'running') running.add(versionId);
      else if (runningStatus === 'stopped' && running.delete(versionId)) stops++;
    }
  });
  await devtools.send('ServiceWorker.enable');
  return async () => {
    const before = stops;
    await waitFor('the background to run', async () => running.size > 0);
    await devtools.send('ServiceWorker.stopAllWorkers');
    await waitFor('the background to stop', async () => stops > before);
    await pause(100);
  };
}

import { expect, test } from '@playwright/test';
import { ChromiumTab } from '../../../cli/browsers/chromium.ts';
import { hoverMark, waitForMarks } from '../../../cli/browsers/marks.ts';
import { waitFor } from '../../../cli/browsers/session.ts';
import { waitForCard } from '../card.ts';
import { withWorld } from '../world.ts';

test('a card opens when the browser has stopped the background worker meanwhile', () =>
  withWorld('chromium', {}, async ({ openSite, openOwn }) => {
    const own = await openOwn('options.html');
    if (!(own instanceof ChromiumTab)) throw new Error('this runs in Chromium');
    const devtools = await own.page.context().newCDPSession(own.page);
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
    const tab = await openSite('/article');
    await waitForMarks(tab);
    await waitFor('the worker to run', async () => running.size > 0);
    await devtools.send('ServiceWorker.stopAllWorkers');
    await waitFor('the worker to stop', async () => stops > 0);
    await hoverMark(tab, 'Article 5');
    expect((await waitForCard(tab)).quotes.length).toBeGreaterThan(0);
  }));

import { expect, test } from '@playwright/test';
import { ChromiumTab } from '../../../cli/browsers/chromium.ts';
import { hoverMark, waitForMarks } from '../../../cli/browsers/marks.ts';
import { waitForCard } from '../card.ts';
import { workerStopper } from '../stop-worker.ts';
import { withWorld } from '../world.ts';

test('a card opens when the browser has stopped the background worker meanwhile', () =>
  withWorld('chromium', {}, async ({ openSite, openOwn }) => {
    const own = await openOwn('options.html');
    if (!(own instanceof ChromiumTab)) throw new Error('this runs in Chromium');
    const devtools = await own.page.context().newCDPSession(own.page);
    const stop = await workerStopper(devtools);
    const tab = await openSite('/article');
    await waitForMarks(tab);
    await stop();
    await hoverMark(tab, 'Article 5');
    expect((await waitForCard(tab)).quotes.length).toBeGreaterThan(0);
  }));

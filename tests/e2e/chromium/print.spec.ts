import { expect, test } from '@playwright/test';
import { ChromiumTab } from '../../../cli/browsers/chromium.ts';
import { hoverMark, waitForMarks } from '../../../cli/browsers/marks.ts';
import { waitForCard } from '../card.ts';
import { withWorld } from '../world.ts';

test('nothing of ours is printed: neither marks nor an open card', () =>
  withWorld('chromium', {}, async ({ openSite }) => {
    const tab = await openSite('/article');
    if (!(tab instanceof ChromiumTab)) throw new Error('this runs in Chromium');
    await waitForMarks(tab);
    await hoverMark(tab, 'Article 5');
    await waitForCard(tab);
    const drawn = () =>
      tab.evaluate(() => {
        const host = document.querySelector('backgrounder-card');
        const paragraph = document.querySelector('p');
        if (!host || !paragraph) throw new Error('the article has changed');
        return {
          line: getComputedStyle(paragraph, '::highlight(backgrounder)').textDecorationLine,
          card: getComputedStyle(host).display,
        };
      }, null);
    expect(await drawn()).toEqual({ line: 'underline', card: 'contents' });
    await tab.page.emulateMedia({ media: 'print' });
    expect(await drawn()).toEqual({ line: 'none', card: 'none' });
  }));

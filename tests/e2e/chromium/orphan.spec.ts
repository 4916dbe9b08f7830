/** Pages whose extension has gone without another in its place. Firefox takes the scripts out of them then. */
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { ChromiumTab } from '../../../cli/browsers/chromium.ts';
import { glideTo, hoverMark, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, type Tab, waitFor } from '../../../cli/browsers/session.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { clickInCard, openTitles, readCard, waitForCard, waitForNoCard } from '../card.ts';
import { type World, withWorld } from '../world.ts';

const TITLE = english.card_orphaned_title.message;

async function uninstall(tab: Tab, { session }: World): Promise<void> {
  const browser = tab instanceof ChromiumTab ? tab.page.context().browser() : null;
  if (!browser) throw new Error('this runs in Chromium');
  const devtools = await browser.newBrowserCDPSession();
  await devtools.send('Extensions.uninstall', { id: session.extensionOrigin.replace('chrome-extension://', '') });
  await devtools.detach();
  await tab.bringToFront();
}

const waitForNotice = (tab: Tab) =>
  waitFor('the notice', async () => ((await readCard(tab))?.title === TITLE ? await readCard(tab) : null));

test('a page whose extension has gone says so at its marks, without a card’s script', () =>
  withWorld('chromium', {}, async (world) => {
    const tab = await world.openSite('/article');
    await waitForMarks(tab);
    await uninstall(tab, world);
    await hoverMark(tab, 'Article 5');
    const notice = await waitForNotice(tab);
    assert.ok(notice?.text.includes(english.card_orphaned_text.message), notice?.text);
    await clickInCard(tab, english.card_not_now.message);
    await waitForNoCard(tab);
    await glideTo(tab, { x: 20, y: 20 });
    await hoverMark(tab, 'Article 5');
    await waitForNotice(tab);
    await tab.press('Escape');
    await waitForNoCard(tab);
    await tab.press('.', 'Alt');
    await tab.press('Enter');
    await waitForNotice(tab);
    await tab.click({ x: 20, y: 20 });
    await waitForNoCard(tab);
    await hoverMark(tab, 'Article 5');
    await waitForNotice(tab);
    await glideTo(tab, { x: 20, y: 20 });
    await waitForNoCard(tab);
    await hoverMark(tab, 'Article 5');
    await waitForNotice(tab);
    await clickInCard(tab, english.card_reload.message);
    await waitFor('the page anew', () => tab.evaluate(() => !CSS.highlights.has('backgrounder'), null));
    assert.deepEqual(tab.problems(), []);
  }));

test('cards of an extension that has gone give way to the word that it has', () =>
  withWorld('chromium', {}, async (world) => {
    const tab = await world.openSite('/article');
    await waitForMarks(tab);
    await tab.click(await hoverMark(tab, 'Article 5'));
    await waitForCard(tab);
    await uninstall(tab, world);
    await hoverMark(tab, 'Open Door');
    await waitForNotice(tab);
    assert.deepEqual(await openTitles(tab), [TITLE]);
    await pause(500);
    assert.deepEqual(await openTitles(tab), [TITLE]);
    assert.deepEqual(tab.problems(), []);
  }));

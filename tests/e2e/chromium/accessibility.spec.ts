/** axe on every screen and on the card, light and dark. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ChromiumTab } from '../../../cli/browsers/chromium.ts';
import { hoverMark, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { readerPath } from '../../../core/addresses.ts';
import { topicId } from '../../../core/ids.ts';
import type { CompiledPack } from '../../../core/pack/format.ts';
import { clickInCard, openTitles, waitForCard } from '../card.ts';
import { clickOn, textOf } from '../elements.ts';
import { MIXED } from '../library/files.ts';
import { addFiles, waitUntilAdded } from '../library/library.ts';
import { withWorld } from '../world.ts';

function pageOf(tab: Tab): Page {
  if (!(tab instanceof ChromiumTab)) throw new Error('axe runs in Chromium');
  return tab.page;
}

/** What axe finds, in words. `selector`: only there. */
async function findFaults(tab: Tab, selector?: string): Promise<string[]> {
  // Colours are judged when what comes in has come in.
  await pause(400);
  const axe = new AxeBuilder({ page: pageOf(tab) });
  const { violations, passes } = await (selector ? axe.include(selector) : axe).analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(0);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.html.slice(0, 160)}`),
  );
}

/** Addresses of screens worth a look of their own. */
function screens(pack: CompiledPack): Record<string, string> {
  const quote = pack.topics.find(({ id }) => id === 'article-5')?.quotes[0];
  if (!quote) throw new Error('the pack has no quotation on article-5');
  const { document, start, end } = quote;
  return {
    'popup, empty': 'popup.html',
    'options, topics': 'options.html#topics',
    'options, sites': 'options.html#sites',
    'options, corrections': 'options.html#corrections',
    'options, appearance': 'options.html#appearance',
    'options, behaviour': 'options.html#behaviour',
    'options, library': 'options.html#library',
    'options, backup': 'options.html#backup',
    'options, about': 'options.html#about',
    'reader, library': readerPath({ type: 'library' }),
    'reader, document': readerPath({ type: 'document', document, quote: { start, end }, from: null }),
    'reader, topic': readerPath({ type: 'topic', topic: pack.topics[0]?.id ?? ('' as never) }),
    'reader, empty dossier': readerPath({ type: 'dossier' }),
    'reader, search': readerPath({ type: 'search', query: 'airspace' }),
    'library, empty': 'library.html',
    welcome: 'welcome.html',
  };
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any screen, ${theme}`, () => {
    test.setTimeout(180_000); // fourteen screens
    return withWorld('chromium', { theme }, async ({ openOwn, pack }) => {
      for (const [name, path] of Object.entries(screens(pack))) {
        const tab = await openOwn(path);
        await waitFor(`${name} to show something`, async () => (await textOf(tab, 'body')).length > 20);
        expect.soft(await findFaults(tab), name).toEqual([]);
        await tab.close();
      }
    });
  });

  test(`axe finds nothing in the popup with results and with a page, ${theme}`, () =>
    withWorld('chromium', { theme }, async ({ openSite, openOwn, openOwnBehind }) => {
      const popup = await openOwn('popup.html');
      await clickOn(popup, { selector: '.field input' });
      await popup.type('airspace');
      await waitFor('results', () => popup.evaluate(() => document.querySelector('[role="option"]') !== null, null));
      expect.soft(await findFaults(popup), 'results').toEqual([]);
      const tab = await openSite('/article');
      await waitForMarks(tab);
      const onPage = await openOwnBehind('popup.html');
      await waitFor('the topics of the page', async () => (await textOf(onPage, 'body')).includes('127.0.0.1'));
      expect.soft(await findFaults(onPage), 'on this page').toEqual([]);
    }));

  test(`axe finds nothing in a dossier, ${theme}`, () =>
    withWorld('chromium', { theme }, async ({ openOwn }) => {
      const topic = await openOwn(readerPath({ type: 'topic', topic: topicId('article-5') }));
      await clickOn(topic, { selector: 'button', name: 'Keep' });
      await waitFor('it to be kept', async () => (await textOf(topic, 'main')).includes('In the dossier'));
      const dossier = await openOwn(readerPath({ type: 'dossier' }));
      await waitFor('the quotation', () => dossier.evaluate(() => document.querySelector('.words') !== null, null));
      expect(await findFaults(dossier)).toEqual([]);
    }));

  test(`axe finds nothing in the card, ${theme}`, () =>
    withWorld('chromium', { theme }, async ({ openSite }) => {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
      await clickInCard(tab, 'Show all 5');
      await clickInCard(tab, 'Pin');
      await hoverMark(tab, 'Open Door');
      await waitFor('a second card', async () => (await openTitles(tab)).length === 2);
      // axe looks into open shadow roots only: the closed one is shown to it, in the page's own world.
      const host = await tab.inClosedRoot((root) => {
        Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
        return root.host.localName;
      }, null);
      expect(host).not.toBeNull();
      const seen = await new AxeBuilder({ page: pageOf(tab) })
        .include(host ?? '')
        .options({ runOnly: ['button-name'] })
        .analyze();
      expect(seen.passes.flatMap(({ nodes }) => nodes).length, 'axe sees into the card').toBeGreaterThan(2);
      expect(await findFaults(tab, host ?? '')).toEqual([]);
    }));
}

test('axe fires on a planted fault', () =>
  withWorld('chromium', {}, async ({ openOwn }) => {
    const tab = await openOwn('options.html');
    await tab.evaluate(() => document.body.append(document.createElement('button')), null);
    expect((await findFaults(tab)).filter((fault) => fault.startsWith('button-name'))).toHaveLength(1);
  }));

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a library with documents and topics, ${theme}`, () =>
    withWorld('chromium', { theme }, async ({ openOwn }) => {
      const tab = await openOwn('library.html');
      await addFiles(tab, MIXED);
      await waitUntilAdded(tab);
      expect.soft(await findFaults(tab), 'added').toEqual([]);
      await clickOn(tab, { selector: '.review-table input.check', name: 'Marta Okonjo' });
      await clickOn(tab, { selector: '.bulk-buttons button', name: 'Ways to write it' });
      await clickOn(tab, { selector: '.own-documents button', name: 'Correct On quays' });
      await clickOn(tab, { selector: '.library-add button', name: 'Paste text' });
      expect.soft(await findFaults(tab), 'selected, corrected, pasted').toEqual([]);
    }));
}

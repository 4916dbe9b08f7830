/** What a reader does with a card by hand and by key, and what a page may do to it. */
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { ChromiumTab } from '../../../cli/browsers/chromium.ts';
import { glideTo, hoverMark, paintedMarks, waitForMarks } from '../../../cli/browsers/marks.ts';
import { CARD_HOST, pause, type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { readCard, waitForCard, waitForNoCard } from '../card.ts';
import { withWorld } from '../world.ts';

function onArticle(name: string, run: (tab: Tab) => Promise<void>): void {
  test(name, () =>
    withWorld('chromium', {}, async ({ openSite }) => {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await run(tab);
      assert.deepEqual(tab.problems(), []);
    }),
  );
}

const hostCount = (tab: Tab) => tab.evaluate((name) => document.querySelectorAll(name).length, CARD_HOST);
const focusedName = (tab: Tab) => tab.evaluate(() => document.activeElement?.localName ?? null, null);

onArticle('the keyboard goes from mark to mark, opens, walks the quotations and comes back', async (tab) => {
  const [first, second] = await paintedMarks(tab);
  await tab.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#here';
    link.textContent = 'here';
    document.body.prepend(link);
    scrollTo(0, 0);
  }, null);
  await tab.press('.', 'Alt');
  await tab.press('.', 'Alt');
  await tab.press(',', 'Alt');
  await tab.press('.', 'Alt');
  assert.equal(
    await tab.evaluate(() => [...(CSS.highlights.get('backgrounder-active') ?? [])].join(), null),
    second?.text,
  );
  assert.notEqual(first?.text, second?.text);
  await tab.press('Enter');
  await waitForCard(tab);
  assert.equal(await focusedName(tab), CARD_HOST);
  const focused = () =>
    tab.inClosedRoot((root) => [...root.querySelectorAll('.quotation')].indexOf(root.activeElement as Element), null);
  await waitFor('the focus on the first quotation', async () => (await focused()) === 0);
  await tab.press('Escape');
  await waitForNoCard(tab);
  assert.equal(await focusedName(tab), 'body');
  await tab.press('Enter');
  await pause(300);
  assert.equal(await readCard(tab), null, 'Enter is the page’s again');
});

onArticle('keys that go into a field are the page’s', async (tab) => {
  await tab.evaluate(() => {
    const field = document.createElement('input');
    document.body.prepend(field);
    field.focus();
  }, null);
  await tab.press('.', 'Alt');
  await tab.press('Enter');
  await pause(200);
  assert.equal(await hostCount(tab), 0);
  assert.equal(await focusedName(tab), 'input');
});

onArticle('a clicked mark opens a card that stays until it is closed', async (tab) => {
  const at = await hoverMark(tab, 'Article 5');
  await tab.click(at);
  await waitForCard(tab);
  await glideTo(tab, { x: 20, y: 20 });
  await pause(800);
  assert.ok(await readCard(tab), 'still open');
  await tab.click({ x: 20, y: 20 });
  await pause(300);
  assert.ok(await readCard(tab), 'a pinned card outlives a click elsewhere');
  await tab.press('Escape');
  await waitForNoCard(tab);
});

onArticle('a pinned card is moved by its header and stays where it was put', async (tab) => {
  await tab.click(await hoverMark(tab, 'Article 5'));
  await waitForCard(tab);
  await pause(300);
  const place = () =>
    tab.inClosedRoot((root) => {
      const { left, top } = root.querySelector('.surface')?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { left, top };
    }, null);
  const before = await place();
  assert.ok(before && tab instanceof ChromiumTab);
  const { mouse } = tab.page;
  await mouse.move(before.left + 100, before.top + 14);
  await mouse.down();
  await mouse.move(before.left + 60, before.top - 20, { steps: 4 });
  await mouse.up();
  const after = await place();
  assert.deepEqual(after, { left: before.left - 40, top: before.top - 34 });
  await tab.evaluate(() => scrollBy(0, 100), null);
  await pause(200);
  assert.deepEqual(await place(), after);
});

onArticle('a card that the page takes out comes back, once', async (tab) => {
  await hoverMark(tab, 'Article 5');
  await waitForCard(tab);
  await tab.evaluate((name) => document.querySelector(name)?.remove(), CARD_HOST);
  await waitForCard(tab);
  assert.equal(await hostCount(tab), 1);
});

onArticle('rules of the page do not reach the card, and the card does not move the page', async (tab) => {
  const height = () => tab.evaluate(() => document.documentElement.scrollHeight, null);
  await tab.evaluate(() => {
    const style = document.createElement('style');
    style.textContent =
      '* { display: none !important } html, body, body * { display: block !important } body > * { float: right }';
    document.head.append(style);
  }, null);
  await pause(500);
  const before = await height();
  await hoverMark(tab, 'Article 5');
  const card = await waitForCard(tab);
  assert.ok(card.quotes.length > 0);
  assert.equal(await height(), before);
});

onArticle('what is typed in a card fires no shortcut of the page', async (tab) => {
  await tab.evaluate(() => {
    Reflect.set(window, 'heard', []);
    document.addEventListener('keydown', ({ key }) => (Reflect.get(window, 'heard') as string[]).push(key));
  }, null);
  await tab.press('.', 'Alt');
  await tab.press('Enter');
  await waitForCard(tab);
  await pause(200);
  await tab.evaluate(() => Reflect.set(window, 'heard', []), null);
  await tab.press('j');
  await tab.press('Escape');
  await waitForNoCard(tab);
  assert.deepEqual(await tab.evaluate(() => Reflect.get(window, 'heard') as string[], null), []);
});

onArticle('a word in a modal dialog has a card that can be used', async (tab) => {
  await tab.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<p>A dialog about NATO and <b id="in">Jens Stoltenberg</b>, who spoke.</p>';
    document.body.append(dialog);
    dialog.showModal();
  }, null);
  const at = await waitFor('the mark in the dialog', () =>
    tab.evaluate(() => {
      const word = document.querySelector('#in') as Element;
      const isMarked = [...(CSS.highlights.get('backgrounder') ?? [])].some(({ startContainer }) =>
        word.contains(startContainer),
      );
      const { left, top, width, height } = word.getBoundingClientRect();
      return isMarked ? { x: left + width / 2, y: top + height / 2 } : null;
    }, null),
  );
  await glideTo(tab, at);
  await waitForCard(tab);
  const isUsable = await tab.inClosedRoot((root) => {
    const button = root.querySelector('button');
    const { left, top, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
    return root.elementFromPoint(left + width / 2, top + height / 2)?.closest('button') === button;
  }, null);
  assert.equal(isUsable, true);
});

onArticle('text in an open shadow root is marked, painted and briefed', async (tab) => {
  const at = await tab.evaluate(() => {
    const host = document.createElement('x-teaser');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>A teaser on <b>Jens Stoltenberg</b> of NATO.</p>';
    document.querySelector('article')?.prepend(host);
    scrollTo(0, 0);
    const { left, top, width, height } = host.shadowRoot?.querySelector('b')?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, null);
  await waitFor('the sheet in the shadow root', () =>
    tab.evaluate(() => {
      const root = document.querySelector('x-teaser')?.shadowRoot;
      const isMarked = [...(CSS.highlights.get('backgrounder') ?? [])].some(({ startContainer }) =>
        root?.contains(startContainer),
      );
      return isMarked && root?.adoptedStyleSheets.length === 1;
    }, null),
  );
  await glideTo(tab, at);
  assert.equal((await waitForCard(tab)).title, 'Jens Stoltenberg');
});

onArticle('a mention that comes to light is marked, one that is hidden is not', async (tab) => {
  const marked = async (id: string) =>
    tab.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      return [...(CSS.highlights.get('backgrounder') ?? [])].some(({ startContainer }) =>
        element?.contains(startContainer),
      );
    }, id);
  await tab.evaluate(() => {
    const section = document.createElement('section');
    section.innerHTML =
      '<h2>Two states</h2><p id="one" class="off">About Jens Stoltenberg of NATO.</p><p id="two">About Jens Stoltenberg of NATO.</p>';
    const style = document.createElement('style');
    style.textContent = '.off { display: none }';
    document.head.append(style);
    document.querySelector('article')?.prepend(section);
  }, null);
  await waitFor('a mark on the second', () => marked('#two'));
  assert.equal(await marked('#one'), false);
  await tab.evaluate(() => document.querySelector('#one')?.classList.remove('off'), null);
  await waitFor('a mark on the first', () => marked('#one'));
  assert.equal(await marked('#two'), false, 'a topic is marked once a section');
});

onArticle('fields named after properties of the DOM mislead nothing', async (tab) => {
  await tab.evaluate(() => {
    const names = [
      'parentNode',
      'parentElement',
      'localName',
      'closest',
      'getRootNode',
      'shadowRoot',
      'contains',
      'isConnected',
    ];
    const form = document.createElement('form');
    form.innerHTML = `${names.map((name) => `<input name="${name}">`).join('')}A form about <b>Jens Stoltenberg</b> of NATO.<p>And more of NATO.</p>`;
    const image = document.createElement('img');
    image.name = 'createRange';
    document.querySelector('article')?.prepend(form, image);
    scrollTo(0, 0);
  }, null);
  await waitFor('a mark in the form', () =>
    tab.evaluate(() => {
      const bold = [...document.querySelectorAll('b')].find((element) => element.closest('form'));
      return [...(CSS.highlights.get('backgrounder') ?? [])].some(
        ({ startContainer }) => bold?.firstChild === startContainer,
      );
    }, null),
  );
});

onArticle('nothing of ours is printed', async (tab) => {
  await tab.click(await hoverMark(tab, 'Article 5'));
  await waitForCard(tab);
  assert.ok(tab instanceof ChromiumTab);
  await tab.page.emulateMedia({ media: 'print' });
  const printed = await tab.evaluate((name) => {
    const host = document.querySelector(name) as Element;
    const line = getComputedStyle(document.body, '::highlight(backgrounder)').textDecorationLine;
    return [getComputedStyle(host).display, line];
  }, CARD_HOST);
  assert.deepEqual(printed, ['none', 'none']);
});

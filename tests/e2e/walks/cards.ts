/** What can be done with a card beside reading it: compare, walk on, follow time, carry quotations away. */
import assert from 'node:assert/strict';
import { glideTo, hoverMark, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, type Tab, waitFor, waitForTab } from '../../../cli/browsers/session.ts';
import { readerPath } from '../../../core/addresses.ts';
import { topicId } from '../../../core/ids.ts';
import { clickInCard, openTitles, readCard, waitForCard } from '../card.ts';
import { clickOn, textOf } from '../elements.ts';
import type { Walk } from '../world.ts';

async function openCard(tab: Tab, mark: string) {
  await waitForMarks(tab);
  await hoverMark(tab, mark);
  return waitForCard(tab);
}

/** Pastes into an editable paragraph at the page's end. */
async function pasted(tab: Tab): Promise<{ html: string; text: string }> {
  await tab.evaluate(() => {
    const box = document.createElement('div');
    box.id = 'paste';
    box.contentEditable = 'true';
    document.body.prepend(box);
    box.focus();
  }, null);
  await tab.press('v', 'Control');
  return waitFor('what was pasted', () =>
    tab.evaluate(() => {
      const box = document.querySelector<HTMLElement>('#paste');
      return box?.textContent ? { html: box.innerHTML, text: box.innerText } : null;
    }, null),
  );
}

export const CARDS: readonly Walk[] = [
  {
    name: 'pinned cards stay side by side while others open, and each closes by itself',
    async run({ openSite }) {
      const tab = await openSite('/article');
      const first = await openCard(tab, 'Article 5');
      await clickInCard(tab, 'Pin');
      await hoverMark(tab, 'Open Door');
      await waitFor('a second card', async () => (await openTitles(tab)).length === 2);
      await clickInCard(tab, 'Pin');
      assert.equal((await openTitles(tab))[0], first.title);
      await clickInCard(tab, 'Compare');
      const boxes = await tab.inClosedRoot(
        (root) => [...root.querySelectorAll('[role="dialog"]')].map((card) => card.getBoundingClientRect().toJSON()),
        null,
      );
      const [left, right] = (boxes ?? []) as DOMRect[];
      assert.ok(left && right && left.right <= right.left && left.top === right.top, 'they stand in a row');
      await tab.press('.', 'Alt');
      await tab.press('Enter');
      await waitFor('a third card', async () => (await openTitles(tab)).length === 3);
      await tab.press('Escape');
      await waitFor('the third to go', async () => (await openTitles(tab)).length === 2);
      await tab.press('Escape');
      await waitFor('the last pinned one to go', async () => (await openTitles(tab)).length === 1);
      assert.deepEqual(await openTitles(tab), [first.title]);
      await clickInCard(tab, 'Close');
      await waitFor('none to be left', async () => (await openTitles(tab)).length === 0);
    },
  },
  {
    name: 'a mark whose card is pinned opens no second one, and an unpinned card goes with the pointer',
    async run({ openSite }) {
      const tab = await openSite('/article');
      await openCard(tab, 'Article 5');
      await clickInCard(tab, 'Pin');
      await hoverMark(tab, 'Article 5');
      await pause(700);
      assert.equal((await openTitles(tab)).length, 1);
      await clickInCard(tab, 'Pin');
      assert.equal((await openTitles(tab)).length, 1);
      await tab.moveMouse({ x: 3, y: 700 });
      await waitFor('the card to go', async () => (await readCard(tab)) === null);
    },
  },
  {
    name: 'names inside quotations lead on, and Back and Forward along the way',
    async run({ openSite }) {
      const tab = await openSite('/article');
      const first = await openCard(tab, 'Article 5');
      const name = await tab.inClosedRoot((root) => root.querySelector('.quotation .live')?.textContent ?? null, null);
      assert.ok(name, 'a quotation names a topic');
      await clickInCard(tab, name);
      const second = await waitFor('another topic', async () => {
        const card = await readCard(tab);
        return card && card.title !== first.title && card.quotes.length > 0 ? card : null;
      });
      assert.match(second.text, /card 2 of 2/);
      await clickInCard(tab, 'Back');
      await waitFor('the first topic', async () => (await readCard(tab))?.title === first.title);
      await clickInCard(tab, 'Forward');
      await waitFor('the second topic', async () => (await readCard(tab))?.title === second.title);
    },
  },
  {
    name: 'a quotation that the library has is marked, and shown beside the library’s wording',
    async run({ openSite, pack }) {
      const words = pack.documents.flatMap(({ text }) =>
        [...text.matchAll(/“([^“”]{80,200}),”/gu)].map(([, one = '']) => one),
      )[0];
      assert.ok(words, 'a document quotes somebody');
      const altered = words.replace(/\b(\p{L}{4,})\b(?=[^“]*$)/u, 'zebra');
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await tab.evaluate(
        ([quoted, plain]) => {
          const paragraph = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
          document
            .querySelector('article')
            ?.prepend(paragraph(`He said: “${quoted}.”`), paragraph(`He said that ${plain}.`));
          scrollTo(0, 0);
        },
        [altered, words] as const,
      );
      const at = await waitFor('one mark on the quotation', () =>
        tab.evaluate(() => {
          const ranges = [...(CSS.highlights.get('backgrounder-quoted') ?? [])] as Range[];
          const box = ranges.length === 1 ? ranges[0]?.getClientRects()[0] : null;
          return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
        }, null),
      );
      await glideTo(tab, at);
      const card = await waitForCard(tab);
      assert.match(card.title, /This quotation in the library/);
      assert.ok(card.quotes[0]?.words.startsWith(words), card.quotes[0]?.words);
      const marked = await tab.inClosedRoot(
        (root) => [...root.querySelectorAll('mark')].map(({ textContent }) => textContent),
        null,
      );
      assert.ok(marked?.includes('zebra'), `what differs is marked: ${marked}`);
    },
  },
  {
    name: 'the timeline of a topic opens its statements',
    async run({ openOwn }) {
      const tab = await openOwn(readerPath({ type: 'topic', topic: topicId('article-5') }));
      await waitFor('the timeline', () => tab.evaluate(() => document.querySelector('.timeline') !== null, null));
      await tab.evaluate(() => document.querySelector<SVGElement>('.timeline-dot')?.focus(), null);
      await tab.press('ArrowRight');
      await tab.press('Enter');
      const focused = await waitFor('the focus on a quotation', () =>
        tab.evaluate(() => document.activeElement?.querySelector('.words')?.textContent ?? null, null),
      );
      assert.ok(focused.length > 20);
    },
  },
  {
    name: 'a quotation is pasted with its form, its speaker and its place',
    async run({ openSite }) {
      const tab = await openSite('/article');
      const card = await openCard(tab, 'Article 5');
      await clickInCard(tab, 'Copy');
      await clickInCard(tab, 'Rich text');
      await waitFor('the word that it is copied', async () => (await readCard(tab))?.text.includes('Copied'));
      await tab.press('Escape');
      const { html, text } = await pasted(tab);
      assert.match(html, /<blockquote/);
      assert.ok(text.includes(card.quotes[0]?.words.slice(0, 40) ?? '?'), text);
      assert.match(text, /¶ \d+/);
    },
  },
  {
    name: 'kept quotations make a dossier that lasts, with notes and an order',
    async run({ openSite, session }) {
      const tab = await openSite('/article');
      const card = await openCard(tab, 'Article 5');
      await clickInCard(tab, 'Keep');
      await clickInCard(tab, 'In the dossier');
      const reader = await waitForTab(session, 'the dossier', (url) => url.endsWith('/reader.html?dossier'));
      const words = () =>
        reader.evaluate(() => document.querySelector('.dossier-entry .words')?.textContent ?? '', null);
      await waitFor('the kept quotation', async () => (await words()).length > 20);
      assert.ok((await words()).includes(card.quotes[0]?.words.slice(0, 30) ?? '?'));
      await clickOn(reader, { selector: '.dossier-note' });
      await reader.type('For the lead');
      await clickOn(reader, { selector: 'h1' });
      await pause(300);
      await reader.reload();
      const note = await waitFor('the note', () =>
        reader.evaluate(() => document.querySelector<HTMLTextAreaElement>('.dossier-note')?.value || null, null),
      );
      assert.equal(note, 'For the lead');
      await clickOn(reader, { selector: 'button', name: 'Remove' });
      await waitFor('an empty dossier', async () => (await textOf(reader, 'main')).includes('Nothing is kept yet'));
    },
  },
];

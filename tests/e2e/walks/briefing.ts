/** The card: from hovering a mark to the source of a quotation. */
import assert from 'node:assert/strict';
import { glideTo, hoverMark, paintedMarks, waitForAllMarks, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, type Tab, waitFor, waitForTab } from '../../../cli/browsers/session.ts';
import type { CompiledPack } from '../../../core/pack/format.ts';
import { clickInCard, readCard, waitForCard, waitForNoCard } from '../card.ts';
import type { Walk } from '../world.ts';

/** The document that has these words, byte for byte. */
function documentWith(pack: CompiledPack, words: string): CompiledPack['documents'][number] | undefined {
  return pack.documents.find(({ text }) => text.includes(words));
}

async function openCard(tab: Tab, mark: string) {
  await waitForMarks(tab);
  await hoverMark(tab, mark);
  return waitForCard(tab);
}

/** What the reader page has painted in the document's text. */
function paintedWords(reader: Tab): Promise<string[]> {
  return reader.evaluate(() => {
    const painted: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (name === 'backgrounder' || name === 'backgrounder-active') continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const copy = range.cloneContents();
        for (const ours of copy.querySelectorAll('.ours')) ours.remove();
        painted.push(copy.textContent ?? '');
      }
    }
    return painted;
  }, null);
}

export const BRIEFING: readonly Walk[] = [
  {
    name: 'resting on a mark opens a card with verbatim quotations, each with its speaker, date and place',
    async run({ openSite, pack }) {
      const tab = await openSite('/article');
      const card = await openCard(tab, 'Article 5');
      assert.match(card.title, /Article 5/);
      assert.ok(
        card.quotes.length >= 1 && card.quotes.length <= 3,
        `one to three quotations, not ${card.quotes.length}`,
      );
      for (const { words, meta } of card.quotes) {
        const source = documentWith(pack, words);
        assert.ok(source, `verbatim in a document: ${words}`);
        assert.ok(words.length > 20, `a quotation and not a scrap: ${words}`);
        assert.match(meta, /¶\s*\d+/, 'says its paragraph');
        assert.match(meta, /\b(20\d\d|undated)\b/, 'says its date');
      }
    },
  },
  {
    name: 'the quotations are ranked by the sentence that is read',
    async run({ openSite, pack }) {
      const topic = pack.topics.find(({ id }) => id === 'jens-stoltenberg');
      assert.ok(topic && topic.quotes.length > 3, 'the pack has more on him than a card shows');
      const tab = await openSite('/article');
      await waitForMarks(tab);
      const first = async (sentence: string): Promise<string> => {
        await tab.evaluate((text) => {
          const paragraph = document.querySelector('#sport');
          if (paragraph) paragraph.textContent = text;
        }, sentence);
        await waitFor('the mark in the sentence', async () =>
          (await paintedMarks(tab)).some(
            ({ text }) => text === 'NATO Secretary General Jens Stoltenberg' || text === 'Jens Stoltenberg',
          ),
        );
        return sentence;
      };
      await first('Jens Stoltenberg spoke of China and its rise.');
      await tab.evaluate(() => {
        for (const other of document.querySelectorAll('article > *:not(#sport)')) other.remove();
      }, null);
      await pause(600);
      const onChina = await openCard(tab, 'Jens Stoltenberg');
      await tab.press('Escape');
      await waitForNoCard(tab);
      await tab.moveMouse({ x: 2, y: 2 });
      await first('Jens Stoltenberg was asked about a no-fly zone over Ukraine and about closing its airspace.');
      await pause(600);
      const onAirspace = await openCard(tab, 'Jens Stoltenberg');
      assert.notDeepEqual(onChina.quotes, onAirspace.quotes);
      assert.match(onChina.quotes[0]?.words ?? '', /China/);
    },
  },
  {
    name: '“Read in context” opens the document with the quotation painted and in sight',
    async run({ openSite, session, pack }) {
      const tab = await openSite('/article');
      const card = await openCard(tab, 'Article 5');
      await clickInCard(tab, 'Read in context');
      const reader = await waitForTab(session, 'the reader', (url) => url.includes('/reader.html?document='));
      const address = new URL(await reader.url());
      const source = pack.documents.find(({ id }) => id === address.searchParams.get('document'));
      const [start, end] = [Number(address.searchParams.get('start')), Number(address.searchParams.get('end'))];
      const words = source?.text.slice(start, end);
      assert.equal(words, card.quotes[0]?.words, 'the address says the first quotation');
      const painted = await waitFor('the painted quotation', async () => {
        const all = await paintedWords(reader);
        return all.length > 0 ? all : null;
      });
      const flat = (text: string): string => text.replace(/\s+/g, '');
      assert.equal(flat(painted.join('')), flat(words ?? ''));
      const inSight = await waitFor('the quotation in sight', () =>
        reader.evaluate(() => {
          for (const [name, highlight] of CSS.highlights) {
            if (name === 'backgrounder' || name === 'backgrounder-active') continue;
            for (const { startContainer, startOffset } of highlight) {
              const range = document.createRange();
              range.setStart(startContainer, startOffset);
              const { top } = range.getBoundingClientRect();
              return top >= 0 && top < innerHeight;
            }
          }
          return false;
        }, null),
      );
      assert.ok(inSight);
    },
  },
  {
    name: 'a card stays while the pointer goes to it, and closes after the pointer has left',
    async run({ openSite }) {
      const tab = await openSite('/article');
      await openCard(tab, 'Article 5');
      const box = await tab.inClosedRoot((root) => {
        const rect = root.querySelector('[role="dialog"]')?.getBoundingClientRect();
        return rect ? { x: rect.left + rect.width / 2, y: rect.top + 60 } : null;
      }, null);
      assert.ok(box);
      await glideTo(tab, box);
      await pause(700);
      assert.ok(await readCard(tab), 'open while the pointer rests in it');
      await tab.moveMouse({ x: 3, y: 500 });
      await waitForNoCard(tab);
    },
  },
  {
    name: 'Escape closes a card, and it stays away until the pointer has left the mark',
    async run({ openSite }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      const at = await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
      await tab.press('Escape');
      await waitForNoCard(tab);
      await tab.moveMouse({ x: at.x + 1, y: at.y });
      await pause(900);
      assert.equal(await readCard(tab), null, 'does not come back under a pointer that has stayed');
      await tab.moveMouse({ x: at.x, y: at.y + 300 });
      await pause(100);
      await glideTo(tab, at);
      await waitForCard(tab);
    },
  },
  {
    name: 'a pointer that sweeps over the page opens nothing',
    async run({ openSite }) {
      const tab = await openSite('/article');
      const marks = await waitForAllMarks(tab);
      const seen = marks.filter(({ box }) => box.top > 0 && box.top < 700);
      for (const { box } of seen) {
        for (let x = box.left - 60; x < box.left + box.width + 60; x += 20) await tab.moveMouse({ x, y: box.top + 5 });
      }
      await tab.moveMouse({ x: 2, y: 2 });
      await pause(700);
      assert.equal(await readCard(tab), null);
    },
  },
  {
    name: '“Not this topic” takes its marks off the page',
    async run({ openSite }) {
      const tab = await openSite('/article');
      await openCard(tab, 'Article 5');
      await clickInCard(tab, 'Not this topic');
      await clickInCard(tab, 'Anywhere');
      await waitFor('the marks of the topic to go', async () =>
        (await paintedMarks(tab)).every(({ text }) => text !== 'Article 5'),
      );
      assert.ok((await paintedMarks(tab)).length > 0, 'the others stay');
    },
  },
  {
    name: '“Not on this site” takes all marks off its open pages',
    async run({ openSite, session }) {
      const other = await openSite('/dark');
      await waitForMarks(other);
      const tab = await openSite('/article');
      await openCard(tab, 'Article 5');
      await clickInCard(tab, 'Not on this site');
      for (const page of [tab, other]) {
        await waitFor('all marks to go', async () => (await paintedMarks(page)).length === 0);
      }
      await tab.reload();
      await pause(800);
      assert.equal((await paintedMarks(tab)).length, 0, 'and they stay away');
      assert.equal(session.engine.length > 0, true);
    },
  },
  {
    name: '“Why this?” says which words were marked',
    async run({ openSite }) {
      const tab = await openSite('/article');
      await openCard(tab, 'Article 5');
      await clickInCard(tab, 'Why this?');
      const card = await waitFor('the reason', async () => {
        const now = await readCard(tab);
        return now?.text.includes('stands on this page') ? now : null;
      });
      assert.match(card.text, /“Article 5” stands on this page/);
    },
  },
];

/** Bad input: pages that misbehave, settings that are damaged. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { glideTo, hoverMark, paintedMarks, waitForAllMarks, waitForMarks } from '../../../cli/browsers/marks.ts';
import { type Tab, waitFor } from '../../../cli/browsers/session.ts';
import type { CompiledPack } from '../../../core/pack/format.ts';
import { readCard, waitForCard } from '../card.ts';
import { textOf } from '../elements.ts';
import { countIn } from '../surfaces.ts';
import { PACK_FILE, type Walk } from '../world.ts';

/** Changes one letter of every document. */
async function changeSources(folder: string): Promise<void> {
  const file = `${folder}/${PACK_FILE}`;
  const pack: CompiledPack = JSON.parse(await readFile(file, 'utf8'));
  const documents = pack.documents.map((document) => {
    const at = document.text.search(/[a-z]/);
    const changed = document.text[at] === 'x' ? 'y' : 'x';
    return { ...document, text: document.text.slice(0, at) + changed + document.text.slice(at + 1) };
  });
  await writeFile(file, JSON.stringify({ ...pack, documents }));
}

async function cutPackShort(folder: string): Promise<void> {
  const file = `${folder}/${PACK_FILE}`;
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.slice(0, text.length / 2));
}

/** How often the page's timer of 10 ms has run. */
const ticks = (tab: Tab) => tab.evaluate(() => Number(Reflect.get(window, 'ticks')), null);

export const TROUBLE: readonly Walk[] = [
  {
    name: 'a page of 200,000 text nodes is marked to its end while its own timers get their turns',
    async run({ openSite }) {
      const tab = await openSite('/huge');
      await waitFor('marks at its end', async () => (await countIn(tab, '#last')) === 1, 60_000);
      const turns = await ticks(tab);
      // With slices that come before the page's timers it was 3 to 8.
      assert.ok(turns >= 20, `the page's own timer ran ${turns} times until the page was read`);
      await hoverMark(tab, 'Jens Stoltenberg');
      await waitForCard(tab);
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'malformed markup is read as the browser repaired it, and never in fields, templates or scripts',
    async run({ openSite }) {
      const tab = await openSite('/malformed');
      const marks = await waitForAllMarks(tab);
      const texts = marks.map(({ text }) => text);
      assert.ok(
        texts.some((text) => text.includes('Article') && text.includes('5')),
        `across tags: ${texts.join(' · ')}`,
      );
      assert.ok(
        texts.some((text) => /^Jens.Stol.?tenberg$/.test(text)),
        `with its soft hyphen: ${texts.join(' · ')}`,
      );
      const hidden = await tab.evaluate(() => {
        let inside = 0;
        for (const { startContainer } of CSS.highlights.get('backgrounder') ?? []) {
          if (startContainer.parentElement?.closest('textarea, select, template, script, style')) inside += 1;
        }
        return inside;
      }, null);
      assert.equal(hidden, 0);
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'text that changes while it is read leaves no mark in the wrong place',
    async run({ openSite }) {
      const tab = await openSite('/changing');
      await waitFor(
        'the page to come to rest',
        () => tab.evaluate(() => Reflect.get(window, 'quiet') === true, null),
        15_000,
      );
      await waitFor('the marks of its last state', async () => {
        const texts = (await paintedMarks(tab)).map(({ text }) => text);
        return texts.length === 2 && texts.includes('Jens Stoltenberg') && texts.includes('chemical weapons');
      });
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'marks that the page clears come back when the reader moves on',
    async run({ openSite }) {
      const tab = await openSite('/forgetful');
      await waitForMarks(tab);
      await tab.evaluate(() => (Reflect.get(window, 'clearMarks') as () => void)(), null);
      for (let x = 100; x < 160; x += 10) await tab.moveMouse({ x, y: 200 });
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'a page that overwrites prototypes is marked and briefed, and sees no error of ours',
    async run({ openSite }) {
      const tab = await openSite('/hostile');
      await waitFor('its marks', () => tab.evaluate(() => (CSS.highlights.get('backgrounder')?.size ?? 0) >= 2, null));
      // The page took away what would measure where its first word stands; its style says it.
      await glideTo(tab, { x: 70, y: 135 });
      await waitFor('the card', async () =>
        (await tab.inClosedRoot((root) => String(root.querySelector('h2')?.textContent), null))?.includes('Article 5'),
      );
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'damaged settings are repaired, and kept as they were found',
    async run({ openSite, openOwn }) {
      const options = await openOwn('options.html');
      await options.evaluate(async () => {
        const { storage } = Reflect.get(globalThis, 'chrome') as {
          storage: { local: { set(items: object): Promise<void> } };
        };
        await storage.local.set({
          settings: {
            version: 'seven',
            topics: [1, 2],
            sitesOff: 5,
            hoverDelay: -1,
            markStyle: { no: 1 },
            density: null,
          },
        });
      }, null);
      await options.reload();
      await waitFor('the options', async () => (await textOf(options, 'body')).includes('Stoltenberg'));
      assert.deepEqual(options.problems(), []);
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
    },
  },
  {
    name: 'a document that no longer matches its hash is not quoted, and the card says so',
    damage: changeSources,
    async run({ openSite, pack }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      const card = await waitFor('the card', async () => {
        const now = await readCard(tab);
        return now && now.title !== '' && !now.loading ? now : null;
      });
      assert.equal(card.title, 'Source changed');
      assert.equal(card.quotes.length, 0);
      for (const { text } of pack.documents) {
        const words = text.slice(0, 60);
        assert.ok(!card.text.includes(words), 'nothing of the document is shown');
      }
    },
  },
  {
    name: 'a pack that was cut short is named as damaged, and nothing else breaks',
    damage: cutPackShort,
    async run({ openSite, openOwn }) {
      const tab = await openSite('/article');
      const options = await openOwn('options.html#library');
      await waitFor('what is wrong', async () => /damaged|cannot be (read|used)/i.test(await textOf(options, 'body')));
      assert.deepEqual(options.problems(), []);
      assert.deepEqual(await paintedMarks(tab), []);
      assert.deepEqual(tab.problems(), []);
    },
  },
];

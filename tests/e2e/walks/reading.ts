/** Reading a page: what is marked, and what the page sees of it. */
import assert from 'node:assert/strict';
import { hoverMark, paintedMarks, waitForAllMarks, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, waitFor } from '../../../cli/browsers/session.ts';
import { waitForCard } from '../card.ts';
import type { Walk } from '../world.ts';

const textsOf = (marks: readonly { readonly text: string }[]): string[] => marks.map(({ text }) => text);

export const READING: readonly Walk[] = [
  {
    name: 'an article is marked: names of the library, and not their look-alikes',
    async run({ openSite }) {
      const tab = await openSite('/article');
      const texts = textsOf(await waitForAllMarks(tab));
      for (const wanted of ['Article 5', 'Jens Stoltenberg', 'battlegroups', 'Open Door', 'chemical weapons']) {
        assert.ok(texts.includes(wanted), `“${wanted}” is marked (marked: ${texts.join(' · ')})`);
      }
      for (const decoy of ['Article 50', 'china', 'Austin', 'Turkey', 'Madrid', 'Real Madrid', 'open door']) {
        assert.ok(!texts.includes(decoy), `“${decoy}” is not marked`);
      }
      assert.ok(texts.length <= 40, `at most 40 marks a page, not ${texts.length}`);
    },
  },
  {
    name: 'a topic is marked once in a section, and again in the next',
    async run({ openSite }) {
      const tab = await openSite('/article');
      await waitForAllMarks(tab);
      const bySection = await tab.evaluate(() => {
        const sections: Record<string, number> = {};
        const heads = [...document.querySelectorAll('h1, h2')];
        for (const painted of CSS.highlights.get('backgrounder') ?? []) {
          const range = document.createRange();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          const above = heads.filter((head) => head.compareDocumentPosition(painted.startContainer) & 4).at(-1);
          const key = `${above?.id}: ${range.toString()}`;
          sections[key] = (sections[key] ?? 0) + 1;
        }
        return sections;
      }, null);
      assert.equal(bySection['what-the-pledge-asks: battlegroups'], 1);
      assert.equal(bySection['help: battlegroups'], 1);
      assert.deepEqual(
        Object.entries(bySection).filter(([, count]) => count > 1),
        [],
      );
    },
  },
  {
    name: 'the registry that the page shares holds no name of a topic',
    async run({ openSite }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      const names = await tab.evaluate(() => [...CSS.highlights.keys()], null);
      assert.ok(names.includes('backgrounder'));
      assert.deepEqual(
        names.filter((name) => !name.startsWith('backgrounder')),
        [],
      );
    },
  },
  {
    name: 'the DOM of the page is untouched, and one element richer after the first card',
    async run({ openSite }) {
      const tab = await openSite('/remembering');
      await waitForMarks(tab);
      assert.equal(
        await tab.evaluate(() => document.documentElement.outerHTML === Reflect.get(window, 'domBefore'), null),
        true,
        'marking changes nothing',
      );
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
      const after = await tab.evaluate(() => {
        const before = Reflect.get(window, 'elementsBefore') as Set<Element>;
        const added = [...document.querySelectorAll('*')].filter((element) => !before.has(element));
        const copy = document.documentElement.cloneNode(true) as Element;
        for (const element of added) copy.querySelector(element.localName)?.remove();
        return {
          added: added.map(({ localName }) => localName),
          rest: copy.outerHTML === Reflect.get(window, 'domBefore'),
        };
      }, null);
      assert.equal(after.added.length, 1, `one element more, not ${after.added.join(', ')}`);
      assert.ok(after.rest, 'without it the document is what it was');
    },
  },
  {
    name: 'a page with the strictest policy is marked and briefed',
    async run({ openSite }) {
      const tab = await openSite('/strict');
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      const card = await waitForCard(tab);
      assert.ok(card.quotes.length > 0);
      const styled = await tab.inClosedRoot((root) => {
        const dialog = root.querySelector('[role="dialog"]');
        return dialog ? getComputedStyle(dialog).backgroundColor : null;
      }, null);
      assert.ok(styled && styled !== 'rgba(0, 0, 0, 0)', `the card has its own looks (background ${styled})`);
    },
  },
  {
    name: 'what is added to a page later is marked, and what is taken away is let go',
    async run({ openSite }) {
      const tab = await openSite('/article');
      const before = (await waitForAllMarks(tab)).length;
      await tab.evaluate(() => {
        const section = document.createElement('section');
        section.id = 'added';
        const [head, text] = [document.createElement('h2'), document.createElement('p')];
        head.textContent = 'Added later';
        text.textContent = 'A reader asked Jens Stoltenberg about the battlegroups of NATO.';
        section.append(head, text);
        document.querySelector('article')?.prepend(section);
      }, null);
      await waitFor('marks in what was added', async () => (await paintedMarks(tab)).length >= before + 2);
      await tab.evaluate(() => document.querySelector('#added')?.remove(), null);
      await waitFor('marks to go with what was taken away', async () => (await paintedMarks(tab)).length <= before);
    },
  },
  {
    name: 'on a dark page the marks stand out at 3:1',
    async run({ openSite }) {
      const tab = await openSite('/dark');
      await waitForMarks(tab);
      await pause(300);
      const ratio = await tab.evaluate(() => {
        const paragraph = document.querySelector('#first');
        if (!paragraph) return 0;
        const line = getComputedStyle(paragraph, '::highlight(backgrounder)').textDecorationColor;
        const pixel = document.createElement('canvas').getContext('2d');
        if (!pixel) return 0;
        const luminance = (colour: string): number => {
          pixel.clearRect(0, 0, 1, 1);
          pixel.fillStyle = colour;
          pixel.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...pixel.getImageData(0, 0, 1, 1).data].map((channel) => {
            const part = channel / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const [mark, ground] = [luminance(line), luminance('#101418')];
        return (Math.max(mark, ground) + 0.05) / (Math.min(mark, ground) + 0.05);
      }, null);
      assert.ok(ratio >= 3, `the line of a mark against the page: ${ratio.toFixed(2)}:1`);
    },
  },
];

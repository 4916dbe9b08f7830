/** Pages that change under the marks. */
import assert from 'node:assert/strict';
import { hoverMark, paintedMarks, waitForAllMarks, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, waitFor } from '../../../cli/browsers/session.ts';
import { waitForCard } from '../card.ts';
import { FRAMEWORKS } from '../list-scripts.ts';
import { countIn, markEveryMention, waitForTexts } from '../surfaces.ts';
import type { Walk } from '../world.ts';

export const CHANGES: readonly Walk[] = [
  {
    name: 'a page that goes from article to article by itself is marked anew, back and forward too',
    async run({ openSite }) {
      const tab = await openSite('/navigating');
      const [one, two] = [
        ['Jens Stoltenberg', 'chemical weapons'],
        ['battlegroups', 'no-fly zones'],
      ];
      await waitForTexts(tab, one);
      await tab.evaluate((path) => (Reflect.get(window, 'goByHistory') as (path: string) => void)(path), '/two');
      await waitForTexts(tab, two);
      await tab.evaluate(() => history.back(), null);
      await waitForTexts(tab, one);
      await tab.evaluate(
        (path) => void (Reflect.get(window, 'goByNavigation') as (path: string) => void)(path),
        '/two',
      );
      await waitForTexts(tab, two);
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'a page that comes back from the back/forward cache has its marks and opens its cards',
    async run({ openSite, origin }) {
      const tab = await openSite('/article');
      const before = (await waitForAllMarks(tab)).length;
      await tab.goTo(`${origin}/quirks`);
      await waitForMarks(tab);
      await tab.evaluate(() => history.back(), null);
      await waitFor('the article and its marks', async () => {
        const marks = await paintedMarks(tab).catch(() => []);
        return marks.length === before;
      });
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
      assert.deepEqual(tab.problems(), []);
    },
  },
  ...FRAMEWORKS.map(
    (framework): Walk => ({
      name: `a list of ${framework} that is drawn 1,000 times keeps its marks right`,
      async run(world) {
        await markEveryMention(world);
        const tab = await world.openSite(`/lists-${framework}`);
        const expected = await tab.evaluate(async () => {
          const draw = Reflect.get(window, 'draw') as (rows: { key: number; words: string }[]) => void;
          const names = ['Jens Stoltenberg', 'nobody', 'chemical weapons', 'Article 50', 'battlegroups'];
          let state = 1;
          // A fixed sequence: rows move, go, come, and change their words under their key.
          const next = (below: number) => {
            state = (state * 48271) % 2147483647;
            return state % below;
          };
          let rows = Array.from({ length: 12 }, (_, key) => ({ key, words: `${names[key % 5]} spoke.` }));
          for (let turn = 0; turn < 1000; turn++) {
            rows = rows.map((row) => (next(4) ? row : { ...row, words: `${names[next(5)]} spoke.` }));
            const [moved] = rows.splice(next(rows.length), 1);
            if (moved)
              rows.splice(
                next(rows.length),
                0,
                next(3) ? moved : { key: 100 + turn, words: `${names[next(5)]} spoke.` },
              );
            draw(rows);
            if (turn % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 4));
          }
          return rows
            .map(({ words }) => words.replace(' spoke.', ''))
            .filter((name) => !['nobody', 'Article 50'].includes(name));
        }, null);
        assert.ok(expected.length > 3);
        await waitForTexts(tab, expected);
        assert.deepEqual(tab.problems(), []);
      },
    }),
  ),
  {
    name: 'endless scrolling, a virtual list and a live blog are marked as they go, and let go of what went',
    async run(world) {
      await markEveryMention(world);
      const tab = await world.openSite('/feeds');
      await waitFor('marks in the list', async () => (await countIn(tab, '#virtual')) >= 12);
      await tab.evaluate(() => document.querySelector('#virtual')?.scrollTo({ top: 7000 }), null);
      for (let post = 0; post < 30; post++) {
        await tab.evaluate(() => (Reflect.get(window, 'post') as () => void)(), null);
        await pause(20);
      }
      // Ten posts and twelve rows stay; every other one has chemical weapons, which are marked, and not chemical plants.
      await waitFor('the last ten posts', async () => (await countIn(tab, '#live')) === 15);
      await waitFor('the rows in sight', async () => (await countIn(tab, '#virtual')) === 18);
      for (let turn = 0; turn < 12; turn++) {
        await tab.evaluate(() => scrollTo(0, document.body.scrollHeight), null);
        await pause(60);
      }
      const items = await tab.evaluate(() => (Reflect.get(window, 'itemCount') as () => number)(), null);
      assert.ok(items >= 100, `${items} items came`);
      await waitFor('marks in all items', async () => (await countIn(tab, '#endless')) === items * 1.5);
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'a document that is written anew, or gets another root, is read anew',
    async run({ openSite }) {
      const tab = await openSite('/written');
      await waitForTexts(tab, ['Jens Stoltenberg', 'chemical weapons']);
      await tab.evaluate(() => (Reflect.get(window, 'writeAnew') as () => void)(), null);
      await waitForTexts(tab, ['battlegroups']);
      await hoverMark(tab, 'battlegroups');
      await waitForCard(tab);
      await tab.reload();
      await waitForTexts(tab, ['Jens Stoltenberg', 'chemical weapons']);
      await tab.evaluate(() => (Reflect.get(window, 'replaceRoot') as () => void)(), null);
      await waitForTexts(tab, ['battlegroups']);
      await hoverMark(tab, 'battlegroups');
      await waitForCard(tab);
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'a page that streams in, cut in the middle of names, is marked whole',
    async run(world) {
      await markEveryMention(world);
      const tab = await world.openSite('/streaming');
      await waitForTexts(
        tab,
        Array.from({ length: 10 }, () => 'Jens Stoltenberg'),
      );
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: '50,000 changes a second end in the right marks',
    async run({ openSite }) {
      const tab = await openSite('/storm');
      await waitFor(
        'the end of the storm',
        () => tab.evaluate(() => Reflect.get(window, 'over') === true, null),
        40_000,
      );
      await waitForTexts(tab, ['Jens Stoltenberg', 'chemical weapons']);
      assert.deepEqual(tab.problems(), []);
    },
  },
];

/** Documents inside documents. */
import assert from 'node:assert/strict';
import { glideTo } from '../../../cli/browsers/marks.ts';
import { pause, type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { clickOn, textOf } from '../elements.ts';
import { changeSettings, waitForTexts } from '../surfaces.ts';
import type { Walk } from '../world.ts';

/** Marks in each frame by its id, asked until they are as wanted. */
async function waitForFrames(tab: Tab, wanted: Readonly<Record<string, number>>): Promise<void> {
  let last: unknown = null;
  await waitFor('the marks of the frames', async () => {
    await tab.evaluate(() => (Reflect.get(window, 'askFrames') as () => void)(), null);
    await pause(50);
    const marks = await tab.evaluate(() => Reflect.get(window, 'marksByFrame') as Record<string, number>, null);
    last = marks;
    return Object.entries(wanted).every(([id, count]) => marks[id] === count);
  }).catch((error: Error) => assert.fail(`${error.message}: ${JSON.stringify(last)}`));
}

const READ = { same: 2, cross: 2, sandboxed: 2, srcdoc: 2, blank: 2, written: 2 };

export const FRAMES: readonly Walk[] = [
  {
    name: 'frames of every origin and kind are marked, advertisements are left alone, and the popup adds them up',
    async run({ openSite, openOwnBehind }) {
      const tab = await openSite('/frames');
      await waitForTexts(tab, ['chemical weapons']);
      await waitForFrames(tab, READ);
      await waitForFrames(tab, { advert: 0 });
      const popup = await openOwnBehind('popup.html');
      await waitFor('the sum of all frames', async () => (await textOf(popup, 'body')).includes('13 mentions'));
      const state = await textOf(popup, '.site-state');
      assert.match(state, /2 topics/);
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'a card opens inside its frame, and nothing is put into the page around it',
    async run({ openSite }) {
      const tab = await openSite('/frames');
      await waitForFrames(tab, { same: 2 });
      const at = await tab.evaluate(() => {
        const frame = document.querySelector<HTMLIFrameElement>('#same');
        const inner = frame?.contentWindow as (Window & typeof globalThis) | null;
        if (!frame || !inner) throw new Error('no frame');
        frame.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top } = frame.getBoundingClientRect();
        for (const painted of inner.CSS.highlights.get('backgrounder') ?? []) {
          const range = inner.document.createRange();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          const box = range.getBoundingClientRect();
          return {
            x: left + frame.clientLeft + box.left + box.width / 2,
            y: top + frame.clientTop + box.top + box.height / 2,
          };
        }
        throw new Error('no mark');
      }, null);
      await glideTo(tab, at);
      await waitFor('the card in the frame', () =>
        tab.evaluate(
          () =>
            document.querySelector<HTMLIFrameElement>('#same')?.contentDocument?.querySelector('backgrounder-card') !==
            null,
          null,
        ),
      );
      assert.equal(await tab.evaluate(() => document.querySelector('backgrounder-card'), null), null);
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'frames go off and on with the site of their tab',
    async run({ openSite, openOwn, openOwnBehind, origin }) {
      const { hostname } = new URL(origin);
      const options = await openOwn('options.html');
      await changeSettings(options, { sitesOff: [hostname] });
      const tab = await openSite('/frames');
      await pause(2500); // longer than marks take to come: see the walk before
      await waitForFrames(tab, { same: 0, cross: 0, sandboxed: 0, srcdoc: 0, blank: 0, written: 0 });
      const popup = await openOwnBehind('popup.html');
      await clickOn(popup, { selector: 'button', name: 'Switch' });
      await waitForFrames(tab, READ);
    },
  },
];

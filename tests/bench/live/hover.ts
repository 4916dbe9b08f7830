/** From rest to painted card: with the background awake, and with it stopped just before. */
import type { Page } from '@playwright/test';
import { pause, waitFor } from '../../../cli/browsers/session.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings/defaults.ts';
import { median } from '../statistics.ts';
import { type Background, openBackground } from './background.ts';
import { atMost, ms, type Section, told } from './figure.ts';
import { type OwnWorld, watchOwnWorld } from './own-world.ts';
import type { Stage } from './stage.ts';

const ROUNDS = 15;
const FRAME = 1000 / 60;

/** Milliseconds from the beginning of the rest. */
interface Opening {
  readonly shown: number;
  /** The frame after that was handed over. */
  readonly painted: number;
  /** The first quotation was there in a painted frame. */
  readonly filled: number;
}

/** Noted in the extension's world, where the page sees nothing and we see everything. */
interface Watch {
  began: number;
  shown: number;
  painted: number;
  filled: number;
}

export async function hover(stage: Stage, url: string): Promise<Section> {
  const background = await openBackground(stage);
  const tab = await stage.newTab();
  const world = await watchOwnWorld(await stage.devtools(tab));
  await tab.goto(url);
  await pause(2000);
  const own = await world();
  await own.evaluate(watchCards, DEFAULT_SETTINGS.hoverDelay);
  await openOnce(tab, own, null); // the card's script comes with the first
  const warm: Opening[] = [];
  const asleep: Opening[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    warm.push(await openOnce(tab, own, null));
    asleep.push(await openOnce(tab, own, background));
  }
  const delay = DEFAULT_SETTINGS.hoverDelay;
  const beyond = (openings: readonly Opening[], of: keyof Opening) => median(openings.map((one) => one[of])) - delay;
  return {
    title: 'Hover',
    how: `A pointer rests on a mark with the delay of ${delay} ms, ${ROUNDS} times with the background awake and as often right after it was stopped, in turns. The clock starts where the rest begins (the timer is set) and ends in the first task after the frame with the card. Medians, less the delay; one frame is ${ms(FRAME)}.`,
    figures: [
      atMost('awake: card shown, beyond the delay', beyond(warm, 'shown'), FRAME, ms),
      told('awake: its frame handed over', ms(beyond(warm, 'painted'))),
      told('awake: with its quotations painted', ms(beyond(warm, 'filled'))),
      atMost('asleep: card shown, beyond the delay', beyond(asleep, 'shown'), FRAME, ms),
      told('asleep: its frame handed over', ms(beyond(asleep, 'painted'))),
      atMost('asleep: with its quotations painted', beyond(asleep, 'filled'), 2 * FRAME, ms),
    ],
  };
}

async function openOnce(tab: Page, own: OwnWorld, stopFirst: Background | null): Promise<Opening> {
  await tab.mouse.move(900, 850);
  await pause(700);
  await stopFirst?.stop();
  await own.evaluate(() => {
    Object.assign((globalThis as unknown as { watch: Watch }).watch, { began: 0, shown: 0, painted: 0, filled: 0 });
  }, null);
  const at = await tab.evaluate(() => {
    const [mark] = CSS.highlights.get('backgrounder') ?? [];
    if (!mark) throw new Error('the page has no mark');
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  // Slow at the end, as a reader's pointer is.
  for (let away = 12; away >= 0; away -= 3) {
    await tab.mouse.move(at.x - away / 2, at.y);
    await pause(25);
  }
  const { began, shown, painted, filled } = await waitFor('a card with quotations', () =>
    own.evaluate(() => {
      const { watch } = globalThis as unknown as { watch: Watch };
      return watch.filled > 0 ? watch : null;
    }, null),
  );
  await tab.keyboard.press('Escape');
  return { shown: shown - began, painted: painted - began, filled: filled - began };
}

/** Runs in the extension's world: notes when the rest begins and when the card is shown. */
function watchCards(delay: number): void {
  const watch: Watch = { began: 0, shown: 0, painted: 0, filled: 0 };
  Object.assign(globalThis, { watch });
  const original = globalThis.setTimeout;
  Object.assign(globalThis, {
    setTimeout(run: () => void, wait: number, ...rest: unknown[]) {
      if (wait === delay && watch.shown === 0) watch.began = performance.now();
      return (original as (...parameters: unknown[]) => unknown).call(globalThis, run, wait, ...rest);
    },
  });
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  const show = HTMLElement.prototype.showPopover;
  HTMLElement.prototype.showPopover = function (this: HTMLElement, ...parameters) {
    show.apply(this, parameters);
    watch.shown = performance.now();
    afterFrame(() => {
      watch.painted = performance.now();
    });
    const look = () =>
      afterFrame(() => {
        if (this.querySelector('blockquote')) watch.filled ||= performance.now();
        else look();
      });
    look();
  };
}

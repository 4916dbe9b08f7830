/** Typing, scrolling and clicking while a large page is read, with the extension and without, in turns. */

import { pause } from '../../../cli/browsers/session.ts';
import type { ServedPage } from '../../../cli/start/serve.ts';
import { below, ms, type Section, told } from './figure.ts';
import { withBefore } from './made-pages.ts';
import type { Stage } from './stage.ts';

const ROUNDS = 6;
const INPUTS = 25;
const LIMIT = 4;
/** Event Timing tells of nothing shorter and counts in steps of 8 ms; what it leaves out is taken for this. */
const UNTOLD = 8;

/** The page with a field and a button in front. */
export const withField = (page: ServedPage): ServedPage =>
  withBefore(page, '<textarea id="field" rows="3" cols="60"></textarea><button id="button">Press</button>');

interface Inputs {
  /** Milliseconds from the event to the end of its frame, as Event Timing tells. */
  readonly told: readonly number[];
  /** The same by our own clock, exact. */
  readonly exact: readonly number[];
}

export async function events(ours: Stage, none: Stage, url: string): Promise<Section> {
  const all = { ours: [] as Inputs[], none: [] as Inputs[] };
  for (let round = 0; round < ROUNDS; round++) {
    // Neither is always the first.
    for (const stage of round % 2 === 0 ? [ours, none] : [none, ours])
      all[stage.extension].push(await typeOnce(stage, url));
  }
  const third = (list: readonly Inputs[], of: keyof Inputs) => quartile(list.flatMap((one) => one[of]));
  const difference = third(all.ours, 'told') - third(all.none, 'told');
  const exact = third(all.ours, 'exact') - third(all.none, 'exact');
  const count = all.ours.flatMap((one) => one.exact).length;
  return {
    title: 'Typing, scrolling and clicking during the scan',
    how: `The largest real page with a field in front; from its load on ${INPUTS} times a key, a turn of the wheel and a click, ${ROUNDS} loads with the extension and ${ROUNDS} without, in turns, ${count} inputs each. Event Timing counts in steps of 8 ms and tells of nothing below 16; the exact figure is from the event's time stamp to the first task after its frame.`,
    figures: [
      below('75th percentile by Event Timing, with less without', difference, LIMIT),
      told('with and without', `${ms(third(all.ours, 'told'))} and ${ms(third(all.none, 'told'))}`),
      below('75th percentile, exact, with less without', exact, LIMIT),
      told('with and without', `${ms(third(all.ours, 'exact'))} and ${ms(third(all.none, 'exact'))}`),
    ],
  };
}

async function typeOnce(stage: Stage, url: string): Promise<Inputs> {
  const tab = await stage.newTab();
  await tab.addInitScript(watchInputs);
  await tab.goto(url);
  await tab.evaluate(() => document.querySelector<HTMLElement>('#field')?.focus());
  for (let input = 0; input < INPUTS; input++) {
    await tab.keyboard.press('a');
    await tab.mouse.move(300, 40);
    await tab.mouse.wheel(0, input % 2 === 0 ? 40 : -40);
    await tab.mouse.click(300, 30);
  }
  await pause(500);
  const inputs = await tab.evaluate(
    () => (window as unknown as { inputs: { told: number[]; exact: number[] } }).inputs,
  );
  await tab.close();
  const untold = Math.max(0, inputs.exact.length - inputs.told.length);
  return { told: [...inputs.told, ...Array.from({ length: untold }, () => UNTOLD)], exact: inputs.exact };
}

/** Runs in the page. */
function watchInputs(): void {
  const watched = ['keydown', 'wheel', 'pointerdown'];
  const inputs = { told: [] as number[], exact: [] as number[] };
  Object.assign(window, { inputs });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (watched.includes(name)) inputs.told.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  const note = ({ timeStamp }: Event) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => inputs.exact.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  for (const name of watched) addEventListener(name, note, { capture: true, passive: true });
}

function quartile(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.75)] ?? Number.NaN;
}

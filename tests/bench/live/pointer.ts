/** A pointer that moves over a page with ten thousand marks. */
import type { Page } from '@playwright/test';
import { pause } from '../../../cli/browsers/session.ts';
import { median } from '../statistics.ts';
import { openBackground } from './background.ts';
import { below, exactly, ms, type Section, told } from './figure.ts';
import { isOwn } from './own-work.ts';
import { waitForPainted } from './painted.ts';
import type { Stage } from './stage.ts';
import { record, type Slice, within } from './trace.ts';

const MOVES = 240;
const ROUNDS = 3;

export async function pointer(stage: Stage, url: string, marks: number): Promise<Section> {
  const background = await openBackground(stage);
  // With a key to hold no card opens where a slow machine makes the pointer slow.
  await background.set({ density: 'all', hoverKey: 'alt' });
  const tab = await stage.newTab();
  await tab.goto(url);
  await waitForPainted(tab, marks);
  await pause(1500);
  const frames: number[] = [];
  let layouts = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { slices } = await record(stage, tab, () => sweep(tab), isOwn);
    const own = slices
      .filter(({ name }) => name === 'FireAnimationFrame')
      .filter((frame) => within(slices, frame).some(isOwn));
    frames.push(...own.map(({ cpu }) => cpu / 1000));
    layouts += own.reduce((sum, frame) => sum + within(slices, frame).filter(isLayout).length, 0);
  }
  await tab.close();
  await background.set({});
  return {
    title: 'Pointer over ten thousand marks',
    how: `${MOVES} moves, ${ROUNDS} times, over a page with ${marks.toLocaleString('en')} painted marks ("everything"). What our callback of an animation frame takes, hit test included, in processor time from the browser's tracing; ${frames.length} frames. Layouts: style and layout done inside of it.`,
    figures: [
      below('a frame of ours, median', median(frames), 0.1),
      told('the slowest frame', ms(Math.max(...frames))),
      exactly('layouts forced', layouts, 0),
    ],
  };
}

async function sweep(tab: Page): Promise<void> {
  for (let move = 0; move < MOVES; move++) {
    await tab.mouse.move(40 + ((move * 5) % 1100), 60 + ((move * 11) % 700));
    await pause(8);
  }
}

const isLayout = ({ name, cpu }: Slice) => (name === 'Layout' || name === 'UpdateLayoutTree') && cpu > 0;

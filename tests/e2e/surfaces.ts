/** Looking at marks where a page is no plain article. */
import { glideTo, paintedMarks } from '../../cli/browsers/marks.ts';
import { type Json, type Point, pause, type Tab, waitFor } from '../../cli/browsers/session.ts';
import type { World } from './world.ts';

/** Marks every mention from now on, so that what is marked does not hang on what stands before it. */
export async function markEveryMention({ openOwn }: World): Promise<void> {
  await changeSettings(await openOwn('options.html'), { density: 'all' });
}

/** @param own a page of ours */
export async function changeSettings(own: Tab, settings: { readonly [name: string]: Json }): Promise<void> {
  await own.evaluate(
    async (wanted) => {
      const { storage } = Reflect.get(globalThis, 'chrome') as {
        storage: { local: { set(items: object): Promise<void> } };
      };
      await storage.local.set({ settings: wanted });
    },
    { version: 1, ...settings },
  );
}

/** Waits until these are the words of all marks, in the page's order. */
export async function waitForTexts(tab: Tab, wanted: readonly string[], limit?: number): Promise<void> {
  let last: readonly string[] = [];
  try {
    await waitFor(
      '',
      async () => {
        last = (await paintedMarks(tab)).map(({ text }) => text);
        return last.join('|') === wanted.join('|');
      },
      limit,
    );
  } catch {
    throw new Error(`marked should be ${wanted.join(' · ')}, and is ${last.join(' · ')}`);
  }
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box of the first mark in an element, scrolled to; waits for it. */
export function markIn(tab: Tab, selector: string): Promise<Box> {
  return waitFor(`a mark in ${selector}`, () => tab.evaluate(findMark, selector));
}

/** How many marks stand in an element. */
export function countIn(tab: Tab, selector: string): Promise<number> {
  return tab.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    let count = 0;
    for (const { startContainer } of CSS.highlights.get('backgrounder') ?? []) {
      if (element?.contains(startContainer)) count += 1;
    }
    return count;
  }, selector);
}

function findMark(wanted: string): Box | null {
  const element = document.querySelector(wanted);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (const painted of CSS.highlights.get('backgrounder') ?? []) {
    if (!element?.contains(painted.startContainer)) continue;
    const range = document.createRange();
    range.setStart(painted.startContainer, painted.startOffset);
    range.setEnd(painted.endContainer, painted.endOffset);
    const boxes = range.getClientRects();
    const { left, top, right, bottom } = boxes[boxes.length - 1] as DOMRect;
    return { left, top, right, bottom };
  }
  return null;
}

/** Rests the pointer on the first mark in an element. */
export async function hoverIn(tab: Tab, selector: string): Promise<Box> {
  await markIn(tab, selector);
  await pause(150); // the scroll is over
  const box = await markIn(tab, selector);
  await glideTo(tab, centreOf(box));
  return box;
}

export const centreOf = ({ left, top, right, bottom }: Box): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** Where the open card is; null where none is open. */
export function cardBox(tab: Tab): Promise<Box | null> {
  return tab.inClosedRoot((root) => {
    const surface = root.querySelector('.surface');
    if (!surface?.matches(':popover-open')) return null;
    const { left, top, right, bottom } = surface.getBoundingClientRect();
    return { left, top, right, bottom };
  }, null);
}

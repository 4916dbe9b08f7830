/** Finding and using parts of our own pages the way a person does: by role and name. */
import { type Json, type Point, type Tab, waitFor } from '../../cli/browsers/session.ts';

/** Which part: what it is, and its accessible name or text (a part of it is enough). */
export interface Wanted {
  readonly selector: string;
  readonly name?: string;
  readonly [field: string]: Json | undefined;
}

/** Scrolls to the part, waits until it is there, and clicks its middle. */
export async function clickOn(tab: Tab, wanted: Wanted): Promise<void> {
  const { selector, name = '' } = wanted;
  const at = await waitFor(`${selector} “${name}”`, () => tab.evaluate(placeOf, { selector, name }));
  await tab.click(at);
}

/** Waits for the part and gives its text. */
export function textOf(tab: Tab, selector: string): Promise<string> {
  return waitFor(`text in ${selector}`, () =>
    tab.evaluate((wanted) => document.querySelector(wanted)?.textContent?.trim() || null, selector),
  );
}

function placeOf({ selector, name }: { selector: string; name: string }): Point | null {
  const fits = (part: HTMLElement): boolean => {
    const names = [part.getAttribute('aria-label'), part.textContent, part.getAttribute('title')];
    return part.checkVisibility() && names.some((text) => text?.replace(/\s+/g, ' ').includes(name));
  };
  const part = [...document.querySelectorAll<HTMLElement>(selector)].find(fits);
  if (!part) return null;
  part.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = part.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

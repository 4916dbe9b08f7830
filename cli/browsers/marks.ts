/** Marks as a page shows them: painted ranges, no elements. */
import { type Point, pause, type Tab, waitFor } from './session.ts';

export interface PaintedMark {
  readonly text: string;
  /** Its first line box, in CSS pixels of the viewport. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** All marks on the page, in its order. */
export function paintedMarks(tab: Tab): Promise<PaintedMark[]> {
  return tab.evaluate(() => {
    const marks: { text: string; range: Range }[] = [];
    for (const painted of CSS.highlights.get('backgrounder') ?? []) {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      marks.push({ text: range.toString(), range });
    }
    marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return marks.map(({ text, range }) => {
      const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { text, box: { left, top, width, height } };
    });
  }, null);
}

/** Waits until something is marked. */
export function waitForMarks(tab: Tab): Promise<PaintedMark[]> {
  return waitFor('marks on the page', async () => {
    const marks = await paintedMarks(tab);
    return marks.length > 0 ? marks : null;
  });
}

/** Waits until the whole page is read: what its first slice found is painted before. */
export async function waitForAllMarks(tab: Tab): Promise<PaintedMark[]> {
  let last = 0;
  return waitFor('marks that stay as they are', async () => {
    const marks = await paintedMarks(tab);
    const isSame = marks.length > 0 && marks.length === last;
    last = marks.length;
    if (!isSame) await pause(500);
    return isSame ? marks : null;
  });
}

/**
 * Scrolls to the first mark with this text and rests the pointer on it. The last stretch is slow, as a reader's is:
 * a fast pointer opens no card.
 * @returns where the pointer rests.
 */
export async function hoverMark(tab: Tab, text: string): Promise<Point> {
  await waitFor(`a mark on “${text}”`, async () => (await paintedMarks(tab)).some((mark) => mark.text === text));
  await tab.evaluate((wanted) => {
    for (const painted of CSS.highlights.get('backgrounder') ?? []) {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      if (range.toString() !== wanted) continue;
      const { top } = range.getBoundingClientRect();
      scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
      return;
    }
  }, text);
  await pause(100);
  const mark = (await paintedMarks(tab)).find((candidate) => candidate.text === text);
  if (!mark) throw new Error(`the mark on “${text}” went away while scrolling to it`);
  const target = { x: mark.box.left + mark.box.width / 2, y: mark.box.top + mark.box.height / 2 };
  await glideTo(tab, target);
  return target;
}

/** Moves the pointer to a point, its last 18 pixels at about 0.1 px/ms. */
export async function glideTo(tab: Tab, target: Point): Promise<void> {
  for (let away = 18; away >= 0; away -= 3) {
    await tab.moveMouse({ x: target.x - away / 2, y: target.y });
    await pause(30);
  }
}

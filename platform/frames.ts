/** What every frame of a tab says of itself, asked without any state: a background or a popup that has just started can ask. */
import type { PageView } from '../core/messages.ts';
import { browser } from './browser.ts';

export interface FrameView {
  /** 0: the tab's own document. */
  readonly frameId: number;
  readonly view: PageView;
}

/** Scripts of one extension share a global of their own, which the page does not see. */
const PLACE = 'backgrounder.page-view';

/** Leaves the page's account of itself where `viewFrames` finds it, until the signal. */
export function offerPageView(view: () => PageView, signal: AbortSignal): void {
  const place = Symbol.for(PLACE);
  Reflect.set(globalThis, place, view);
  signal.addEventListener('abort', () => {
    if (Reflect.get(globalThis, place) === view) Reflect.deleteProperty(globalThis, place);
  });
}

/**
 * The tab's own document first, then its frames that are read. Empty: nothing in this tab can be read.
 * @throws {Error} where the browser keeps extensions out of the tab
 */
export async function viewFrames(tabId: number): Promise<readonly FrameView[]> {
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: readOffered,
    args: [PLACE],
    injectImmediately: true, // a frame that never finishes loading holds nobody up
  });
  const views = answers.flatMap(({ frameId, result }) => (result ? [{ frameId, view: result as PageView }] : []));
  return views.sort((one, other) => one.frameId - other.frameId);
}

/** Runs in the page: knows nothing of this file. */
function readOffered(place: string): unknown {
  const view: unknown = Reflect.get(globalThis, Symbol.for(place));
  return typeof view === 'function' ? view() : null;
}

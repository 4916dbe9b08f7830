/** What the page in the active tab says of itself, asked again and again: it is still being read, or settings change it. */
import type { PageState } from '../../components/popup/this-page.tsx';
import type { PageCalls } from '../../core/messages.ts';
import { sumViews } from '../../core/page-view.ts';
import { type FrameView, viewFrames } from '../../platform/frames.ts';
import { askPage } from '../../platform/messaging.ts';
import { activeTabId } from '../../platform/tabs.ts';

/** Time between two questions, in ms: a switch that was pressed must be seen to work. */
const ASK_EVERY = 400;

interface ActivePage {
  /** Asks every frame for something and looks at the page again. @returns false when none answered */
  askAll<Name extends keyof PageCalls>(name: Name, ...request: Parameters<PageCalls[Name]>): Promise<boolean>;
  /** As above, but only the first frame that `fits`. */
  askFirst<Name extends keyof PageCalls>(
    fits: (frame: FrameView) => boolean,
    name: Name,
    ...request: Parameters<PageCalls[Name]>
  ): Promise<boolean>;
}

/** @param onChange called when there is something new, until the signal */
export function watchActivePage(onChange: (state: PageState) => void, signal: AbortSignal): ActivePage {
  const tab = activeTabId();
  let frames: readonly FrameView[] = [];
  let last = '';
  const take = (state: PageState) => {
    const text = JSON.stringify(state);
    if (text === last || signal.aborted) return;
    last = text;
    onChange(state);
  };
  const look = async () => {
    const id = await tab;
    frames = id === null ? [] : await viewFrames(id).catch(() => []);
    const [own, ...others] = frames;
    if (own?.frameId !== 0) take({ type: 'unreadable' });
    else take({ type: 'page', view: sumViews([own.view, ...others.map(({ view }) => view)]) });
  };
  const again = async () => {
    await look();
    if (!signal.aborted) setTimeout(again, ASK_EVERY);
  };
  const ask = async <Name extends keyof PageCalls>(
    asked: readonly FrameView[],
    name: Name,
    request: Parameters<PageCalls[Name]>,
  ) => {
    const id = await tab;
    if (id === null) return false;
    const answers = await Promise.allSettled(asked.map(({ frameId }) => askPage(id, frameId, name, ...request)));
    await look();
    return answers.some(({ status }) => status === 'fulfilled');
  };
  void again();
  return {
    askAll: (name, ...request) => ask(frames, name, request),
    askFirst: (fits, name, ...request) => ask(frames.filter(fits).slice(0, 1), name, request),
  };
}

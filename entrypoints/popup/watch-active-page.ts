/** What the page in the active tab says of itself, asked again and again: it is still being read, or settings change it. */
import type { PageState } from '../../components/popup/this-page.tsx';
import type { PageCalls } from '../../core/messages.ts';
import { askPage } from '../../platform/messaging.ts';
import { activeTabId } from '../../platform/tabs.ts';

/** Time between two questions, in ms: a switch that was pressed must be seen to work. */
const ASK_EVERY = 400;

interface ActivePage {
  /** Asks the page for something and looks at it again. @returns false when it did not answer */
  ask<Name extends keyof PageCalls>(name: Name, ...request: Parameters<PageCalls[Name]>): Promise<boolean>;
}

/** @param onChange called when there is something new, until the signal */
export function watchActivePage(onChange: (state: PageState) => void, signal: AbortSignal): ActivePage {
  const tab = activeTabId();
  let last = '';
  const take = (state: PageState) => {
    const text = JSON.stringify(state);
    if (text === last || signal.aborted) return;
    last = text;
    onChange(state);
  };
  const look = async () => {
    const id = await tab;
    try {
      take(id === null ? { type: 'unreadable' } : { type: 'page', view: await askPage(id, 'getPage') });
    } catch {
      take({ type: 'unreadable' });
    }
  };
  const again = async () => {
    await look();
    if (!signal.aborted) setTimeout(again, ASK_EVERY);
  };
  void again();
  return {
    async ask(name, ...request) {
      const id = await tab;
      if (id === null) return false;
      try {
        await askPage(id, name, ...request);
      } catch {
        return false;
      } finally {
        await look();
      }
      return true;
    },
  };
}

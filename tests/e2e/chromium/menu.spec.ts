import { expect, test } from '@playwright/test';
import type { ChromiumSession } from '../../../cli/browsers/chromium.ts';
import { waitFor, waitForTab } from '../../../cli/browsers/session.ts';
import { headline, outcomes } from '../library/library.ts';
import { withWorld } from '../world.ts';

/** What the background hears when an entry of the right-click menu is chosen. No protocol opens the menu itself. */
async function chooseFromMenu({ context }: ChromiumSession, menuItemId: string): Promise<void> {
  const [background] = context.serviceWorkers();
  await background?.evaluate(async (entry) => {
    const { tabs, contextMenus } = Reflect.get(globalThis, 'chrome') as {
      tabs: { query(which: object): Promise<object[]> };
      contextMenus: { onClicked: { dispatch(click: object, tab: object | undefined): void } };
    };
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    contextMenus.onClicked.dispatch({ menuItemId: entry, frameId: 0 }, tab);
  }, menuItemId);
}

test('a right-click that can add nothing opens the Library page, which names the page and says why', () =>
  withWorld('chromium', {}, async ({ openSite, origin, session }) => {
    await openSite('/blank');
    await chooseFromMenu(session as ChromiumSession, 'page');
    const library = await waitForTab(session, 'the library', (url) => url.endsWith('/library.html'));
    await waitFor('what came of it', async () => (await headline(library)) === 'Nothing was added');
    expect(await outcomes(library)).toEqual([
      { name: `${origin}/blank`, state: 'failed', text: 'There is no text on this page.' },
    ]);
  }));

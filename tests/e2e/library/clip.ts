/** "Add this page", as a reader does it: in the popup, then on the Library page. */
import { type Tab, waitFor, waitForTab } from '../../../cli/browsers/session.ts';
import { clickOn } from '../elements.ts';
import type { World } from '../world.ts';
import { documentTitles } from './library.ts';

/** Presses "Add this page" in the popup of the tab in front. */
export async function pressAddPage({ openOwnBehind }: World): Promise<Tab> {
  const popup = await openOwnBehind('popup.html');
  await waitFor('the button that adds the page', () =>
    popup.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Add this page'));
      button?.click();
      return button !== undefined;
    }, null),
  );
  return popup;
}

/** Adds the page in front from the popup, and gives the Library page that opens. */
export async function addFromPopup(world: World): Promise<Tab> {
  await pressAddPage(world);
  return waitForTab(world.session, 'the page to be added', (url) => url.includes('library.html?clip='));
}

/** A field of the page that is being added; null until it is shown. */
export const clipField = (tab: Tab, name: string): Promise<string | null> =>
  tab.evaluate(
    (wanted) => document.querySelector<HTMLInputElement>(`.clip input[name="${wanted}"]`)?.value ?? null,
    name,
  );

/** Saves the page that is being added, and waits until it is in the list. */
export async function saveClip(library: Tab, title: string): Promise<void> {
  await clickOn(library, { selector: '.clip button', name: 'Save to the library' });
  await waitFor('the page in the list', async () => (await documentTitles(library)).includes(title));
}

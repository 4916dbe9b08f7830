import { browser } from './browser.ts';

/** Closes the tab that this page is in. Where it is the window's only one, a new tab takes its place: the window stays. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  const others = await browser.tabs.query({ currentWindow: true });
  if (others.length < 2) await browser.tabs.create({});
  await browser.tabs.remove(tab.id);
}

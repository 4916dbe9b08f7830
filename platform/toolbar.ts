/** The toolbar button: plain, with the count of a page's topics, or off. */
import type { PageStatus } from '../core/messages.ts';
import { browser } from './browser.ts';

const SIZES = [16, 32, 48] as const;
const icons = (variant: string) => Object.fromEntries(SIZES.map((size) => [size, `/icon/${variant}${size}.png`]));

/** Accent of the design's tokens, light; white on it has 7:1. */
const BADGE_COLOUR = '#0a6464';

/** Shows a page's state on the button while its tab is the one looked at. */
export async function showPageStatus(tabId: number, status: PageStatus): Promise<void> {
  const text = status.state === 'on' && status.topics > 0 ? String(Math.min(status.topics, 99)) : '';
  try {
    await browser.action.setIcon({ tabId, path: icons(status.state === 'on' ? '' : 'off-') });
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // the tab was closed meanwhile
  }
}

/** The card of a page, read and used through its closed shadow root. */
import { type Point, pause, type Tab, waitFor } from '../../cli/browsers/session.ts';

export interface ShownQuote {
  /** The source's words, without what we put in brackets. */
  readonly words: string;
  /** Speaker, date, document, paragraph. */
  readonly meta: string;
}

export interface ShownCard {
  readonly title: string;
  readonly text: string;
  readonly quotes: readonly ShownQuote[];
  readonly loading: boolean;
}

/** The card that was opened last; null where none is open. */
export function readCard(tab: Tab): Promise<ShownCard | null> {
  return tab.inClosedRoot((root) => {
    const cards = [...root.querySelectorAll<HTMLElement>('[role="dialog"]')];
    const card = cards.findLast((one) => one.checkVisibility());
    if (!card) return null;
    const quotes = [...card.querySelectorAll('.quotation')].map((quotation) => {
      const words = quotation.querySelector('blockquote')?.cloneNode(true) as HTMLElement;
      for (const ours of words.querySelectorAll('.ours')) ours.remove();
      return { words: words.textContent ?? '', meta: quotation.querySelector('.meta')?.textContent ?? '' };
    });
    return {
      title: card.querySelector('h2')?.textContent ?? '',
      text: card.textContent ?? '',
      quotes,
      loading: card.querySelector('h2') === null || card.querySelector('[aria-busy="true"]') !== null,
    };
  }, null);
}

/** Waits for a card that has come to rest on something to read. */
export function waitForCard(tab: Tab): Promise<ShownCard> {
  return waitFor('an open card with quotations', async () => {
    const card = await readCard(tab);
    return card && card.quotes.length > 0 ? card : null;
  });
}

export function waitForNoCard(tab: Tab): Promise<true> {
  return waitFor('the card to close', async () => (await readCard(tab)) === null);
}

/** Titles of all open cards, pinned ones first. */
export async function openTitles(tab: Tab): Promise<string[]> {
  const titles = await tab.inClosedRoot((root) => {
    const cards = [...root.querySelectorAll<HTMLElement>('[role="dialog"]')].filter((card) => card.checkVisibility());
    return cards.map((card) => card.querySelector('h2')?.textContent ?? '');
  }, null);
  return titles ?? [];
}

/** Clicks a button or link of the card that was opened last, by its text or name. */
export async function clickInCard(tab: Tab, name: string): Promise<void> {
  const at = await waitFor(`“${name}” in the card`, () => tab.inClosedRoot(centreOf, name));
  await tab.moveMouse(at);
  await pause(60);
  // The card may have shifted while the pointer came; what counts is where the button is now.
  await tab.click((await tab.inClosedRoot(centreOf, name)) ?? at);
}

function centreOf(root: ShadowRoot, name: string): Point | null {
  const cards = [...root.querySelectorAll<HTMLElement>('[role="dialog"]')];
  const card = cards.findLast((one) => one.checkVisibility());
  const candidates = [...(card?.querySelectorAll<HTMLElement>('button, a, [role="link"]') ?? [])];
  const named = candidates.find((candidate) =>
    [candidate.textContent?.trim(), candidate.getAttribute('aria-label')].includes(name),
  );
  if (!named) return null;
  named.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // Of words that run over two lines the first part: the middle of both is on neither.
  const { left, top, width, height } = named.getClientRects()[0] ?? named.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Documents inside documents: which of them are read, and to which site they belong. */

/**
 * A frame no larger than this in one direction is not read: advertisements, counters, buttons. The largest common units
 * of the Interactive Advertising Bureau are 336 × 280, 300 × 600 and 970 × 250 CSS pixels.
 */
const LEAST_WIDTH = 336;
const LEAST_HEIGHT = 280;

export const isFrame = (): boolean => window.top !== window;

/**
 * Resolves when the frame has room for something to read, now or after it has grown; never where it stays small.
 * A media query, not the event `resize`: a frame in a process of its own may get its first size after this script has
 * started, and that first size is no resize to the browser.
 */
export function whenRoomy(signal: AbortSignal): Promise<void> {
  const room = matchMedia(`(min-width: ${LEAST_WIDTH + 1}px) and (min-height: ${LEAST_HEIGHT + 1}px)`);
  if (room.matches) return Promise.resolve();
  return new Promise((resolve) => room.addEventListener('change', () => resolve(), { once: true, signal }));
}

export interface Site {
  /** Host of the tab's own document: what a reader calls "this site". '' where it has none. */
  readonly host: string;
  /** Whether the test holds for the tab's host, or for that of the frame itself. */
  some(test: (host: string) => boolean): boolean;
}

/** The site that this document belongs to. */
export function siteHere(): Site {
  const own = location.host || hostOf(window.origin);
  const host = isFrame() ? (topHost() ?? own) : own;
  return { host, some: (test) => test(host) || test(own) };
}

/** Host of the tab's own document as seen from a frame; null where the browser does not tell. */
function topHost(): string | null {
  const origins: { readonly length: number; readonly [at: number]: string } | undefined = location.ancestorOrigins;
  const top = origins?.[origins.length - 1];
  if (top) return hostOf(top);
  try {
    return window.top?.location.host ?? null;
  } catch {
    return hostOf(document.referrer) || null; // another origin's: the frame's maker, as far as it tells
  }
}

const hostOf = (address: string): string => URL.parse(address)?.host ?? '';

/** Whether a document of this type holds text for people: no picture, no film, no PDF, no data. */
export const holdsText = (contentType: string): boolean =>
  contentType.startsWith('text/') || contentType === 'application/xhtml+xml' || contentType === 'application/xml';

/** Calls back when `document.open()` or a script has replaced the document's root, with every listener on it gone. Until the signal. */
export function watchRoot(document: Document, onNewRoot: () => void, signal: AbortSignal): void {
  let root = document.documentElement;
  const observer = new MutationObserver(() => {
    if (document.documentElement === root || !document.documentElement) return;
    root = document.documentElement;
    onNewRoot();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

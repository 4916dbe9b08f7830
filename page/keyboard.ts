/** The keys of the page: next and previous mention, open, close. Inside a card all but the first two are the card's. */
import { isField, isTyping } from './fields.ts';
import { closestTo, focusedIn, localNameOf } from './safe-dom.ts';
import type { ShadowLook } from './shadow-search.ts';

const ACTS_ON_ENTER = 'a[href], button, summary, [role], [tabindex], iframe, video, audio';

interface KeyboardOptions {
  readonly document: Document;
  readonly shadowRootOf: ShadowLook;
  /** Whether an event came from the card, which has keys of its own. */
  readonly isFromCard: (event: Event) => boolean;
  /** Whether there is a current mention to open. */
  readonly hasCurrent: () => boolean;
  /** Goes to the next (1) or previous (-1) mark. False: there is none. */
  readonly step: (by: 1 | -1) => boolean;
  readonly open: () => void;
  /** Closes a card. False: there is none. */
  readonly close: () => boolean;
  /** Leaves the current mention alone. */
  readonly forget: () => void;
  readonly signal: AbortSignal;
}

export function followKeyboard(options: KeyboardOptions): void {
  const handle = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event, options.shadowRootOf)) return;
    if (options.isFromCard(event) && !stepOf(event)) return;
    if (isAsked(event, options)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  window.addEventListener('keydown', handle, { capture: true, signal: options.signal });
}

/** Whether the key was ours. */
function isAsked(event: KeyboardEvent, options: KeyboardOptions): boolean {
  const step = stepOf(event);
  if (step) return options.step(step);
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.key === 'Escape') {
    if (options.close()) return true;
    options.forget(); // the page may have a use for the key, too
    return false;
  }
  if (event.key !== 'Enter' || !options.hasCurrent() || !isFree(options.document)) return false;
  options.open();
  return true;
}

/** Alt+. and Alt+, by what they write or where they lie: with Alt some layouts write something else there. */
function stepOf(event: KeyboardEvent): 1 | -1 | 0 {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.getModifierState('AltGraph')) return 0;
  if (event.key === '.' || event.key === '≥' || event.code === 'Period') return 1;
  if (event.key === ',' || event.key === '≤' || event.code === 'Comma') return -1;
  return 0;
}

/** Enter is ours only where nothing of the page would act on it. */
function isFree(document: Document): boolean {
  const focused = focusedIn(document);
  if (!focused || localNameOf(focused) === 'body' || localNameOf(focused) === 'html') return true;
  return !isField(focused) && closestTo(focused, ACTS_ON_ENTER) !== focused;
}

/** The mention being looked at: by its open card, or gone to by the keyboard. */
import type { Marking } from './marking.ts';
import { endsOf, type PageMark } from './marks.ts';
import { indexInView, scrollToMention } from './navigation.ts';

export interface Cursor {
  /** The mention that is shown as being looked at. */
  current(): PageMark | null;
  /** The same, or where that was last: from there the keyboard goes on. */
  last(): PageMark | null;
  /** The card is open at the mention; null: it has closed. */
  follow(mention: PageMark | null): void;
  /** To the next (1) or previous (-1) mark, around the page's end. False: there is none. */
  step(by: 1 | -1): boolean;
  /** Leaves the mention, unless its card is open. */
  forget(): void;
  /** The marks were worked out anew: its mention may have gone. */
  keep(): void;
}

interface CursorOptions {
  readonly marking: Pick<Marking, 'found' | 'mention' | 'activate'>;
  readonly onLost: (mention: PageMark) => void;
  /** Says where the keyboard has gone. `position` counts from 1. */
  readonly announce: (words: string, position: number, total: number, isQuote: boolean) => void;
}

export function createCursor({ marking, onLost, announce }: CursorOptions): Cursor {
  let last: PageMark | null = null;
  let isShown = false;
  let isOpen = false;

  function show(mention: PageMark | null) {
    if (mention) last = mention;
    isShown = mention !== null;
    marking.activate(mention);
  }

  function forget() {
    if (!isOpen && isShown) show(null);
  }

  return {
    current: () => (isShown ? last : null),
    last: () => last,
    forget,
    follow(mention) {
      isOpen = mention !== null;
      show(mention);
    },
    step(by) {
      const { marks } = marking.found();
      const at = marks.findIndex(({ id }) => id === last?.id);
      const index = at >= 0 ? at + by : indexInView(marks, by);
      const mark = marks[(index + marks.length) % marks.length];
      if (!mark) return false;
      scrollToMention(mark);
      show(mark);
      announce(
        mark.source.text.slice(mark.start, mark.end),
        marks.indexOf(mark) + 1,
        marks.length,
        mark.topic === null,
      );
      return true;
    },
    keep() {
      if (!last) return;
      const still = marking.mention(last.id);
      if (still && endsOf(still)) {
        last = still;
        return;
      }
      const lost = last;
      if (isShown) onLost(lost);
      if (last !== lost) return;
      last = null;
      forget();
    },
  };
}

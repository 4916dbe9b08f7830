/** Shows where the followed quotation stands: paints it, and brings it into view. */
import { sourceRanges } from '../../components/reader/source-ranges.ts';
import type { QuotationView } from '../../core/briefing/types.ts';

/** Named in reader.css. */
const NAME = 'backgrounder-quotation';

/** @param quotation null: nothing is painted */
export function paintFollowed(root: Element | null, quotation: QuotationView | null): void {
  const highlights = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  const ranges = root && quotation ? sourceRanges(root, quotation.start, quotation.end) : [];
  if (ranges.length === 0) {
    highlights?.delete(NAME);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = -1; // marks and the mark being looked at are painted over it
  highlights?.set(NAME, highlight);
}

/** Scrolls to the quotation's first paragraph, or to what the address's fragment names, and puts the focus there. */
export function goToPlace(root: Element): void {
  const named = location.hash ? root.ownerDocument.getElementById(location.hash.slice(1)) : null;
  const place = named ?? root.querySelector<HTMLElement>('[data-here]');
  if (!place) {
    scrollTo(0, 0);
    return;
  }
  place.scrollIntoView({ block: place.offsetHeight < innerHeight / 2 ? 'center' : 'start' });
  place.tabIndex = -1; // so that a screen reader, and the Tab key, go on from here
  place.focus({ preventScroll: true });
}

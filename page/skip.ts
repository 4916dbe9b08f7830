/** What of a page is read: words for people, not controls, code, or our own card. */
import { attributeOf, hasAnyAttribute, hasAttributeNamed, localNameOf, parentElementOf, rootOf } from './safe-dom.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** The element that a card lives in: ours, or that of another copy of the extension. */
export const CARD_ELEMENT = 'backgrounder-card';

/** Nothing in these is prose, or it is something the reader acts on. Lower-case local names. */
const SKIPPED = set(
  'script style noscript template head title textarea input select option optgroup datalist button nav code kbd samp ' +
    'svg math canvas audio video iframe frame frameset object embed applet map meter progress rp rt',
);

/** These leave no trace between two words: a note above a word stands in the middle of its name. */
const INVISIBLE = set('script style noscript template rp rt');

/** Elements of a line of text; any other begins a block of its own. Names with a hyphen are asked for their style. */
const INLINE = set(
  'a abbr acronym b bdi bdo big blink cite data del dfn em font i ins label mark nobr output q rb ruby s slot ' +
    'small span strike strong sub sup time tt u var wbr',
);

export const isInlineName = (localName: string): boolean => INLINE.has(localName);

/** Cut a line of text but are inside it. */
const CUTS = set('br img picture hr area');

const SKIPPED_ROLES = set(
  'navigation button textbox searchbox combobox menu menubar menuitem tab tablist toolbar switch slider spinbutton log timer',
);

/** Headings open sections. */
export const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

const HEADING_NAMES = set('h1 h2 h3 h4 h5 h6');

/** Whether the element opens a section. */
export const isHeading = (element: Element): boolean =>
  HEADING_NAMES.has(localNameOf(element)) || attributeOf(element, 'role') === 'heading';

/** Whether an element of this name is never read, whatever its attributes say. */
export const isSkippedName = (localName: string): boolean => SKIPPED.has(localName);

export type Part = 'skipped' | 'invisible' | 'cut' | 'inline' | 'block';

/** What names alone say, in one look-up. */
const PARTS: ReadonlyMap<string, Part> = new Map([
  ...[...SKIPPED].map((name) => [name, 'skipped'] as const),
  ...[...INVISIBLE].map((name) => [name, 'invisible'] as const),
  ...[...INLINE].map((name) => [name, 'inline'] as const),
  ...[...CUTS].map((name) => [name, 'cut'] as const),
]);

/** Answers what an element is to the text around it. One for each scan: it remembers what it answered. */
export interface Sorter {
  (element: Element): Part;
  /** The same, without what the element's attributes say. */
  byName(element: Element): Part;
  /** Whether text in the element is not to be read for what its attributes say, or those of an element around it. */
  isLeftOut(element: Element): boolean;
}

export function createSorter(): Sorter {
  const customs = new Map<string, Part>();
  function byName(element: Element): Part {
    const name = localNameOf(element);
    const part = PARTS.get(name);
    if (part) return part;
    if (name === 'pre') return element.ownerDocument.contentType === 'text/plain' ? 'block' : 'skipped';
    if (!name.includes('-')) return 'block';
    if (name === CARD_ELEMENT) return 'invisible';
    const known = customs.get(name);
    if (known) return known;
    const drawn = isDrawnInline(element) ? 'inline' : 'block';
    customs.set(name, drawn);
    return drawn;
  }

  const sort = (element: Element): Part => {
    const part = byName(element);
    const isRead = part !== 'skipped' && part !== 'invisible';
    return isRead && hasAnyAttribute(element) && isHidingElement(element) ? 'skipped' : part;
  };
  const leftOut = new Map<Element, boolean>();

  function isLeftOut(element: Element): boolean {
    const unknown: Element[] = [];
    let is = false;
    for (let at: Element | null = element; at; at = parentElementOf(at)) {
      const known = leftOut.get(at);
      if (known === undefined) unknown.push(at);
      is = known ?? false;
      if (known !== undefined) break;
    }
    for (const at of unknown.reverse()) {
      is ||= hasAnyAttribute(at) && isHidingElement(at);
      leftOut.set(at, is);
    }
    return is;
  }

  return Object.assign(sort, { byName, isLeftOut });
}

/** Whether the page draws the element as part of a line, whatever its name. */
export function isDrawnInline(element: Element): boolean {
  const display = getComputedStyle(element).display;
  // Empty: not drawn at all, so nothing tells against its name.
  return display === '' || display === 'inline' || display === 'contents' || display.startsWith('ruby');
}

/** A first letter (behind its quotation mark) that floats beside the lines: a part of its word, though browsers call it a block. */
export function isDropCap(element: Element): boolean {
  if (!/^\s*[^\p{L}\s]?\p{L}\s*$/u.test(element.textContent ?? '')) return false;
  return !['', 'none'].includes(getComputedStyle(element).float);
}

/** Whether an element or anything around it is skipped: for roots in the middle of a page. */
export function isInSkipped(element: Element, sorter: Sorter): boolean {
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const part = sorter(at);
    if (part === 'skipped' || part === 'invisible') return true;
    const root = parentElementOf(at) ? null : rootOf(at);
    if (root instanceof ShadowRoot) return isInSkipped(root.host, sorter);
  }
  return false;
}

/** Whether the element's attributes say that its text is not read. */
function isHidingElement(element: Element): boolean {
  if (attributeOf(element, 'aria-hidden') === 'true' || hasAttributeNamed(element, 'hidden')) return true;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = attributeOf(element, 'role');
  return role !== null && SKIPPED_ROLES.has(role);
}

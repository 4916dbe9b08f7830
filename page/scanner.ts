/** Reads a page in slices, keeps up with its changes, and lets go of what leaves it. */
import { createDirtCollector, type Dirt } from './dirt.ts';
import { createLateShadows } from './late-shadows.ts';
import { createPageText, type PageText, type ScannedBlock, scanBlock } from './page-text.ts';
import { placesToRead } from './places.ts';
import { createRests } from './rest.ts';
import { isConnected } from './safe-dom.ts';
import { findShadows, type ShadowLook } from './shadow-search.ts';
import { createSorter, isInSkipped, type Sorter } from './skip.ts';
import { nextFrame, pause, restsSoFar, runSliced, sleep } from './slices.ts';
import { collectBlocks } from './text-map.ts';

/** A walk that lost its place, because the page took it out, is begun again at most this often. */
const MOST_RESTARTS = 5;
/** Attributes that make text a field, or take it out of sight. */
const STRUCTURAL = ['aria-hidden', 'contenteditable', 'hidden', 'role'];
/** Attributes that often hide or show what stays text. */
const RESTYLING = ['class', 'open'];

export interface ScannerOptions<Candidate> {
  readonly root: Element;
  readonly find: (text: string) => readonly Candidate[];
  /** Our card's element, never read. */
  readonly host: () => Element | null;
  /** What was found changed. */
  readonly onChange: () => void | Promise<void>;
  /** Something may have been hidden or shown. */
  readonly onRestyle: () => void;
  readonly shadowRootOf: ShadowLook;
  /** A shadow root with text was read. */
  readonly onShadow: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
}

/** What one walk brings home. */
interface Harvest<Candidate> {
  readonly blocks: ScannedBlock<Candidate>[];
  lost: boolean;
}

/** Starts reading, until the signal. The text is filled as it goes; nothing here throws into the page. */
export function startScanner<Candidate extends { readonly start: number }>(
  options: ScannerOptions<Candidate>,
): PageText<Candidate> {
  const { root, host, signal, onChange } = options;
  const text = createPageText<Candidate>();
  const dirt = createDirtCollector((node) => node === host());
  const shadows = new Set<ShadowRoot>();
  /** What was read and not yet searched for shadow roots. */
  const unsearched = new Set<Element>();
  const late = createLateShadows(options.shadowRootOf, () => void keepUp(), signal);
  const observer = new MutationObserver(noteRecords);
  const rests = createRests();
  let working = false;
  let unread = true;
  let restarts = 0;

  function noteRecords(records: MutationRecord[]) {
    const isRestyling = ({ attributeName }: MutationRecord) => RESTYLING.includes(attributeName ?? '');
    const structural = records.filter((record) => !isRestyling(record));
    if (structural.length < records.length) options.onRestyle();
    dirt.note(structural);
    if (!dirt.isClean()) void keepUp();
  }

  function watch(tree: Node) {
    const attributeFilter = [...STRUCTURAL, ...RESTYLING];
    observer.observe(tree, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter });
  }

  function* walk(tree: Element | ShadowRoot, sorter: Sorter, harvest: Harvest<Candidate>) {
    for (const step of collectBlocks(tree, sorter, restsSoFar)) {
      if (step?.type === 'block') harvest.blocks.push(scanBlock(step.block, options.find, sorter));
      else if (step) harvest.lost = true;
      yield;
    }
  }

  function* search(tree: Element | ShadowRoot, found: Set<ShadowRoot>) {
    for (const step of findShadows(tree, options.shadowRootOf, restsSoFar)) {
      if (step?.type === 'shadow') found.add(step.root);
      else if (step) late.note(step.element);
      yield;
    }
  }

  /** Reads the shadow roots, and those inside them. */
  async function readShadows(found: Set<ShadowRoot>): Promise<boolean> {
    const sorter = createSorter();
    let changed = false;
    for (const shadow of found) {
      if (isInSkipped(shadow.host, sorter)) continue;
      const harvest: Harvest<Candidate> = { blocks: [], lost: false };
      if (!(await runSliced(walk(shadow, sorter, harvest), signal))) return changed;
      if (!shadows.has(shadow)) watch(shadow);
      shadows.add(shadow);
      if (harvest.blocks.length > 0) options.onShadow(shadow);
      if (!harvest.lost) changed = text.replaceTree(shadow, harvest.blocks) || changed;
      if (!(await runSliced(search(shadow, found), signal))) return changed;
    }
    return changed;
  }

  /** Looks for shadow roots where something was read. Comes after the marks of what was: most pages have none. */
  async function searchShadows(): Promise<boolean> {
    const found = late.look() ? new Set(late.take()) : new Set<ShadowRoot>();
    const places = [...unsearched];
    unsearched.clear();
    for (const place of places) if (!(await runSliced(search(place, found), signal))) return false;
    return readShadows(found);
  }

  /** Reads the whole page. The first time, what the first slice found is shown at once: it is mostly what is on screen. */
  async function readAll(): Promise<boolean> {
    const harvest: Harvest<Candidate> = { blocks: [], lost: false };
    let early = unread && restarts === 0;
    const showEarly = () => {
      if (early && text.replaceTree(root, harvest.blocks)) void onChange();
      early = false;
    };
    if (!(await runSliced(walk(root, createSorter(), harvest), signal, showEarly))) return false;
    unread = harvest.lost && restarts++ < MOST_RESTARTS;
    if (unread) return false;
    restarts = 0;
    unsearched.clear();
    unsearched.add(root);
    const pruned = text.prune([]);
    return text.replaceTree(root, harvest.blocks) || pruned;
  }

  async function clean({ coarse, places, removed, moved }: Dirt): Promise<boolean> {
    if (coarse || unread) return readAll();
    const pruned = removed && text.prune(moved);
    const sorter = createSorter();
    const found = placesToRead(places, root, shadows, sorter);
    if (found === null) return (await readAll()) || pruned;
    let changed = pruned;
    for (const place of found.elements) {
      const harvest: Harvest<Candidate> = { blocks: [], lost: false };
      const skipped = isInSkipped(place, sorter);
      if (!skipped && !(await runSliced(walk(place, sorter, harvest), signal))) return changed;
      if (isConnected(place)) changed = text.replaceUnder(place, harvest.blocks) || changed;
      if (!skipped) unsearched.add(place);
    }
    return (await readShadows(new Set(found.shadows))) || changed;
  }

  /** One at a time, each in a frame of its own and after a rest in proportion to what the last one cost. */
  async function keepUp(): Promise<void> {
    if (working) return;
    working = true;
    let began = performance.now();
    let first = true;
    while ((unread || !dirt.isClean() || late.look()) && !signal.aborted) {
      if (first && unread) await pause();
      else await nextFrame();
      began = performance.now();
      const changed = await clean(dirt.take());
      if (changed || first) await onChange();
      first = false;
      if (await searchShadows()) await onChange();
      await sleep(rests.after(began, performance.now()));
    }
    working = false;
  }

  signal.addEventListener('abort', () => observer.disconnect());
  watch(root);
  void keepUp();
  return text;
}

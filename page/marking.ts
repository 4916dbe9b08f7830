/** Keeps a page's marks as they should be: found, painted, and ready to be hit. */
import { findCandidates } from '../core/detect/find.ts';
import type { Lexicon } from '../core/detect/lexicon.ts';
import type { MentionId } from '../core/hover/state.ts';
import type { LexiconMessage } from '../core/messages.ts';
import { correctionsFor } from '../core/settings/corrections.ts';
import { isTopicOn } from '../core/settings/topics.ts';
import type { Settings } from '../core/settings/types.ts';
import { createHitTest, type HitTest } from './hit-test.ts';
import { inkOf } from './ink.ts';
import { createLanguageSense } from './language.ts';
import { createNamer, endsOf, findMarks, NO_MARKS, type PageMark, type PageMarks, type QuoteLook } from './marks.ts';
import { createPainter } from './painter.ts';
import { createRests } from './rest.ts';
import { isConnected } from './safe-dom.ts';
import { startScanner } from './scanner.ts';
import type { ShadowLook } from './shadow-search.ts';
import { createSheets } from './sheets.ts';
import { runSliced } from './slices.ts';

export interface Marking {
  /** Mentions and marks as last worked out. */
  found(): PageMarks;
  mention(id: MentionId): PageMark | null;
  readonly hitTest: HitTest;
  /** False: the marks that are seen are those of another copy of the extension, which answers for them. */
  isSeen(): boolean;
  /** Paints the mention being looked at; null: none. */
  activate(mention: PageMark | null): void;
  /** Puts back what the page cleared. Cheap. */
  refresh(): void;
  /** Works out anew what is marked: settings have changed. */
  evaluate(): Promise<void>;
}

/** Stretches of a text that the library has as quotations. */
export type QuoteFinder = (text: string) => ReturnType<QuoteLook>;

interface MarkingOptions {
  readonly root: Element;
  readonly lexicon: Lexicon;
  readonly topics: LexiconMessage['topics'];
  /** Host of the page; null on pages of ours. */
  readonly site: string | null;
  /** Whether the manifest's rule reaches the document: not on pages of ours. */
  readonly hasRule: boolean;
  readonly settings: () => Settings;
  readonly showingAll: () => boolean;
  readonly host: () => Element | null;
  readonly shadowRootOf: ShadowLook;
  /** Gets what finds quotations that the library has; null: nothing is compared here. */
  readonly loadQuotes: (() => Promise<QuoteFinder>) | null;
  readonly onFound: () => void;
  readonly signal: AbortSignal;
}

/** What was hidden may be shown: looked at this long after the last sign of it. */
const RESTYLE_AFTER = 300;
/** After each of these the page may have shown or hidden something. */
const SIGNS = ['click', 'keyup', 'toggle', 'transitionend', 'scrollend', 'resize'] as const;

/** Starts reading and marking, until the signal. */
export function startMarking(options: MarkingOptions): Marking {
  const { root, lexicon, topics, signal } = options;
  const { ownerDocument: document } = root;
  const nameMention = createNamer();
  const shadowRoots = new Set<ShadowRoot>();
  const painter = createPainter(signal);
  const sheets = createSheets(document, options.hasRule, signal);
  const hitTest = createHitTest(document, () => [...shadowRoots].filter(isConnected));
  const sense = createLanguageSense(() => document.documentElement.lang);
  let found: PageMarks = NO_MARKS;
  let byId = new Map<MentionId, PageMark>();
  let quotes: QuoteLook | null = null;
  let isQuoteAsked = false;
  let evaluation = 0;
  const rests = createRests();
  let restyling: ReturnType<typeof setTimeout> | undefined;
  let isSigned = false;
  let quietUntil = 0;

  const text = startScanner({
    root,
    find(words) {
      sense.note(words);
      return findCandidates(lexicon, words);
    },
    host: options.host,
    shadowRootOf: options.shadowRootOf,
    onChange: evaluate,
    onRestyle: restyled,
    onShadow(shadow) {
      shadowRoots.add(shadow);
      sheets.adopt(shadow);
    },
    signal,
  });

  function isOn(topic: number): boolean {
    const known = topics[topic];
    return known !== undefined && isTopicOn(options.settings(), known);
  }

  /** In slices; a later call makes an earlier one void. */
  async function evaluate(): Promise<void> {
    const turn = ++evaluation;
    const density = options.showingAll() ? 'all' : options.settings().density;
    const { confidence } = options.settings();
    const steps = findMarks(
      {
        ...{ lexicon, blocks: text.all(), enabled: isOn, density, confidence, language: sense.language(), quotes },
        isCorrected: correctionsFor(options.settings(), options.site),
      },
      nameMention,
    );
    let result: PageMarks | null = null;
    const step = {
      next() {
        if (turn !== evaluation) return { done: true as const, value: undefined };
        const { done, value } = steps.next();
        if (done) result = value ?? null;
        return { done: done ?? false, value: undefined };
      },
    };
    await runSliced(step, signal);
    if (result && turn === evaluation && !signal.aborted) take(result);
  }

  /** Only a page that quotes anything asks for what its quotations are compared with. */
  function askForQuotes() {
    if (isQuoteAsked || !options.loadQuotes || text.size() === 0) return;
    isQuoteAsked = true;
    options.loadQuotes().then(
      (find) => {
        quotes = remembering(find);
        void evaluate();
      },
      () => undefined, // no comparison then; the marks are there all the same
    );
  }

  function take(result: PageMarks) {
    askForQuotes();
    const isSame = areSame(found.marks, result.marks);
    found = result;
    byId = new Map([...found.mentions, ...found.marks].map((mark) => [mark.id, mark]));
    const { ends } = found;
    if (!isSame || ends.length < found.marks.length) painter.paint(ends);
    hitTest.set(found.marks);
    const written = ends.flatMap(({ startNode }) => startNode.parentElement ?? []);
    sheets.restyle(options.settings().markStyle, inkOf(written));
    options.onFound();
  }

  /** Signs come by the dozen where a reader types or scrolls: on a large page they must not keep the processor busy. */
  function restyled() {
    isSigned = true;
    if (restyling || signal.aborted) return;
    restyling = setTimeout(() => void restyle(), Math.max(RESTYLE_AFTER, quietUntil - performance.now()));
  }

  async function restyle() {
    isSigned = false;
    const began = performance.now();
    if (text.size() > 0) await evaluate();
    const ended = performance.now();
    quietUntil = ended + rests.after(began, ended);
    restyling = undefined;
    if (isSigned) restyled();
  }

  for (const name of SIGNS) window.addEventListener(name, restyled, { capture: true, passive: true, signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyled, { signal });
  signal.addEventListener('abort', () => clearTimeout(restyling));

  return {
    found: () => found,
    mention: (id) => byId.get(id) ?? null,
    hitTest: { ...hitTest, at: (x, y) => (painter.isSeen() ? hitTest.at(x, y) : null) },
    isSeen: painter.isSeen,
    activate: (mention) => painter.activate(mention ? endsOf(mention) : null),
    refresh() {
      painter.refresh();
      sheets.refresh();
    },
    evaluate,
  };
}

/** Texts are compared once. */
function remembering(find: QuoteFinder): QuoteLook {
  const known = new WeakMap<object, ReturnType<QuoteLook>>();
  return (source) => {
    const found = known.get(source) ?? find(source.text);
    known.set(source, found);
    return found;
  };
}

/** Names are never used twice: the same names are the same words in the same nodes. */
const areSame = (one: readonly PageMark[], other: readonly PageMark[]) =>
  one.length === other.length && one.every(({ id }, at) => id === other[at]?.id);

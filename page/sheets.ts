/** Our constructed style sheets: in the document only where a setting differs from the manifest's rule, whole in open shadow roots. */
import type { MarkStyle } from '../core/settings/types.ts';
import highlightRule from './highlight.css?inline';

/** How light the page's own ink is where it has marks; null: as its colour scheme says. */
export type Ink = 'dark' | 'light' | null;

export interface Sheets {
  /** Sets the marks' look. */
  restyle(style: MarkStyle, ink: Ink): void;
  /** Brings the rule into a shadow root that has marks. */
  adopt(root: ShadowRoot): void;
  /** Puts back what the page threw out. */
  refresh(): void;
}

/** `--mark` of the design's tokens, for dark and for light ink. */
const MARK = { dark: '#0a7070', light: '#6fcdc5' } as const;

const STYLES: Record<MarkStyle, string> = {
  dotted: '',
  solid: '--backgrounder-stroke: solid;',
  wash:
    '--backgrounder-line: none; --backgrounder-ground: ' +
    'color-mix(in srgb, var(--backgrounder-mark, light-dark(#0a7070, #6fcdc5)) 12%, transparent);',
};

/** @param carriesRule false: the document has no manifest CSS (a page of ours), so the whole rule is brought along */
export function createSheets(document: Document, carriesRule: boolean, signal: AbortSignal): Sheets {
  const roots = new Set<ShadowRoot>();
  const rule = createSheet(highlightRule);
  const look = createSheet('');
  let isPlain = true;

  function refresh() {
    if (!carriesRule) put(document, rule);
    if (isPlain) take(document, look);
    else put(document, look);
    for (const root of roots) {
      if (root.isConnected) put(root, rule);
      else roots.delete(root);
    }
  }

  signal.addEventListener('abort', () => {
    for (const sheet of [rule, look]) for (const root of [document, ...roots]) take(root, sheet);
    roots.clear();
  });

  return {
    restyle(style, ink) {
      const text = `${STYLES[style]}${ink ? `--backgrounder-mark: ${MARK[ink]};` : ''}`;
      isPlain = text === '';
      look?.replaceSync(`:root { ${text} }`);
      refresh();
    },
    adopt(root) {
      roots.add(root);
      put(root, rule);
    },
    refresh,
  };
}

function createSheet(text: string): CSSStyleSheet | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  } catch {
    return null; // without it the marks keep their default look
  }
}

function put(root: DocumentOrShadowRoot, sheet: CSSStyleSheet | null): void {
  if (!sheet || has(root, sheet)) return;
  try {
    root.adoptedStyleSheets.push(sheet);
  } catch {
    // a root of another document, or a page that made the list unusable: no look there, nothing else lost
  }
}

function take(root: DocumentOrShadowRoot, sheet: CSSStyleSheet | null): void {
  if (!sheet || !has(root, sheet)) return;
  try {
    root.adoptedStyleSheets = Array.from(root.adoptedStyleSheets).filter((other) => other !== sheet);
  } catch {
    // as above
  }
}

function has(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): boolean {
  const list = root.adoptedStyleSheets;
  for (let at = 0; at < list.length; at++) if (list[at] === sheet) return true;
  return false;
}

/** Names that must not appear in some places: the browser API, the clock, markup from strings, the network. */
import { type Fault, isShipped, isTest, type SourceFile } from './sources.ts';
import { nameOf, nodesIn, type SyntaxNode, treeOf } from './syntax.ts';

type Look = (node: SyntaxNode) => string | null;

function faultsOf(files: readonly SourceFile[], look: Look): Fault[] {
  return files.flatMap((file) =>
    [...nodesIn(treeOf(file))].flatMap((node) => {
      const what = look(node);
      return what === null ? [] : [{ path: file.path, what }];
    }),
  );
}

/** `browser.…` or `chrome.…` outside platform/, also by way of `globalThis` or `window`. */
export function browserApiFaults(files: readonly SourceFile[]): Fault[] {
  const places = files.filter(({ path }) => isShipped(path) && !path.startsWith('platform/'));
  return faultsOf(places, (node) => {
    if (node.type !== 'MemberExpression') return null;
    const [object, property] = [nameOf(node.object), nameOf(node.property)];
    if (object === 'browser' || object === 'chrome') return `names ${object}.${property}: that is for platform/`;
    const isGlobal = object === 'globalThis' || object === 'window' || object === 'self';
    return isGlobal && (property === 'browser' || property === 'chrome') ? `names ${object}.${property}` : null;
  });
}

/** The clock and chance in core: what it gives must follow from what it is given. */
export function clockFaults(files: readonly SourceFile[]): Fault[] {
  const places = files.filter(({ path }) => isShipped(path) && path.startsWith('core/'));
  return faultsOf(places, (node) => {
    if ((node.type === 'NewExpression' || node.type === 'CallExpression') && nameOf(node.callee) === 'Date') {
      return (node.arguments as readonly unknown[]).length === 0 ? 'reads the clock by Date without arguments' : null;
    }
    if (node.type !== 'MemberExpression') return null;
    const name = `${nameOf(node.object)}.${nameOf(node.property)}`;
    return ['Date.now', 'Math.random', 'crypto.getRandomValues', 'crypto.randomUUID', 'Temporal.Now'].includes(name)
      ? `uses ${name}: core knows neither clock nor chance`
      : null;
  });
}

const MARKUP = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe', 'srcdoc'];

/** Markup made from strings anywhere in what ships: pages are hostile and packs untrusted. */
export function markupFaults(files: readonly SourceFile[]): Fault[] {
  const places = files.filter(({ path }) => isShipped(path));
  return faultsOf(places, (node) => {
    const name =
      node.type === 'MemberExpression'
        ? nameOf(node.property)
        : node.type === 'JSXAttribute' || node.type === 'Property'
          ? nameOf(node.name ?? node.key)
          : null;
    if (name !== null && MARKUP.includes(name)) return `uses ${name}`;
    const isWrite = node.type === 'MemberExpression' && nameOf(node.object) === 'document' && name?.startsWith('write');
    return isWrite ? `uses document.${name}` : null;
  });
}

/** Code loaded from an address that is worked out. The store's lint is told to pass over it, for PDF.js does it to start its worker. */
export function importFaults(files: readonly SourceFile[]): Fault[] {
  const places = files.filter(({ path }) => isShipped(path));
  return faultsOf(places, (node) => {
    if (node.type !== 'ImportExpression') return null;
    return (node.source as SyntaxNode).type === 'Literal' ? null : 'imports from an address that is worked out';
  });
}

const NETWORK = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'sendBeacon'];

/** Ways to the network. `fetch` is left to platform/, which reads packs with it: bundled ones, and those subscribed to. */
export function networkFaults(files: readonly SourceFile[]): Fault[] {
  const places = files.filter(({ path }) => isShipped(path));
  return places.flatMap((file) =>
    faultsOf([file], (node) => {
      if (node.type === 'Identifier' && NETWORK.includes(String(node.name))) return `names ${node.name}`;
      const calls = node.type === 'CallExpression' && callsFetch(node.callee);
      return calls && !file.path.startsWith('platform/') ? 'calls fetch: only platform/ may, for packs' : null;
    }),
  );
}

function callsFetch(callee: unknown): boolean {
  if (nameOf(callee) === 'fetch') return true;
  const node = callee as SyntaxNode;
  return node.type === 'MemberExpression' && nameOf(node.property) === 'fetch';
}

/** Files that have grown past one idea. */
export function lengthFaults(files: readonly SourceFile[], limit = 300): Fault[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length;
    return !isTest(path) && lines > limit ? [{ path, what: `has ${lines} lines: is it still one idea?` }] : [];
  });
}

/**
 * Paths of one computer, in any text file. A path that every computer has (`/usr/bin`, `/etc`) says nothing of ours;
 * homes, mounts and scratch folders do.
 */
export function machinePathFaults(files: readonly SourceFile[]): Fault[] {
  const machinePath = /(?<![\w.:/-])\/(work|root|home\/(?!r\b)\w+|Users\/(?!r\b)\w+|tmp|mnt|farm)\/[\w.-]+/;
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = machinePath.exec(line);
      return found ? [{ path: `${path}:${index + 1}`, what: `names ${found[0]}` }] : [];
    }),
  );
}

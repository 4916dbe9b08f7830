/** The texts that a reader sees: every key used exists, every key that exists is used. */
import type { Fault, SourceFile } from './sources.ts';
import { nameOf, nodesIn, stringOf, templateParts, treeOf } from './syntax.ts';

/** Prefixes that keys have; a string that starts so is meant as a key. */
const KEY = /^(card|page|popup|options|reader|welcome|library|common)_[a-z0-9_]+$/;

interface Used {
  readonly path: string;
  /** Matches the keys meant. */
  readonly pattern: RegExp;
  readonly written: string;
  /** A whole key, and not a stem or template that stands for several. */
  readonly whole: boolean;
}

/** Faults of the locale `messages` against the code and manifests that use it. */
export function textFaults(files: readonly SourceFile[], messages: readonly string[], locale: string): Fault[] {
  const used = files.flatMap(keysUsed);
  const missing = used
    .filter(({ pattern, whole }) => whole && !messages.some((key) => pattern.test(key)))
    .map(({ path, written }) => ({ path, what: `uses the text ${written}, which ${locale} does not have` }));
  const unused = messages
    .filter((key) => !used.some(({ pattern }) => pattern.test(key)))
    .map((key) => ({ path: locale, what: `${key} is used nowhere` }));
  return [...missing, ...unused];
}

function keysUsed(file: SourceFile): Used[] {
  const marked = [...file.text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => use(file.path, key, [key]));
  if (!/\.tsx?$/.test(file.path)) return marked;
  const literal = [...nodesIn(treeOf(file))].flatMap((node) => {
    if (node.type === 'TemplateLiteral') {
      const parts = templateParts(node);
      return /^(card|page|popup|options|reader|welcome|library|common)_/.test(parts[0] ?? '')
        ? [use(file.path, parts.join('…'), parts)]
        : [];
    }
    const text = stringOf(node) ?? (node.type === 'Property' ? nameOf(node.key) : null);
    return text !== null && KEY.test(text) ? [use(file.path, text, [text])] : [];
  });
  return [...marked, ...literal];
}

/** A key, or a stem of `_one` and `_other`, or a template with holes. */
function use(path: string, written: string, parts: readonly string[]): Used {
  const holes = parts.map((part) => part.replace(/[^\w]/g, '\\$&')).join('[a-z0-9_]+');
  return { path, written, pattern: new RegExp(`^${holes}(_one|_other)?$`), whole: parts.length === 1 };
}

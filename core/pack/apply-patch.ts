/** What becomes of readers' corrections in a pack's folder. */
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { PatchEntry } from './patch-file.ts';
import type { SourceFile } from './problem.ts';

/** What a patch does: changed files, and a line for the author for each entry. */
export interface PatchResult {
  readonly changed: readonly SourceFile[];
  readonly done: readonly string[];
  /** Entries that were left alone, and why. */
  readonly left: readonly string[];
}

const textOf = (content: SourceFile['content']): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** Applies `entries` to the files of a pack folder. Comments and layout stay: only the words behind `when:` change. */
export function applyPatch(files: readonly SourceFile[], entries: readonly PatchEntry[]): PatchResult {
  const texts = new Map(files.map(({ path, content }) => [path, textOf(content)]));
  const changed = new Map<string, string>();
  const done: string[] = [];
  const left: string[] = [];
  for (const { topic, name, sites } of entries) {
    const path = `topics/${topic}.yaml`;
    const text = texts.get(path);
    const label = `${path}: "${name}"`;
    if (text === undefined) left.push(`${label}: there is no such topic in this pack`);
    else if (sites !== 'all') left.push(`${label}: is not meant on ${sites.join(', ')}; a pack knows no sites`);
    else {
      const patched = unmark(text, name);
      if (patched === null)
        left.push(`${label}: is no name of this topic that is marked by itself; look at its \`forms\``);
      else {
        texts.set(path, patched);
        changed.set(path, patched);
        done.push(`${label}: is now searched by and no longer marked (when: search)`);
      }
    }
  }
  return { changed: [...changed].map(([path, content]) => ({ path, content })), done, left };
}

/** The topic's text with each alias `name` set to `when: search`; null where it has none that is marked. */
function unmark(text: string, name: string): string | null {
  const places = whenOfAliases(text, name).sort((a, b) => (b.range?.[0] ?? 0) - (a.range?.[0] ?? 0));
  if (places.length === 0) return null;
  return places.reduce((patched, { range }) => {
    if (!range) return patched;
    return `${patched.slice(0, range[0])}search${patched.slice(range[1])}`;
  }, text);
}

function whenOfAliases(text: string, name: string): Scalar[] {
  const aliases = parseDocument(text, { schema: 'failsafe' }).get('aliases');
  if (!isSeq(aliases)) return [];
  return aliases.items.flatMap((alias) => {
    if (!isMap(alias) || alias.get('text') !== name || alias.has('forms')) return [];
    const when = alias.get('when', true);
    return isScalar(when) && when.value !== 'search' ? [when] : [];
  });
}

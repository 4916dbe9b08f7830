/** Finders of names made of libraries that are no part of this repository, taken from a folder where they are installed. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { CompiledDocument } from '../../core/pack/format.ts';
import type { Finder, Stretch } from './names.ts';

type Compromise = (text: string) => { topics(): Matches; match(pattern: string): Matches };
interface Matches {
  json(options: object): readonly { readonly offset: { readonly start: number; readonly length: number } }[];
}
interface Wink {
  readDoc(text: string): { tokens(): { out(what?: unknown): string[] } };
  readonly its: { readonly pos: unknown; readonly value: unknown; readonly precedingSpaces: unknown };
}

/** @param folder with `node_modules` @throws {Error} where a library is not there */
export async function libraryFinders(folder: string): Promise<Record<string, Finder>> {
  const require = createRequire(join(resolve(folder), 'x.js'));
  const load = (name: string): unknown => require(name);
  const compromise = load('compromise') as Compromise;
  const wink = (load('wink-nlp') as (model: unknown) => Wink)(load('wink-eng-lite-web-model'));
  const each =
    (find: (text: string) => Stretch[]): Finder =>
    (documents: readonly CompiledDocument[]) =>
      documents.map(({ text }) => find(text));
  const stretches = (matches: Matches): Stretch[] =>
    matches
      .json({ offset: true, terms: false })
      .map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length }));
  return {
    'compromise, topics()': each((text) => stretches(compromise(text).topics())),
    'compromise, proper nouns': each((text) => stretches(compromise(text).match('#ProperNoun+'))),
    'wink-nlp, runs of proper nouns': each((text) => winkRuns(wink, text)),
  };
}

/** wink-nlp's English model marks proper nouns; it has no names of people, places or bodies. */
function winkRuns(wink: Wink, text: string): Stretch[] {
  const tokens = wink.readDoc(text).tokens();
  const [kinds, values] = [tokens.out(wink.its.pos), tokens.out(wink.its.value)];
  const runs: { start: number; end: number }[] = [];
  let from = 0;
  let open = false;
  for (const [index, value] of values.entries()) {
    const start = text.indexOf(value, from);
    if (start < 0) continue;
    const isName = kinds[index] === 'PROPN';
    const last = runs.at(-1);
    if (isName && open && last && /^ $/.test(text.slice(last.end, start))) last.end = start + value.length;
    else if (isName) runs.push({ start, end: start + value.length });
    open = isName;
    from = start + value.length;
  }
  return runs;
}

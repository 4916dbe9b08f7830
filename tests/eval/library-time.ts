/** How long a reader waits until a set of documents is a library with topics, and how long nothing else can run meanwhile. */
import { cpuUsage } from 'node:process';
import { createLibrary } from '../../core/library.ts';
import { compileDocuments, type PlainDocument } from '../../core/pack/compile-documents.ts';
import { createSearchIndex } from '../../core/search/search.ts';
import { compileTopicsInSteps, withTopics } from '../../core/topics/build-pack.ts';
import { chosenTopics, startReview } from '../../core/topics/review.ts';
import { suggestTopicsInSteps } from '../../core/topics/suggest.ts';

/** Lines of a report: milliseconds of each part, and of the longest step of those that go in steps. */
export async function reportLibraryTime(documents: readonly PlainDocument[]): Promise<string[]> {
  const rows: string[] = [];
  const letters = documents.reduce((sum, { text }) => sum + text.length, 0);
  let begin = performance.now();
  const row = (part: string, longest: number | null): void => {
    const now = performance.now();
    rows.push(`| ${part} | ${(now - begin).toFixed(0)} | ${longest === null ? '–' : longest.toFixed(0)} |`);
    begin = performance.now();
  };
  const first = begin;
  const work = cpuUsage();
  const pack = await compileDocuments(documents);
  row('documents into paragraphs, sentences and hashes', null);
  const suggested = runThrough(suggestTopicsInSteps(pack.documents));
  row('topics suggested', suggested.longest);
  const chosen = chosenTopics(startReview(suggested.value));
  const compiled = runThrough(compileTopicsInSteps(pack, chosen));
  row('mentions and quotations found, passages chosen', compiled.longest);
  const whole = await withTopics(pack, compiled.value);
  createSearchIndex(createLibrary([{ pack: whole, damagedDocuments: new Set() }]));
  row('hash and search index', null);
  return [
    `${documents.length} texts, ${Math.round(letters / 1000)} thousand characters, ${chosen.length} topics: ${((performance.now() - first) / 1000).toFixed(1)} s, ${(cpuUsage(work).user / 1e6).toFixed(1)} s of processor time`,
    '| part | ms | longest step, ms |',
    '|---|---|---|',
    ...rows,
  ];
}

function runThrough<Value>(steps: Generator<unknown, Value>): { value: Value; longest: number } {
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done) return { value: step.value, longest };
  }
}

/** The live measurements as a page of tables. */
import type { Section } from './figure.ts';

export interface LiveResults {
  readonly machine: string;
  /** By the name of the measurement. */
  readonly sections: Readonly<Record<string, Section>>;
}

const VERDICTS = new Map([
  [true, 'met'],
  [false, '**missed**'],
  [null, '–'],
]);

/** @param order names of the measurements, in the order in which they are told */
export function liveReport({ machine, sections }: LiveResults, order: readonly string[]): string {
  const told = order.flatMap((name) => sections[name] ?? []);
  return `# In a running browser

\`npm run bench:live\` on ${machine}: the built extension with the bundled pack in a headless browser, window 1280 × 900. Times
on a busy machine are upper bounds; processor time and differences against a browser with an empty extension, taken in turns,
carry further. All figures: [live.json](live.json). What was found behind the missed ones: [misses.md](misses.md). Half an hour of
changes: [long-run.md](long-run.md).
${told.map(table).join('')}`;
}

const table = ({ title, how, figures }: Section): string => `
## ${title}

${how}

| | measured | target | |
| --- | --- | --- | --- |
${figures.map(({ what, measured, target, met }) => `| ${what} | ${measured} | ${target} | ${VERDICTS.get(met)} |`).join('\n')}
`;

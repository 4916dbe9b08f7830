/** Results as a page of tables and a chart. */
import type { Size } from './linearity.ts';
import type { ColdRun } from './peers.ts';
import type { PageRatio } from './ratios.ts';
import { logSlope, median } from './statistics.ts';

export interface Results {
  readonly machine: string;
  /** Pages of our own: what the short form compares with. */
  readonly own: readonly PageRatio[];
  readonly real: readonly PageRatio[];
  readonly synthetic: readonly { readonly names: number; readonly ratio: number; readonly bytes: number }[];
  readonly linear: readonly Size[];
  readonly cold: readonly ColdRun[];
  /** Of the bundled pack. */
  readonly lexiconBytes: number;
}

type Row = readonly [what: string, measured: string, target: string];

const times = (value: number) => `${value.toFixed(1)} ×`;

export function report(results: Results): string {
  const lines = rows(results).map(([what, measured, target]) => `| ${what} | ${measured} | ${target} |`);
  return `# Benchmarks

\`npm run bench\` on ${results.machine}. Ratios, not times, carry over to another machine. Each figure is the fastest of
repeated runs, measured in turns: on a busy machine the one that nothing interrupted. "Walk" is a TreeWalker that reads
every text node and does nothing. All figures: [results.json](results.json).

| | measured | target |
| --- | --- | --- |
${lines.join('\n')}

![Pipeline over walk, page by page](ratios.svg)

## More

- [live.md](live.md): the extension in a running browser: tasks, hovering, memory, start. \`npm run bench:live\`.
- [long-run.md](long-run.md): half an hour on a page that changes all the time. \`npm run bench:long\`.
- [library.md](library.md): making and opening a library of one's own. \`npm run bench:library\`.
- [misses.md](misses.md): targets that are missed, why, and what was tried.
- \`npm run bench -- --compare <git-ref>\`: this version against another, in turns, with a confidence interval.
- \`npm run bench -- --short\`: pages of our own against the ratios of results.json; fails where the median is 1.5 times as
  high in three tries. Part of \`.ci/run\`.
`;
}

function rows({ real, synthetic, linear, cold, lexiconBytes }: Results): Row[] {
  const ratios = real.map(({ ratio }) => ratio);
  return [
    [`Pipeline over walk, bundled pack, ${real.length} real pages, median`, times(median(ratios)), '≤ 6 ×'],
    ['the highest', times(Math.max(...ratios)), '≤ 12 ×'],
    [
      'the search for shadow roots behind it, median',
      times(median(real.map(({ search, walk }) => search / walk))),
      '–',
    ],
    ...synthetic.map(
      ({ names, ratio, bytes }): Row => [
        `${names.toLocaleString('en')} names, median (lexicon ${(bytes / 1e6).toFixed(2)} MB)`,
        times(ratio),
        names > 50_000 ? '≤ 12 × (25 MB)' : names > 5000 ? '≤ 9 × (3 MB)' : '≤ 7 ×',
      ],
    ),
    [
      `Slope of time over size, ${linear.length} sizes`,
      logSlope(linear.map(({ characters, time }) => ({ x: characters, y: time }))).toFixed(3),
      '0.95 to 1.05',
    ],
    ['Lexicon of the bundled pack', `${Math.round(lexiconBytes / 1000)} kB`, '≤ 200 kB'],
    ...[200, 1000].flatMap((names): Row[] => {
      const runs = cold.filter((run) => run.names === names);
      const marked = runs.flatMap(({ ours, markJs }) => (markJs === null ? [] : [markJs / ours]));
      return [
        [
          `Cold, ${names} names, over findandreplacedomtext, median`,
          times(median(runs.map(({ ours, findAndReplace }) => ours / findAndReplace))),
          '≤ 1.0 ×',
        ],
        [
          `Cold, ${names} names, over one RegExp on the same text, no rules, median`,
          times(median(runs.map(({ ours, regExp }) => ours / regExp))),
          '< 1.0 ×',
        ],
        ...(marked.length > 0
          ? [
              [
                `Cold, ${names} names, mark.js 8.11 over ours, median`,
                times(median(marked)),
                names === 1000 ? '≥ 300 ×' : '–',
              ] as const,
            ]
          : []),
      ];
    }),
  ];
}

/** One bar a page, by height. */
export function chart({ real }: Results): string {
  const ratios = real.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const top = Math.max(14, ...ratios);
  const [width, height, bar] = [real.length * 14 + 60, 260, 10];
  const y = (ratio: number) => Math.round(220 - (ratio / top) * 200);
  const bars = ratios.map(
    (ratio, at) =>
      `<rect x="${40 + at * 14}" y="${y(ratio)}" width="${bar}" height="${220 - y(ratio)}" fill="#0a7070"/>`,
  );
  const line = (ratio: number, label: string) =>
    `<line x1="40" x2="${width - 20}" y1="${y(ratio)}" y2="${y(ratio)}" stroke="#a33" stroke-dasharray="4 3"/><text x="4" y="${y(ratio) + 4}">${label}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img" aria-label="Pipeline over walk, page by page">
<rect width="100%" height="100%" fill="#fff"/>
${bars.join('\n')}
${line(6, '6 ×')}
${line(12, '12 ×')}
<text x="40" y="245">Time of the whole pipeline over that of a bare walk, one bar a page</text>
</svg>
`;
}

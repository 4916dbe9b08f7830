/**
 * `npm test`: builds the extension, runs the unit tests and the end-to-end tests in Chromium and in Firefox, and ends with
 * `N passed, N failed` over all of them. `node cli/test.ts chromium firefox` runs only the suites named.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser, NoBrowserError } from './browsers/find-browser.ts';
import { BROWSER_VARIABLES, type Engine } from './browsers/known-places.ts';
import { buildExtension, runTool } from './start/build.ts';
import { readNodeReport, readPlaywrightReport, readVitestReport } from './suites/reports.ts';
import { type Counts, judgeSuite, type SuiteResult, summaryLines } from './suites/suite.ts';

interface Suite {
  readonly name: string;
  /** The browser it runs in, and so the build it needs; null for none. */
  readonly engine: Engine | null;
  readonly tool: string;
  arguments(report: string): readonly string[];
  environment(report: string): Readonly<Record<string, string>>;
  read(report: string): Counts;
}

const SUITES: Readonly<Record<string, Suite>> = {
  unit: {
    name: 'Unit tests',
    engine: null,
    tool: 'vitest',
    arguments: (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    environment: () => ({}),
    read: readVitestReport,
  },
  chromium: {
    name: 'End to end in Chromium',
    engine: 'chromium',
    tool: 'playwright',
    arguments: () => ['test', '--reporter=list,json'],
    environment: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    read: readPlaywrightReport,
  },
  firefox: {
    name: 'End to end in Firefox',
    engine: 'firefox',
    tool: 'node',
    arguments: (report) => [
      '--test',
      '--test-concurrency=1',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tests/e2e/firefox/count-reporter.ts',
      `--test-reporter-destination=${report}`,
      'tests/e2e/firefox/*.spec.ts',
    ],
    environment: () => ({}),
    read: readNodeReport,
  },
};

/** Runs a suite to its end, whatever happens in it. */
async function runSuite(suite: Suite, folder: string): Promise<SuiteResult> {
  console.log(`\n${suite.name}`);
  const browser = suite.engine ? haveBrowser(suite.engine) : {};
  if (browser === null) return judgeSuite(suite.name, false, { passed: 0, failed: 0, skipped: 0 });
  const report = join(folder, `${suite.tool}.json`);
  const endedWell = await runTool(suite.tool, suite.arguments(report), { ...suite.environment(report), ...browser });
  const counts = await readFile(report, 'utf8')
    .then(suite.read)
    .catch(() => null);
  return judgeSuite(suite.name, endedWell, counts);
}

/** Finds or fetches the browser and hands it on by its variable; null, and a line that says why, where there is none. */
function haveBrowser(engine: Engine): Record<string, string> | null {
  try {
    return { [BROWSER_VARIABLES[engine][0] ?? '']: findBrowser(engine).path };
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    return null;
  }
}

async function test(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(SUITES, name));
  if (unknown.length > 0)
    throw new Error(`no such suite: ${unknown.join(', ')}. There are ${Object.keys(SUITES).join(', ')}.`);
  const suites = Object.entries(SUITES).flatMap(([name, suite]) =>
    names.length === 0 || names.includes(name) ? [suite] : [],
  );
  for (const { engine } of suites) if (engine) await buildExtension(engine);
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-reports-'));
  const results: SuiteResult[] = [];
  try {
    for (const suite of suites) results.push(await runSuite(suite, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`\n${summaryLines(results).join('\n')}`);
  if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
}

try {
  await test(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

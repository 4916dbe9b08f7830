/** Reading the reports of the three test runners. Each throws where a report has not the shape it is known by. */
import type { Counts } from './suite.ts';

/** Vitest's JSON reporter (the shape of Jest's). */
export function readVitestReport(text: string): Counts {
  const report = objectOf(JSON.parse(text));
  // A file that cannot be loaded has failed without having a test to say so.
  const suites = numberAt(report, 'numFailedTestSuites');
  const failed = numberAt(report, 'numFailedTests');
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: failed === 0 && suites > 0 ? suites : failed,
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/** Playwright's JSON reporter. A test that passed at a second try has not passed: it is counted as failed. */
export function readPlaywrightReport(text: string): Counts {
  const report = objectOf(JSON.parse(text));
  const stats = objectOf(report.stats);
  const errors = Array.isArray(report.errors) ? report.errors.length : 0;
  const failed = numberAt(stats, 'unexpected') + numberAt(stats, 'flaky');
  return {
    passed: numberAt(stats, 'expected'),
    failed: failed === 0 ? errors : failed,
    skipped: numberAt(stats, 'skipped'),
  };
}

/** What `tests/e2e/firefox/count-reporter.ts` writes for node:test. */
export function readNodeReport(text: string): Counts {
  const report = objectOf(JSON.parse(text));
  return {
    passed: numberAt(report, 'passed'),
    failed: numberAt(report, 'failed'),
    skipped: numberAt(report, 'skipped'),
  };
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('the report is no object');
  return value as Record<string, unknown>;
}

function numberAt(object: Record<string, unknown>, field: string): number {
  const value = object[field];
  if (typeof value !== 'number') throw new Error(`the report has no number "${field}"`);
  return value;
}

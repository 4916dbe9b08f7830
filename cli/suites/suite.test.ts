import { describe, expect, it } from 'vitest';
import { readNodeReport, readPlaywrightReport, readVitestReport } from './reports.ts';
import { judgeSuite, summaryLines } from './suite.ts';

describe('a suite', () => {
  it('is good when its runner ended well and all tests passed', () => {
    expect(judgeSuite('unit', true, { passed: 3, failed: 0, skipped: 0 })).toMatchObject({ failed: 0, trouble: null });
  });
  it('fails when it ran no test', () => {
    expect(judgeSuite('unit', true, { passed: 0, failed: 0, skipped: 4 })).toMatchObject({ failed: 1 });
  });
  it('fails when its runner left no report', () => {
    expect(judgeSuite('unit', true, null)).toMatchObject({ failed: 1, trouble: 'its runner left no report' });
  });
  it('fails when its runner ended with an error that no test explains', () => {
    expect(judgeSuite('unit', false, { passed: 9, failed: 0, skipped: 0 })).toMatchObject({ passed: 9, failed: 1 });
  });
  it('keeps the count of its failures', () => {
    expect(judgeSuite('unit', false, { passed: 9, failed: 2, skipped: 0 })).toMatchObject({ passed: 9, failed: 2 });
  });
});

describe('the summary', () => {
  it('ends with the sum over all suites, alone on its line', () => {
    const lines = summaryLines([
      judgeSuite('unit', true, { passed: 3, failed: 0, skipped: 1 }),
      judgeSuite('Firefox', false, null),
    ]);
    expect(lines).toEqual([
      'unit: 3 passed, 0 failed, 1 skipped',
      'Firefox: 0 passed, 1 failed, not good: its runner left no report',
      '3 passed, 1 failed',
    ]);
  });
});

describe('reports', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, numFailedTestSuites: 0 };
  it("reads Vitest's", () => {
    expect(readVitestReport(JSON.stringify(vitest))).toEqual({ passed: 5, failed: 0, skipped: 1 });
  });
  it('counts a Vitest file that could not be loaded', () => {
    expect(readVitestReport(JSON.stringify({ ...vitest, numFailedTestSuites: 2 })).failed).toBe(2);
  });
  it("reads Playwright's, where a flaky test is a failed one", () => {
    const text = JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] });
    expect(readPlaywrightReport(text)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });
  it('counts an error outside the tests of Playwright', () => {
    const text = JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] });
    expect(readPlaywrightReport(text).failed).toBe(1);
  });
  it("reads the one of Node's runner", () => {
    expect(readNodeReport('{"passed":2,"failed":1,"skipped":0}')).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });
  it.each([readVitestReport, readPlaywrightReport, readNodeReport])('refuses another shape', (read) => {
    expect(() => read('{}')).toThrow();
  });
});

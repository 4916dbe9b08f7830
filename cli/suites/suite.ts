/** A suite of tests, run by its own runner, its counts read from the runner's report. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface SuiteResult extends Counts {
  readonly name: string;
  /** Why the suite as a whole is no success although no test may have failed; null where it is one. */
  readonly trouble: string | null;
}

/**
 * What a suite came to.
 * A runner that ended badly, wrote no report or ran nothing is a failure, whatever the counts say; it then counts as at
 * least one failed test, so that the sum can never look green.
 * @param counts null where the runner left no report
 */
export function judgeSuite(name: string, endedWell: boolean, counts: Counts | null): SuiteResult {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const trouble = troubleOf(endedWell, counts);
  return { name, ...known, failed: trouble ? Math.max(known.failed, 1) : known.failed, trouble };
}

function troubleOf(endedWell: boolean, counts: Counts | null): string | null {
  if (!counts) return 'its runner left no report';
  if (counts.passed + counts.failed === 0) return 'it ran no test';
  if (counts.failed > 0) return `${counts.failed} failed`;
  return endedWell ? null : 'its runner ended with an error';
}

/** The lines that end a run: one for each suite, then the sum alone on its line. */
export function summaryLines(results: readonly SuiteResult[]): string[] {
  const sum = (field: keyof Counts): number => results.reduce((total, result) => total + result[field], 0);
  const lines = results.map(({ name, passed, failed, skipped, trouble }) => {
    const aside = [...(skipped > 0 ? [`${skipped} skipped`] : []), ...(trouble ? [`not good: ${trouble}`] : [])];
    return `${name}: ${[`${passed} passed`, `${failed} failed`, ...aside].join(', ')}`;
  });
  return [...lines, `${sum('passed')} passed, ${sum('failed')} failed`];
}

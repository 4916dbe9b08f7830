/** A reporter for node:test that writes how many tests passed, failed and were skipped. Suites are not tests. */
import type { TestEvent } from 'node:test/reporters';

export default async function* countTests(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite' || (data.details.type === undefined && data.name.endsWith('.spec.ts'))) continue;
    if (data.skip !== undefined && data.skip !== false) counts.skipped += 1;
    else if (type === 'test:fail') counts.failed += 1;
    else counts.passed += 1;
  }
  yield JSON.stringify(counts);
}

/** Between two turns of others, in ms. */
const SLICE = 40;

/** Runs the steps to their end; in between others get a turn. Null: `isStale` said that nobody wants it any more. */
export async function inSlices<Value>(
  steps: Generator<unknown, Value>,
  isStale: () => boolean = () => false,
): Promise<Value | null> {
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (isStale()) return null;
    since = performance.now();
  }
}

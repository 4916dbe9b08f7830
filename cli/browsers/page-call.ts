import type { Json } from './session.ts';

/**
 * Source of a call of the function with the argument, as every browser's debugger takes it.
 * `root`: an expression that goes before the argument.
 */
export function callSource(run: { toString(): string }, argument: Json, root?: string): string {
  const handed = JSON.stringify(argument);
  return `(${run})(${root === undefined ? handed : `${root}, ${handed}`})`;
}

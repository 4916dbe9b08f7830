/** The world in which the extension's script runs in a tab: measurements look at it from inside. */
import type { CDPSession } from '@playwright/test';
import { callSource } from '../../../cli/browsers/page-call.ts';
import { type Json, waitFor } from '../../../cli/browsers/session.ts';

export interface OwnWorld {
  /** Runs a function there. It sees nothing of the file it stands in; argument and result are JSON. */
  evaluate<Argument extends Json, Result>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
}

/** Call it before the tab goes to its page. */
export async function watchOwnWorld(devtools: CDPSession): Promise<() => Promise<OwnWorld>> {
  let context: number | null = null;
  devtools.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    const isOwn = origin.startsWith('chrome-extension://') && auxData?.type === 'isolated';
    if (isOwn) context = id;
  });
  devtools.on('Runtime.executionContextsCleared', () => {
    context = null;
  });
  await devtools.send('Runtime.enable');
  return async () => {
    const contextId = await waitFor('the extension’s world in the tab', async () => context);
    return {
      async evaluate(run, argument) {
        const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
          expression: callSource(run, argument),
          contextId,
          returnByValue: true,
          awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      },
    };
  };
}

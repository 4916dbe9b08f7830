/** Word between the programs that have the own library open: something has changed, look again. */

const CHANNEL = 'own-library';

/** Tells whoever watches, here and in other programs. */
export function tellOwnLibraryChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back when something has changed, by whomever, until the signal. */
export function watchOwnLibrary(onChange: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
  signal.addEventListener('abort', () => channel.close());
}

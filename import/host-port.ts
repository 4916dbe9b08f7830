/** The host of a worker: it asks the page that started it, which has the parsers. */
import type { ImportHost } from './host.ts';

/** What a worker, a page's end of it, and a port of a channel have in common. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void, options?: { signal?: AbortSignal }): void;
}

type Call = keyof ImportHost;
interface Ask {
  readonly type: 'host-ask';
  readonly id: number;
  readonly call: Call;
  readonly parameters: readonly unknown[];
}
type Answer = { readonly type: 'host-answer'; readonly id: number } & (
  | { readonly value: unknown }
  | { readonly error: string }
);

/** On the side of the worker. */
export function askHost(port: Port, signal: AbortSignal): ImportHost {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  port.addEventListener(
    'message',
    ({ data }) => {
      const answer = data as Answer | null;
      if (answer?.type !== 'host-answer') return;
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('error' in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(answer.value as never);
    },
    { signal },
  );
  const ask = <Value>(call: Call, ...parameters: unknown[]): Promise<Value> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      port.postMessage({ type: 'host-ask', id: last, call, parameters } satisfies Ask);
    });
  return {
    readHtml: (html, part, address) => ask('readHtml', html, part, address),
    parseXml: (xml) => ask('parseXml', xml),
    guessLanguage: (text) => ask('guessLanguage', text),
    word: (key, ...parts) => ask('word', key, ...parts),
  };
}

/** On the side of the page: one text at a time, and between two the page may do what a reader wants of it. */
export function answerHost(port: Port, host: ImportHost, signal: AbortSignal): void {
  port.addEventListener(
    'message',
    async ({ data }) => {
      const ask = data as Ask | null;
      if (ask?.type !== 'host-ask') return;
      const { id, call, parameters } = ask;
      const answer = (rest: { value: unknown } | { error: string }) =>
        port.postMessage({ type: 'host-answer', id, ...rest });
      try {
        const run = host[call] as (...given: readonly unknown[]) => Promise<unknown>;
        answer({ value: await run(...parameters) });
      } catch (error) {
        answer({ error: error instanceof Error ? error.message : String(error) });
      }
    },
    { signal },
  );
}

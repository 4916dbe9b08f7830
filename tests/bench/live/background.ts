/** The extension's background while it is measured: its heap, what it is asked, how it is stopped; and settings and storage. */
import type { CDPSession, Worker } from '@playwright/test';
import type { Settings } from '../../../core/settings/types.ts';
import { workerStopper } from '../../e2e/stop-worker.ts';
import { type Heap, heapOf } from './heap.ts';
import type { Stage } from './stage.ts';

export interface Background {
  /** As the browser does with one that has nothing to do. */
  stop(): Promise<void>;
  heap(): Promise<Heap>;
  /** Names of the calls that came while `run` ran, from whatever page. */
  callsDuring(run: () => Promise<unknown>): Promise<string[]>;
  set(settings: Partial<Settings>): Promise<void>;
  /** Bytes in the extension's storage of all kinds. */
  storage(): Promise<Stored>;
}

export interface Stored {
  readonly local: number;
  readonly session: number;
  /** Databases and caches, as the browser estimates. */
  readonly origin: number;
}

interface Extension {
  readonly storage: Record<
    'local' | 'session',
    { set(values: object): Promise<void>; getBytesInUse(key: null): Promise<number> }
  >;
  readonly runtime: { readonly onMessage: { addListener(listen: (message: { name?: string }) => void): void } };
}

/** Opens a page of the extension, which stays open behind the others. */
export async function openBackground(stage: Stage): Promise<Background> {
  const { session } = stage;
  const page = await stage.newTab();
  await page.goto(`${session.extensionOrigin}/options.html`);
  const stop = await workerStopper(await stage.devtools(page));
  await page.evaluate(() => navigator.serviceWorker.ready);
  return {
    stop,
    heap: () => workerHeap(stage),
    async callsDuring(run) {
      const worker = workerOf(stage);
      await worker.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: Extension };
        const calls: string[] = [];
        Object.assign(globalThis, { calls });
        chrome.runtime.onMessage.addListener(({ name }) => void calls.push(name ?? ''));
      });
      await run();
      return worker.evaluate(() => (globalThis as unknown as { calls: string[] }).calls);
    },
    set: (settings) =>
      page.evaluate((value) => {
        const { chrome } = globalThis as unknown as { chrome: Extension };
        return chrome.storage.local.set({ settings: { version: 1, ...value } });
      }, settings),
    storage: () =>
      page.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Extension };
        const { usage = 0 } = await navigator.storage.estimate();
        const [local, own] = [chrome.storage.local, chrome.storage.session];
        return { local: await local.getBytesInUse(null), session: await own.getBytesInUse(null), origin: usage };
      }),
  };
}

function workerOf({ session }: Stage): Worker {
  const own = session.context.serviceWorkers().filter((worker) => worker.url().startsWith(session.extensionOrigin));
  const worker = own.at(-1);
  if (!worker) throw new Error('the background does not run');
  return worker;
}

/** A session to the worker's own debugger: Playwright gives none. */
async function workerHeap({ session }: Stage): Promise<Heap> {
  const browser = session.context.browser();
  if (!browser) throw new Error('the browser is gone');
  const devtools = await browser.newBrowserCDPSession();
  const { targetInfos } = await devtools.send('Target.getTargets');
  const target = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(session.extensionOrigin),
  );
  if (!target) throw new Error('the background does not run');
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let last = 0;
  const send = (method: string) =>
    new Promise<never>((resolve) => {
      const id = ++last;
      devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer: { id?: number; result?: unknown } = JSON.parse(message);
        if (answer.id === id) resolve(answer.result as never);
      });
      void devtools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  const heap = await heapOf({ send } as unknown as CDPSession);
  await devtools.detach();
  return heap;
}

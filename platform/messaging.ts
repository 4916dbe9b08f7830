/** The typed contract of core/messages.ts over the browser's messages: both ends, and what can go wrong between them. */
import type { Runtime } from 'webextension-polyfill';
import type { BackgroundCalls, PageCalls } from '../core/messages.ts';
import { browser } from './browser.ts';

type Calls = { [Name: string]: (request: never) => unknown };

/** One function for each call of a contract; a missing one is a compile error. */
export type Handlers<Contract> = {
  [Name in keyof Contract]: Contract[Name] extends (...request: infer Request) => infer Value
    ? (...parameters: [...Request, sender: Sender]) => Value | Promise<Value>
    : never;
};

/** Who asks: the tab, where a page asks. */
export interface Sender {
  readonly tabId: number | null;
  readonly tabIndex: number | null;
  /** 0: the tab's own document. */
  readonly frameId: number | null;
}

interface Envelope {
  readonly to: 'background' | 'page';
  readonly name: string;
  readonly request: unknown[];
}

type Reply =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'failure'; readonly message: string };

/** This page runs a version of the extension that is no longer installed: only a reload of the page helps. */
export class OrphanedError extends Error {
  override readonly name = 'OrphanedError';
}

/** Nobody answered: the background is gone or stopped while answering, or the tab has no page script. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** Whether this page's extension was updated or removed behind its back. */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/** Asks the background. @throws {OrphanedError} @throws {UnreachableError} @throws {Error} when the call itself failed. */
export function askBackground<Name extends keyof BackgroundCalls>(
  name: Name,
  ...request: Parameters<BackgroundCalls[Name]>
): Promise<ReturnType<BackgroundCalls[Name]>> {
  return ask({ to: 'background', name, request }, (envelope) => browser.runtime.sendMessage(envelope)) as never;
}

/** Asks one frame of the page in a tab (0: the tab's own document). @throws as `askBackground` */
export function askPage<Name extends keyof PageCalls>(
  tabId: number,
  frameId: number,
  name: Name,
  ...request: Parameters<PageCalls[Name]>
): Promise<ReturnType<PageCalls[Name]>> {
  const send = (envelope: Envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId });
  return ask({ to: 'page', name, request }, send) as never;
}

/** Answers what pages, popup, options and reader ask, until the signal. */
export function answerBackgroundCalls(handlers: Handlers<BackgroundCalls>, signal: AbortSignal): void {
  answer('background', handlers as unknown as Calls, signal);
}

/** Answers what the popup asks this page, until the signal. */
export function answerPageCalls(handlers: Handlers<PageCalls>, signal: AbortSignal): void {
  answer('page', handlers as unknown as Calls, signal);
}

async function ask(envelope: Envelope, send: (envelope: Envelope) => Promise<unknown>): Promise<unknown> {
  if (isOrphaned()) throw new OrphanedError('The extension was updated or removed.');
  let reply: Reply | undefined;
  try {
    reply = (await send(envelope)) as Reply | undefined;
  } catch (error) {
    if (isOrphaned()) throw new OrphanedError('The extension was updated or removed.');
    throw new UnreachableError(error instanceof Error ? error.message : String(error));
  }
  if (!reply) throw new UnreachableError(`Nobody answered "${envelope.name}".`);
  if (reply.type === 'failure') throw new Error(reply.message);
  return reply.value;
}

/**
 * `sendResponse` and `return true` instead of a returned promise: right in every browser and version
 * (a returned promise was not, in Chromium before 148).
 */
function answer(to: Envelope['to'], handlers: Calls, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, sendResponse: (reply: Reply) => void) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message) || message.to !== to) return undefined;
    const handler = Object.hasOwn(handlers, message.name) ? handlers[message.name] : undefined;
    if (!handler) return undefined;
    const from: Sender = {
      tabId: sender.tab?.id ?? null,
      tabIndex: sender.tab?.index ?? null,
      frameId: sender.frameId ?? null,
    };
    Promise.resolve()
      .then(() => handler(...([...message.request, from] as [never])))
      .then(
        (value) => sendResponse({ type: 'value', value }),
        (error: unknown) =>
          sendResponse({ type: 'failure', message: error instanceof Error ? error.message : String(error) }),
      );
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
  signal.addEventListener('abort', () => {
    if (!isOrphaned()) browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListener);
  });
}

function isEnvelope(message: unknown): message is Envelope {
  const envelope = message as Partial<Envelope> | null;
  return typeof envelope === 'object' && typeof envelope?.name === 'string' && Array.isArray(envelope.request);
}

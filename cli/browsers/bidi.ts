import type { Browser } from 'puppeteer-core';

/** The part of a serialised node that finding a shadow root needs (WebDriver BiDi, `script.RemoteValue`). */
export interface RemoteValue {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: RemoteValue | null };
}

/** The part of `log.entryAdded` that is read. */
export interface BidiEvent {
  readonly level: string;
  readonly text?: string | null;
  readonly source?: { readonly context?: string };
}

/** WebDriver BiDi as it is spoken on the wire: https://w3c.github.io/webdriver-bidi/ */
export interface BidiConnection {
  send<Result>(method: string, parameters: object): Promise<Result>;
  on(event: 'log.entryAdded', listener: (entry: BidiEvent) => void): void;
}

interface PuppeteerConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
  on(event: string, listener: (entry: BidiEvent) => void): void;
}

/**
 * The connection under a Firefox that Puppeteer started. Puppeteer's own pages lose their footing on the extension's
 * pages (their navigation never settles) and cannot reach into closed shadow roots; the protocol can do both.
 * @throws {Error} when this Puppeteer keeps its connection elsewhere than the pinned one.
 */
export function speakBidi(browser: Browser): BidiConnection {
  const connection = 'connection' in browser ? (browser.connection as PuppeteerConnection) : null;
  if (typeof connection?.send !== 'function') throw new Error('this puppeteer-core shows no BiDi connection');
  return {
    send: async <Result>(method: string, parameters: object) =>
      (await connection.send(method, parameters)).result as Result,
    on: (event, listener) => connection.on(event, listener),
  };
}

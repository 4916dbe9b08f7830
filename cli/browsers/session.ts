/** A running browser with the extension in it, driven the same way whatever its make. */
import type { Engine } from './known-places.ts';

export interface LaunchOptions {
  /** The built extension's folder. */
  readonly extension: string;
  /** Folder of a second extension. */
  readonly beside?: string;
  readonly headless: boolean;
  /** Port on 127.0.0.1 of an HTTP proxy that everything but the loopback goes through. */
  readonly proxyPort?: number;
  readonly theme?: 'light' | 'dark';
}

export interface Session {
  readonly engine: Engine;
  readonly version: string;
  /** Scheme and host of the extension's own pages, no slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a tab in front and waits until its page has loaded. */
  open(url: string): Promise<Tab>;
  /** Opens a tab behind the one in front, which stays the active one: how a popup is opened that asks for the active tab. */
  openBehind(url: string): Promise<Tab>;
  /** Installs the extension over itself, as an update does. */
  installAgain(): Promise<void>;
  /** All tabs, oldest first, with their present addresses. */
  tabs(): Promise<Tab[]>;
  /** Resolves when the browser has ended, by us or by the person at it. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const KEYS = [
  'Enter',
  'Escape',
  'Tab',
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'Backspace',
  'Space',
] as const;
export type Key = (typeof KEYS)[number];
export type Modifier = 'Alt' | 'Shift' | 'Control';

/** A value that can be handed to a page and back. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Name of the one element that a card adds to a page. */
export const CARD_HOST = 'backgrounder-card';

export interface Tab {
  url(): Promise<string>;
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  /** Runs a function in the page's own world. It sees nothing of the file it stands in; argument and result are JSON. */
  evaluate<Argument extends Json, Result>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Runs a function on the closed shadow root of the card; null where the page has no card yet. */
  inClosedRoot<Argument extends Json, Result>(
    run: (root: ShadowRoot, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result> | null>;
  moveMouse(to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  press(key: Key | string, ...modifiers: readonly Modifier[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Writes a PNG of what the tab shows. */
  picture(file: string): Promise<void>;
  /** Uncaught errors and logged errors of the page since the tab was opened. */
  problems(): readonly string[];
}

/** Waits until `look` gives something else than null, undefined or false. @throws {Error} naming `what` after `limit` ms. */
export async function waitFor<Value>(
  what: string,
  look: () => Promise<Value | null | undefined | false>,
  limit = 8000,
): Promise<Value> {
  const end = performance.now() + limit;
  for (;;) {
    const value = await look();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`waited ${limit} ms in vain for ${what}`);
    await pause(50);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits for a tab whose address fits. */
export function waitForTab(session: Session, what: string, fits: (url: string) => boolean): Promise<Tab> {
  return waitFor(`a tab with ${what}`, async () => {
    // A tab may close itself between two looks: a popup does.
    for (const tab of await session.tabs()) if (fits(await tab.url().catch(() => ''))) return tab;
    return null;
  });
}

/**
 * Waits for the page that greets a reader on install, which comes to the front when it opens.
 * @throws {Error} when it does not open
 */
export function waitForWelcome(session: Session): Promise<Tab> {
  const address = `${session.extensionOrigin}/welcome.html`;
  return waitForTab(session, 'the welcome page', (url) => url === address);
}

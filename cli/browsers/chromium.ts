import process from 'node:process';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import type { FoundBrowser } from './find-browser.ts';
import { callSource } from './page-call.ts';
import {
  CARD_HOST,
  type Json,
  type LaunchOptions,
  type Modifier,
  type Point,
  type Session,
  type Tab,
} from './session.ts';

/** Keep the browser itself off the network, so that what is left on it is ours. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

export interface ChromiumSession extends Session {
  readonly context: BrowserContext;
  open(url: string): Promise<ChromiumTab>;
}

/**
 * Starts a Chromium with a new profile and the extension in it.
 *
 * The extension goes in by the DevTools command `Extensions.loadUnpacked`: `--load-extension` is ignored by Google
 * Chrome since 137, and this one way works in every make.
 * @throws {Error} when the browser does not start or refuses the extension.
 */
export async function launchChromium(browser: FoundBrowser, options: LaunchOptions): Promise<ChromiumSession> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: browser.path,
    headless: options.headless,
    // As root on Linux the sandbox cannot start.
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    // A person's window has the size they give it.
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    ...(options.theme ? { colorScheme: options.theme } : {}),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--enable-unsafe-extension-debugging', ...QUIET, ...proxyArguments(options)],
  });
  try {
    const extensionId = await loadExtension(context, options.extension);
    if (options.beside !== undefined) await loadExtension(context, options.beside);
    return chromiumSession(context, extensionId, () => loadExtension(context, options.extension));
  } catch (error) {
    await context.close();
    throw error;
  }
}

function proxyArguments({ proxyPort }: LaunchOptions): string[] {
  if (proxyPort === undefined) return [];
  return [
    `--proxy-server=127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=127.0.0.1;localhost',
    // What a watched browser still asks for itself is sent to a port where nobody listens.
    '--gaia-url=http://127.0.0.1:9',
    '--component-updater=url-source=http://127.0.0.1:9/',
  ];
}

async function loadExtension(context: BrowserContext, folder: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser was gone before the extension could be loaded');
  const session = await browser.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: folder });
  await session.detach();
  return id;
}

function chromiumSession(context: BrowserContext, extensionId: string, load: () => Promise<unknown>): ChromiumSession {
  const tabs = new Map<Page, ChromiumTab>();
  const tabOf = (page: Page): ChromiumTab => {
    const tab = tabs.get(page) ?? new ChromiumTab(page);
    tabs.set(page, tab);
    return tab;
  };
  context.on('page', tabOf);
  return {
    engine: 'chromium',
    version: context.browser()?.version() ?? 'unknown version',
    extensionOrigin: `chrome-extension://${extensionId}`,
    context,
    async open(url) {
      const blank = context.pages().find((page) => page.url() === 'about:blank');
      const tab = tabOf(blank ?? (await context.newPage()));
      await tab.goTo(url);
      await tab.bringToFront();
      return tab;
    },
    async openBehind(url) {
      const browser = context.browser();
      if (!browser) throw new Error('the browser is gone');
      const appeared = context.waitForEvent('page');
      const devtools = await browser.newBrowserCDPSession();
      await devtools.send('Target.createTarget', { url, background: true });
      await devtools.detach();
      const page = await appeared;
      await page.waitForLoadState();
      return tabOf(page);
    },
    async installAgain() {
      await load();
    },
    tabs: async () => context.pages().map(tabOf),
    ended: new Promise((resolve) => context.on('close', () => resolve())),
    close: () => context.close(),
  };
}

/** A tab of Chromium. `page` is Playwright's. */
export class ChromiumTab implements Tab {
  readonly page: Page;
  readonly #problems: string[] = [];
  #devtools: CDPSession | null = null;

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.#problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(message.text());
    });
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async goTo(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }

  async evaluate<Argument extends Json, Result>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>> {
    // By DevTools itself: what Playwright puts into the page to do it leans on things that a hostile page takes away.
    this.#devtools ??= await this.page.context().newCDPSession(this.page);
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      expression: callSource(run, argument),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Awaited<Result>;
  }

  async inClosedRoot<Argument extends Json, Result>(
    run: (root: ShadowRoot, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result> | null> {
    this.#devtools ??= await this.page.context().newCDPSession(this.page);
    const closed = await findClosedRoot(this.#devtools);
    if (closed === null) return null;
    const { object } = await this.#devtools.send('DOM.resolveNode', { backendNodeId: closed });
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return ${callSource(run, argument, 'this')}; }`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Awaited<Result>;
  }

  moveMouse({ x, y }: Point): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  click({ x, y }: Point): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  press(key: string, ...modifiers: readonly Modifier[]): Promise<void> {
    return this.page.keyboard.press([...modifiers, key].join('+'));
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async picture(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  problems(): readonly string[] {
    return this.#problems;
  }
}

/** DevTools' number of the card's shadow root; null where there is none. */
async function findClosedRoot(devtools: CDPSession): Promise<number | null> {
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: CARD_HOST });
  if (nodeId === 0) return null;
  try {
    const { node } = await devtools.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
    return node.shadowRoots?.[0]?.backendNodeId ?? null;
  } catch {
    return null; // the page moved or removed it between the two questions
  }
}

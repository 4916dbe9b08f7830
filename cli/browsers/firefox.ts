import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { type BidiConnection, type BidiEvent, type RemoteValue, speakBidi } from './bidi.ts';
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

/** Host of the extension's pages. Firefox makes one up for each profile; a fixed one lets a test open them. */
const EXTENSION_HOST = '7a1d0c52-3f64-4b0e-9d38-5a2c8e6f9b10';

/** Starts a Firefox with a new profile and the extension in it. @throws {Error} when it does not start or refuses the extension. */
export async function launchFirefox(browser: FoundBrowser, options: LaunchOptions): Promise<Session> {
  const geckoId = await readGeckoId(options.extension);
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browser.path,
    headless: options.headless,
    defaultViewport: null,
    // BiDi opens the extension's own pages only with this.
    args: ['--remote-allow-system-access', '--width=1280', '--height=985'],
    extraPrefsFirefox: preferences(geckoId, options),
    // Lets the preference for the settings server count in a release too.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  try {
    await firefox.installExtension(options.extension);
    if (options.beside !== undefined) await firefox.installExtension(options.beside);
    const bidi = speakBidi(firefox);
    return firefoxSession(bidi, {
      version: await firefox.version(),
      ended: new Promise((resolve) => firefox.on('disconnected', () => resolve())),
      close: () => firefox.close(),
      async installAgain() {
        await firefox.installExtension(options.extension);
      },
    });
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

async function readGeckoId(extension: string): Promise<string> {
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    await readFile(join(extension, 'manifest.json'), 'utf8'),
  );
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${join(extension, 'manifest.json')} has no browser_specific_settings.gecko.id`);
  return id;
}

function preferences(geckoId: string, { proxyPort, theme }: LaunchOptions): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: EXTENSION_HOST }),
    // Firefox's own calls home, so that what is left on the network is ours.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'browser.newtabpage.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    ...(theme ? { 'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1 } : {}),
    ...(proxyPort === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxyPort,
        }),
  };
}

async function firefoxSession(
  bidi: BidiConnection,
  browser: Pick<Session, 'version' | 'ended' | 'close' | 'installAgain'>,
): Promise<Session> {
  const tabs = new Map<string, FirefoxTab>();
  const tabOf = (context: string): FirefoxTab => {
    const tab = tabs.get(context) ?? new FirefoxTab(bidi, context);
    tabs.set(context, tab);
    return tab;
  };
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  bidi.on('log.entryAdded', (entry) => {
    if (entry.level === 'error' && entry.source?.context) tabOf(entry.source.context).noteProblem(entry);
  });
  return {
    ...browser,
    engine: 'firefox',
    extensionOrigin: `moz-extension://${EXTENSION_HOST}`,
    async open(url) {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const tab = tabOf(context);
      await tab.goTo(url);
      return tab;
    },
    async openBehind(url) {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
        type: 'tab',
        background: true,
      });
      const tab = tabOf(context);
      await tab.goTo(url);
      return tab;
    },
    async tabs() {
      const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
        maxDepth: 0,
      });
      return contexts.map(({ context }) => tabOf(context));
    },
  };
}

/** WebDriver's code points of keys that are no characters. */
const KEY_CODES: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Backspace: '\uE003',
  Space: ' ',
  Alt: '\uE00A',
  Shift: '\uE008',
  Control: '\uE009',
};

class FirefoxTab implements Tab {
  readonly #bidi: BidiConnection;
  readonly #context: string;
  readonly #problems: string[] = [];

  constructor(bidi: BidiConnection, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  noteProblem(entry: BidiEvent): void {
    this.#problems.push(entry.text ?? 'an error without text');
  }

  async url(): Promise<string> {
    const { contexts } = await this.#send<{ contexts: { url: string }[] }>('browsingContext.getTree', {
      root: this.#context,
      maxDepth: 0,
    });
    return contexts[0]?.url ?? '';
  }

  async goTo(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.#send('browsingContext.reload', { context: this.#context, wait: 'complete' });
  }

  async bringToFront(): Promise<void> {
    await this.#send('browsingContext.activate', { context: this.#context });
  }

  async close(): Promise<void> {
    await this.#send('browsingContext.close', { context: this.#context });
  }

  async evaluate<Argument extends Json, Result>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>> {
    return this.#call<Awaited<Result>>(`async () => ${asJson(callSource(run, argument))}`, []);
  }

  async inClosedRoot<Argument extends Json, Result>(
    run: (root: ShadowRoot, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result> | null> {
    const { result } = await this.#send<{ result?: RemoteValue }>('script.evaluate', {
      expression: `document.querySelector('${CARD_HOST}')`,
      target: { context: this.#context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    const root = result?.value?.shadowRoot?.sharedId;
    if (root === undefined) return null;
    return this.#call<Awaited<Result>>(`async (root) => ${asJson(callSource(run, argument, 'root'))}`, [
      { sharedId: root },
    ]);
  }

  async moveMouse({ x, y }: Point): Promise<void> {
    await this.#act('pointer', [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
  }

  async click({ x, y }: Point): Promise<void> {
    await this.#act('pointer', [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async press(key: string, ...modifiers: readonly Modifier[]): Promise<void> {
    const values = [...modifiers, key].map((name) => KEY_CODES[name] ?? name);
    await this.#act('key', [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  async type(text: string): Promise<void> {
    const strokes = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#act('key', strokes);
  }

  async picture(file: string): Promise<void> {
    const { data } = await this.#send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.#context,
    });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  problems(): readonly string[] {
    return this.#problems;
  }

  #send<Result>(method: string, parameters: object): Promise<Result> {
    return this.#bidi.send<Result>(method, parameters);
  }

  async #act(kind: 'pointer' | 'key', actions: readonly object[]): Promise<void> {
    const source =
      kind === 'pointer'
        ? { type: kind, id: 'mouse', parameters: { pointerType: 'mouse' } }
        : { type: kind, id: 'keys' };
    await this.#send('input.performActions', { context: this.#context, actions: [{ ...source, actions }] });
  }

  /** Calls a function that gives JSON text, or undefined for undefined. */
  async #call<Result>(functionDeclaration: string, args: readonly object[]): Promise<Result> {
    const { result, exceptionDetails } = await this.#send<{
      result?: { type: string; value?: string };
      exceptionDetails?: { text: string };
    }>('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result?.type === 'string' && result.value !== undefined ? JSON.parse(result.value) : (undefined as Result);
  }
}

/** Source of the call's value as JSON text. */
function asJson(call: string): string {
  return `JSON.stringify(await ${call})`;
}

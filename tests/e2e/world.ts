/** What a walk happens in: a fresh browser with the built extension, the test site, and a watch on the network. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../cli/browsers/find-browser.ts';
import type { Engine } from '../../cli/browsers/known-places.ts';
import { launch } from '../../cli/browsers/launch.ts';
import { type Session, type Tab, waitForWelcome } from '../../cli/browsers/session.ts';
import { builtExtension } from '../../cli/start/build.ts';
import { servePages } from '../../cli/start/serve.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { watchNetwork } from './network-watch.ts';
import { testPages } from './pages.ts';

/** The bundled pack in a built extension. */
export const PACK_FILE = 'packs/nato-reset-2022.json';

export interface World {
  readonly engine: Engine;
  readonly session: Session;
  /** Requests that left the machine. */
  readonly requests: readonly string[];
  forgetRequests(): void;
  /** Scheme, host and port of the test site; `outside`: another origin with the same pages. */
  readonly origin: string;
  readonly outside: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The pack as it was built, sound. */
  readonly pack: CompiledPack;
  /** Opens a page of the test site in front. */
  openSite(path: string): Promise<Tab>;
  /** Opens a page of the extension in front. `path` as made by `core/addresses`. */
  openOwn(path: string): Promise<Tab>;
  /** Opens a page of the extension behind the tab in front. */
  openOwnBehind(path: string): Promise<Tab>;
}

export interface WorldOptions {
  readonly theme?: 'light' | 'dark';
  /** Damages a copy of the built extension before the browser gets it. `folder`: the copy. */
  readonly damage?: (folder: string) => Promise<void>;
  /** A second copy of the extension, under another id, is there too. */
  readonly twice?: boolean;
}

/** A walk through the extension that is the same in every browser. */
export interface Walk extends WorldOptions {
  readonly name: string;
  /** It needs a browser of its own: it looks at all that the browser does, or leaves traces that cannot be wiped away. */
  readonly alone?: boolean;
  /** It takes several times as long as others. */
  readonly long?: boolean;
  /** Throws when something is not as it should be. */
  run(world: World): Promise<void>;
}

/** Runs with a new world and takes it down, whatever happens. */
export async function withWorld<Result>(
  engine: Engine,
  options: WorldOptions,
  run: (world: World) => Promise<Result>,
): Promise<Result> {
  await using cleaning = new AsyncDisposableStack();
  return await run(await makeWorld(engine, options, cleaning));
}

/** A new world. `cleaning` takes it down. */
export async function makeWorld(engine: Engine, options: WorldOptions, cleaning: AsyncDisposableStack): Promise<World> {
  const extension = await extensionFor(engine, options, cleaning);
  const site = await servePages(await testPages());
  cleaning.defer(() => site.close());
  const watch = await watchNetwork();
  cleaning.defer(() => watch.close());
  const { theme } = options;
  const looks = theme ? { theme } : {};
  const second = options.twice ? { beside: await secondCopy(engine, cleaning) } : {};
  const session = await launch(findBrowser(engine), {
    extension,
    headless: true,
    proxyPort: watch.port,
    ...looks,
    ...second,
  });
  cleaning.defer(() => session.close());
  // It would come to the front in the middle of a walk.
  await waitForWelcome(session);
  return {
    engine,
    session,
    requests: watch.requests,
    forgetRequests: watch.forget,
    origin: site.origin,
    outside: site.origin.replace('127.0.0.1', 'localhost'),
    manifest: await readJson(`${extension}/manifest.json`),
    pack: await readJson(`${builtExtension(engine)}/${PACK_FILE}`),
    openSite: (path) => session.open(site.origin + path),
    openOwn: (path) => session.open(`${session.extensionOrigin}/${path}`),
    openOwnBehind: (path) => session.openBehind(`${session.extensionOrigin}/${path}`),
  };
}

/** The built extension, or a damaged copy of it. */
async function extensionFor(engine: Engine, { damage }: WorldOptions, cleaning: AsyncDisposableStack): Promise<string> {
  const built = builtExtension(engine);
  if (!damage) return built;
  const folder = await copyOf(built, cleaning);
  await damage(folder);
  return folder;
}

/** In Chromium the folder makes the id, in Firefox the manifest. */
async function secondCopy(engine: Engine, cleaning: AsyncDisposableStack): Promise<string> {
  const folder = await copyOf(builtExtension(engine), cleaning);
  const manifest = await readFile(`${folder}/manifest.json`, 'utf8');
  await writeFile(`${folder}/manifest.json`, manifest.replace('backgrounder@', 'second@'));
  return folder;
}

async function copyOf(built: string, cleaning: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-copy-'));
  cleaning.defer(() => rm(folder, { recursive: true, force: true }));
  await cp(built, folder, { recursive: true });
  return folder;
}

async function readJson<Shape>(path: string): Promise<Shape> {
  return JSON.parse(await readFile(path, 'utf8'));
}

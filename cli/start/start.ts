/**
 * `npm start`: builds the extension, finds a browser, serves the sample article and opens it with the extension in it.
 * Without a display it takes a picture of the open briefing instead.
 *
 * Arguments: `--headless` for the picture in any case; `--browser=chromium` or `--browser=firefox` to choose.
 */
import process from 'node:process';
import { type FoundBrowser, findBrowser, findInstalled, NoBrowserError } from '../browsers/find-browser.ts';
import { ENGINES } from '../browsers/known-places.ts';
import { launch } from '../browsers/launch.ts';
import { type Session, waitForWelcome } from '../browsers/session.ts';
import { takeBriefingPicture } from './briefing-picture.ts';
import { buildExtension, builtExtension } from './build.ts';
import { lookForDisplay } from './display.ts';
import { sampleArticle } from './sample.ts';
import { servePages } from './serve.ts';

/** Kept the same so that the address can be opened again; any free one where it is taken. */
const PORT = 8273;

async function start(args: readonly string[]): Promise<void> {
  const display = lookForDisplay(process.platform, process.env, args);
  const browser = chooseBrowser(args);
  console.log(`Building the extension for ${browser.engine} …`);
  await buildExtension(browser.engine);
  const article = { '/': await sampleArticle() };
  const site = await servePages(article, PORT).catch(() => servePages(article));
  const address = `${site.origin}/`;
  const headless = display.type === 'no';
  const session = await launch(browser, { extension: builtExtension(browser.engine), headless });
  try {
    console.log(`${browser.name} ${session.version} runs with the extension from ${builtExtension(browser.engine)}`);
    console.log(`The sample article is at ${address}`);
    if (display.type === 'no') await showPicture(session, address, display.why);
    else await showWindow(session, address);
  } finally {
    await session.close();
    await site.close();
  }
}

async function showPicture(session: Session, address: string, why: string): Promise<void> {
  const file = `pictures/briefing-${session.engine}.png`;
  console.log(`No window is opened: ${why}. Taking a picture of an open briefing instead …`);
  await takeBriefingPicture(session, address, file);
  console.log(`The picture is ${file}`);
}

async function showWindow(session: Session, address: string): Promise<void> {
  await waitForWelcome(session);
  const tab = await session.open(address);
  await tab.bringToFront();
  console.log('Rest the pointer on a marked word. Close the window or press Ctrl-C to end.');
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([session.ended, interrupted]);
}

/** The browser asked for, else the first on this machine, else one that can be fetched. */
function chooseBrowser(args: readonly string[]): FoundBrowser {
  const asked = args.find((argument) => argument.startsWith('--browser='))?.slice('--browser='.length);
  const engine = ENGINES.find((known) => known === asked);
  if (asked !== undefined && !engine) throw new NoBrowserError(`--browser=${asked}: write chromium or firefox.`);
  if (engine) return findBrowser(engine);
  const here = ENGINES.find((known) => findInstalled(known) !== null);
  if (here) return findBrowser(here);
  try {
    return findBrowser('chromium');
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.log(error.message);
    return findBrowser('firefox');
  }
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof NoBrowserError ? error.message : `npm start failed: ${messageOf(error)}`);
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

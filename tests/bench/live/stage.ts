/** Where a running browser is measured: with the built extension in it, or with one that does nothing in its place. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { type ChromiumSession, launchChromium } from '../../../cli/browsers/chromium.ts';
import { findBrowser } from '../../../cli/browsers/find-browser.ts';
import { waitForWelcome } from '../../../cli/browsers/session.ts';
import { builtExtension } from '../../../cli/start/build.ts';

/** `none`: an extension without scripts, so that both browsers are the same but for ours. */
export type Extension = 'ours' | 'none';

export interface Stage {
  readonly extension: Extension;
  readonly session: ChromiumSession;
  /** A fresh tab in front, still empty. */
  newTab(): Promise<Page>;
  devtools(tab: Page): Promise<CDPSession>;
}

/**
 * Starts a browser. What it has of the extension is a copy: a build in the meantime changes nothing.
 * @param cleaning takes the browser and the copy down
 * @param change changes the copy before the browser gets it
 */
export async function openStage(
  extension: Extension,
  cleaning: AsyncDisposableStack,
  change: (folder: string) => Promise<void> = async () => undefined,
): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-live-'));
  cleaning.defer(() => rm(folder, { recursive: true, force: true }));
  if (extension === 'ours') await cp(builtExtension('chromium'), folder, { recursive: true });
  else await writeFile(join(folder, 'manifest.json'), JSON.stringify(EMPTY));
  await change(folder);
  const session = await launchChromium(findBrowser('chromium'), { extension: folder, headless: true });
  cleaning.defer(() => session.close());
  const welcome = extension === 'ours' ? await waitForWelcome(session) : null;
  await welcome?.close();
  const newTab = async () => {
    const tab = await session.context.newPage();
    await tab.bringToFront();
    return tab;
  };
  return { extension, session, newTab, devtools: (tab) => tab.context().newCDPSession(tab) };
}

const EMPTY = { manifest_version: 3, name: 'Nothing', version: '1' };

/** As in "Intel Xeon, 2 cores, Chromium 156". */
export const machineOf = ({ session }: Stage): string =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Chromium ${session.version}`;

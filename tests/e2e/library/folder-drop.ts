/** A folder on the disk, dropped on the Library page as far as a browser can be made to do it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ChromiumTab } from '../../../cli/browsers/chromium.ts';
import { type Tab, waitFor } from '../../../cli/browsers/session.ts';
import type { MadeFile } from './files.ts';
import { addFiles, headline } from './library.ts';

/**
 * In Chromium the folder is written to the disk and dropped by DevTools: the page gets a real drop with entries. No protocol
 * drops anything in Firefox: there the files go into the dialog's field under their paths.
 * @param files all in one folder
 */
export async function dropFolder(tab: Tab, files: readonly MadeFile[]): Promise<void> {
  if (!(tab instanceof ChromiumTab)) {
    await addFiles(tab, files);
    return waitForJob(tab);
  }
  const root = await mkdtemp(join(tmpdir(), 'backgrounder-drop-'));
  try {
    for (const { name, base64 } of files) {
      const path = join(root, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, Buffer.from(base64, 'base64'));
    }
    const folder = files[0]?.name.split('/')[0] ?? '';
    await dropPath(tab, join(root, folder));
    // What was dropped is copied when it is read, before anything is said of it.
    await waitForJob(tab);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function waitForJob(tab: Tab): Promise<void> {
  await waitFor('the files to come in', async () => (await headline(tab)) !== null);
}

async function dropPath({ page }: ChromiumTab, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
  }
  await devtools.detach();
}

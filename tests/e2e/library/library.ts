/** The Library page as a reader sees and uses it. */
import { type Tab, waitFor } from '../../../cli/browsers/session.ts';
import type { MadeFile } from './files.ts';

/** Puts files into the dialog's field, as choosing them does. */
export async function addFiles(tab: Tab, files: readonly MadeFile[]): Promise<void> {
  await waitFor('the button for files', () =>
    tab.evaluate(() => document.querySelector('input[data-adds="files"]') !== null, null),
  );
  const given = files.map(({ name, base64 }) => ({ name, base64 }));
  await tab.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    const input = document.querySelector<HTMLInputElement>('input[data-adds="files"]');
    if (!input) throw new Error('there is no field for files');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, given);
}

/** Waits until every file has come to its end and the topics are found. */
export async function waitUntilAdded(tab: Tab, limit = 60_000): Promise<void> {
  await waitFor('the files to be added', async () => (await headline(tab)) === 'Files added', limit);
  await waitUntilSettled(tab, limit);
}

/** Waits until the library is put together. */
export async function waitUntilSettled(tab: Tab, limit = 60_000): Promise<void> {
  await waitFor(
    'the library to be put together',
    () => tab.evaluate(() => document.querySelector('.review')?.getAttribute('aria-busy') === 'false', null),
    limit,
  );
}

export function headline(tab: Tab): Promise<string | null> {
  return tab.evaluate(() => document.querySelector('.job h2')?.textContent ?? null, null);
}

/** Names of files and what came of them. */
export function outcomes(tab: Tab): Promise<{ name: string; state: string; text: string }[]> {
  return tab.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.job-file')].map((row) => ({
        name: row.querySelector('.job-name')?.textContent ?? '',
        state: row.dataset.state ?? '',
        text: row.querySelector('.job-state')?.textContent ?? '',
      })),
    null,
  );
}

export function documentTitles(tab: Tab): Promise<string[]> {
  return tab.evaluate(
    () => [...document.querySelectorAll('.own-documents .document-link')].map((link) => link.textContent ?? ''),
    null,
  );
}

export function topicNames(tab: Tab): Promise<string[]> {
  return tab.evaluate(
    () => [...document.querySelectorAll('.review-table .review-name')].map((name) => name.textContent ?? ''),
    null,
  );
}

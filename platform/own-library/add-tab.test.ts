import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FIELDS } from '../../core/import/imported-document.ts';

const opened: string[] = [];
const tab = { id: 7, url: 'https://news.example/story', title: 'A story' };
/** What the script gives that is put beside the page; null: the browser lets none in. */
let taken: object | null = null;
vi.mock('../browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string, parts: string[]) => [key, ...parts].join(' ') },
    runtime: { getURL: (path: string) => path },
    scripting: {
      async executeScript() {
        if (taken === null) throw new Error('Cannot access contents of the page');
        return [{ result: taken }];
      },
    },
    tabs: {
      get: async () => tab,
      create: async ({ url }: { url: string }) => opened.push(url),
    },
  },
}));
const { addTab, tellNotAdded } = await import('./add-tab.ts');
const { readJob, readFileOf } = await import('./job-store.ts');
const { writeOwn } = await import('./database.ts');

const place = { tabId: 7, frameId: 0 };
const answer = vi.fn<typeof fetch>();
const said = async () => (await readJob()).items.map(({ name, state }) => [name, state]);

beforeEach(async () => {
  await writeOwn(async (transaction) => transaction.objectStore('states').clear());
  opened.length = 0;
  taken = null;
  Object.assign(tab, { url: 'https://news.example/story' });
  answer.mockReset();
  vi.stubGlobal('fetch', answer);
});

describe('a tab that cannot be read', () => {
  it('is named on the Library page with the reason, where a menu has no words for it', async () => {
    await tellNotAdded(place, 'There is no text on this page.');
    expect(await said()).toEqual([
      ['https://news.example/story', { type: 'failed', reason: 'There is no text on this page.' }],
    ]);
    expect(opened).toEqual(['library.html']);
  });

  it('says that the browser lets nobody in, where it has no address of the web', async () => {
    Object.assign(tab, { url: 'file:///report.pdf' });
    await expect(addTab(place, 'page')).rejects.toThrow('popup_add_unreadable');
    expect(answer).not.toHaveBeenCalled();
  });

  it('says so where there is no text on it', async () => {
    taken = {
      contentType: 'text/html',
      address: tab.url,
      page: { ...NO_FIELDS, paragraphs: [], notes: [] },
      selection: null,
    };
    await expect(addTab(place, 'page')).rejects.toThrow('popup_add_no_text');
  });
});

describe('a PDF in a tab', () => {
  it.each([
    [
      'in a viewer that a script may look at',
      { contentType: 'application/pdf', address: 'https://news.example/a.pdf' },
    ],
    ['in a viewer that lets none in', null],
  ])('%s is fetched once, without cookies, and added as a file', async (_where, result) => {
    Object.assign(tab, { url: 'https://news.example/a.pdf' });
    taken = result;
    answer.mockResolvedValue(new Response('%PDF-1.4', { headers: { 'content-type': 'application/pdf' } }));
    await addTab(place, 'page');
    expect(answer).toHaveBeenCalledExactlyOnceWith(
      'https://news.example/a.pdf',
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
    expect(await said()).toEqual([['https://news.example/a.pdf', { type: 'waiting' }]]);
    expect((await readFileOf((await readJob()).items[0]?.id ?? 0))?.type).toBe('application/pdf');
  });

  it('that is for those who are signed in says what to do instead', async () => {
    Object.assign(tab, { url: 'https://news.example/a.pdf' });
    answer.mockResolvedValue(new Response('', { status: 403 }));
    await addTab(place, 'page');
    expect(await said()).toEqual([['https://news.example/a.pdf', { type: 'failed', reason: 'library_signed_in 403' }]]);
  });
});

/** Packs of the reader's own: added, merged, switched off, lost, subscribed to. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hoverMark, paintedMarks, waitForMarks } from '../../../cli/browsers/marks.ts';
import { type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { compilePack } from '../../../core/pack/compile.ts';
import { sha256 } from '../../../core/pack/hash.ts';
import { type PackContents, splitPack } from '../../../core/pack-file/contents.ts';
import { webFiles, writePackFile } from '../../../core/pack-file/write.ts';
import { waitForCard } from '../card.ts';
import { clickOn, textOf } from '../elements.ts';
import type { Walk } from '../world.ts';

const WORDS = 'Nobody in the press room asks what Article 5 asks of an ally under attack.';
const OTHER_WORDS = 'Hardly anybody in the press room asks what Article 5 asks of an ally under attack.';

/** A pack of one article: it knows the press room, which no other pack does, and Article 5, which the bundled one knows too. */
async function deskPack(version: string, words = WORDS): Promise<PackContents> {
  const raw = `Desk notes\n${words}`;
  const topic = (name: string, kind: string) => `name: ${name}
kind: ${kind}
default_on: true
aliases: [{ text: ${name}, when: always }]
quotes:
  - { document: notes, text: ${JSON.stringify(words)}, kind: article }
`;
  const result = await compilePack([
    {
      path: 'pack.yaml',
      content: `{ id: desk, name: Test desk, version: ${version}, language: en, description: Notes, rights: Ours }`,
    },
    { path: 'raw/notes.txt', content: raw },
    {
      path: 'documents/notes.md',
      content: `---
title: Desk notes
date: 2024-05-14
date_basis: proven
date_reason: so it says
source: { file: notes.txt, sha256: ${await sha256(raw)} }
left_out: [{ line: 1, as: title, text: Desk notes }]
---

${words}
`,
    },
    { path: 'topics/press-room.yaml', content: topic('press room', 'place') },
    { path: 'topics/article-5.yaml', content: topic('Article 5', 'treaty') },
  ]);
  if (result.type === 'faulty') throw new Error(JSON.stringify(result.problems));
  return splitPack(result.pack, null);
}

/** Chooses a file in the library section, as a reader does. */
async function giveFile(options: Tab, name: string, bytes: Uint8Array): Promise<void> {
  await waitFor('the library', async () => (await textOf(options, 'body')).includes('NATO reset'));
  await options.evaluate(
    ({ name, base64 }) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      if (!input) throw new Error('there is no place for a file');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  );
}

const says = (tab: Tab, words: string) =>
  waitFor(`“${words}”`, async () => (await textOf(tab, 'body')).replaceAll(/\s+/g, ' ').includes(words));
const marksOf = async (tab: Tab) => (await paintedMarks(tab)).map(({ text }) => text);

export const PACKS: readonly Walk[] = [
  {
    name: 'a pack file marks open pages at once, shares a card with another pack, and goes when it is switched off',
    async run({ openSite, openOwnBehind }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      assert.ok(!(await marksOf(tab)).includes('press room'));
      const options = await openOwnBehind('options.html#library');
      await giveFile(options, 'desk.bgpack', writePackFile(await deskPack('1.0.0')));
      await says(options, '“Test desk” is in your library.');
      await waitFor('the new mark', async () => (await marksOf(tab)).includes('press room'));
      await hoverMark(tab, 'Article 5');
      const { text } = await waitForCard(tab);
      assert.ok(text.includes(WORDS), text);
      assert.ok(text.includes('Test desk') && text.includes('NATO reset, 2022'), text);
      await options.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Use: Test desk"]')?.click(), null);
      await waitFor('the mark to go', async () => !(await marksOf(tab)).includes('press room'));
      assert.deepEqual([...options.problems(), ...tab.problems()], []);
    },
  },
  {
    name: 'a file that is no pack is refused in words, and nothing is stored',
    async run({ openOwn }) {
      const options = await openOwn('options.html#library');
      await giveFile(options, 'evil.bgpack', new TextEncoder().encode('<script>alert(1)</script>'));
      await says(options, 'Nothing was added. evil.bgpack: is not a zip archive.');
      const cut = writePackFile(await deskPack('1.0.0')).subarray(0, -30);
      await giveFile(options, 'cut.bgpack', cut);
      await says(options, 'Nothing was added. cut.bgpack: is no zip archive, or its end is cut off.');
      assert.deepEqual(options.problems(), []);
    },
  },
  {
    name: 'packs that the browser has thrown away are missed, and the rest works on',
    async run({ openSite, openOwn }) {
      const options = await openOwn('options.html#library');
      await giveFile(options, 'desk.bgpack', writePackFile(await deskPack('1.0.0')));
      await says(options, '“Test desk” is in your library.');
      await options.evaluate(async () => {
        const open = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('packs');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const transaction = open.transaction(['packs', 'files'], 'readwrite');
        for (const name of ['packs', 'files']) transaction.objectStore(name).clear();
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        open.close();
        const { storage } = Reflect.get(globalThis, 'chrome') as {
          storage: { local: { get(key: string): Promise<{ shelf: object }>; set(items: object): Promise<void> } };
        };
        // As after a restart: the background looks again.
        const { shelf } = await storage.local.get('shelf');
        await storage.local.set({ shelf: { ...shelf, written: 99 } });
      }, null);
      await options.reload();
      await says(options, 'the browser has thrown away what was stored of it');
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      assert.ok((await waitForCard(tab)).quotes.length > 0);
      await options.bringToFront();
      await giveFile(options, 'desk.bgpack', writePackFile(await deskPack('1.0.0')));
      await waitFor('the pack to be sound again', async () => !(await textOf(options, 'body')).includes('thrown away'));
    },
  },
  {
    name: 'a subscription is fetched, and its next version shows what changes before it is taken',
    async run({ openOwn, requests }) {
      const files = new Map<string, Uint8Array>();
      const server = createServer((request, response) => {
        const bytes = files.get((request.url ?? '').slice(1));
        response.writeHead(bytes ? 200 : 404).end(bytes);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        for (const [path, bytes] of webFiles(await deskPack('1.0.0'))) files.set(path, bytes);
        const options = await openOwn('options.html#library');
        await clickOn(options, { selector: 'button', name: 'Subscribe' });
        await clickOn(options, { selector: '.subscribe input' });
        await options.type(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.json`);
        await clickOn(options, { selector: '.subscribe button', name: 'Subscribe' });
        await says(options, '“Test desk” is in your library.');
        const next = await deskPack('1.1.0', OTHER_WORDS);
        for (const [path, bytes] of webFiles(next)) files.set(path, bytes);
        await clickOn(options, { selector: 'button', name: 'Look for news' });
        await says(options, 'Version 1.1.0 is ready');
        await says(options, `${OTHER_WORDS}before: ${WORDS}`);
        await clickOn(options, { selector: 'button', name: 'Take version 1.1.0' });
        await says(options, 'version 1.1.0 · subscribed to at');
        assert.deepEqual(requests, []);
        assert.deepEqual(options.problems(), []);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    },
  },
];

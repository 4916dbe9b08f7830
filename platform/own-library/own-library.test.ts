import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { topicId } from '../../core/ids.ts';
import { NO_FIELDS } from '../../core/import/imported-document.ts';
import { compileOwnDocument, correctField, makeOwnDocument } from '../../core/import/own-document.ts';
import { OWN_PACK, type OwnPack } from '../../core/import/own-pack.ts';
import { PACK_FORMAT } from '../../core/pack/format.ts';
import { packHash } from '../../core/pack/hash.ts';
import { splitPack } from '../../core/pack-file/contents.ts';
import type { Decision } from '../../core/topics/decisions.ts';
import { createFakeBrowser } from '../fake-browser.ts';

const fake = createFakeBrowser();
vi.mock('../browser.ts', () => ({ browser: fake.api }));
vi.mock('../packs/bundled.ts', () => ({ listBundledPacks: async () => ({ packs: [], trouble: null }) }));
const { listPacks, putPacks } = await import('../packs/pack-store.ts');
const { adoptStoredPack, expectStoredPack } = await import('./adopt.ts');
const { closeOwnDatabase, readState, writeOwn } = await import('./database.ts');
const { changeHead, listDocuments, readParagraphs, removeDocuments, restoreDocuments } = await import(
  './documents-store.ts'
);
const { emptyOwnLibrary } = await import('./empty.ts');
const { addFiles, finishItem, readFileOf, readJob, stepJob } = await import('./job-store.ts');
const { announcePack, changeReview, readReview, readReviewOf } = await import('./review-store.ts');

const file = (name: string) => ({ name, blob: new Blob([name]) });
const own = (text: string, place = 0) =>
  makeOwnDocument({ ...NO_FIELDS, paragraphs: [text], notes: [] }, { file: 'a.txt', sha256: '0'.repeat(64) }, 1, place);
const read = async (id: number, ...texts: string[]) =>
  finishItem(id, { type: 'documents', documents: await Promise.all(texts.map(own)) });
const states = async () => (await readJob()).items.map(({ state }) => state.type);

beforeEach(async () => {
  await writeOwn(async (transaction) => {
    for (const store of ['states', 'files', 'heads', 'texts', 'clips'] as const)
      await transaction.objectStore(store).clear();
  });
});

describe('adding files, kept', () => {
  it('writes a file and its documents together, and lets the file go', async () => {
    await addFiles([file('a.txt'), file('b.txt')]);
    await stepJob({ type: 'begin', id: 1 });
    expect(await readFileOf(1)).not.toBeNull();
    await read(1, 'One.', 'Two.');
    expect(await readFileOf(1)).toBeNull();
    expect((await listDocuments()).map(({ paragraphs }) => paragraphs)).toEqual([1, 1]);
    expect((await readJob()).items[0]?.state).toMatchObject({ type: 'read', documents: 2, untitled: 2, known: 0 });
    expect(await readState('revision')).toBe(1);
  });

  it('loses nothing when everything is shut halfway', async () => {
    await addFiles([file('a.txt'), file('b.txt')]);
    await stepJob({ type: 'begin', id: 1 });
    closeOwnDatabase();
    await stepJob({ type: 'interrupted' });
    expect(await states()).toEqual(['waiting', 'waiting']);
    expect(await (await readFileOf(1))?.text()).toBe('a.txt');
  });

  it('knows a text that is there already', async () => {
    await addFiles([file('a.txt'), file('b.txt')]);
    await read(1, 'One.');
    await read(2, 'One.');
    expect(await listDocuments()).toHaveLength(1);
    expect((await readJob()).items[1]?.state).toMatchObject({ documents: 0, known: 1 });
  });

  it('keeps nothing of a file that was cancelled while it was read', async () => {
    await addFiles([file('a.txt'), file('b.txt')]);
    await stepJob({ type: 'begin', id: 1 });
    await stepJob({ type: 'cancel' });
    await read(1, 'One.');
    expect(await listDocuments()).toEqual([]);
    expect(await readFileOf(2)).toBeNull();
  });

  it('puts the files of an archive in its place, and names those that cannot be had', async () => {
    await addFiles([file('a.zip'), file('b.txt')]);
    await addFiles([file('a.zip/1.txt'), { name: 'a.zip/2.txt', reason: 'a.zip: 2.txt is damaged' }], 1);
    expect((await readJob()).items.map(({ name, state }) => [name, state.type])).toEqual([
      ['a.zip', 'opened'],
      ['a.zip/1.txt', 'waiting'],
      ['a.zip/2.txt', 'failed'],
      ['b.txt', 'waiting'],
    ]);
    expect(await readFileOf(1)).toBeNull();
  });

  it('changes nothing when a step fails', async () => {
    await addFiles([file('a.txt')]);
    const uncloneable = { ...(await own('One.')), paragraphs: [() => 0] } as never;
    await expect(finishItem(1, { type: 'documents', documents: [await own('Two.'), uncloneable] })).rejects.toThrow();
    expect(await states()).toEqual(['waiting']);
    expect(await listDocuments()).toEqual([]);
  });
});

describe('documents of one’s own', () => {
  it('are corrected, removed and put back', async () => {
    await addFiles([file('a.txt')]);
    await read(1, 'One.', 'Two.');
    const [first, second] = await listDocuments();
    if (!first || !second) throw new Error('two were added');
    const corrected = correctField(first, 'title', ' A title ', 'corrected by you');
    if (corrected.type === 'corrected') await changeHead(corrected.head);
    expect((await listDocuments())[0]?.title).toEqual({ value: 'A title', basis: 'ours', reason: 'corrected by you' });
    const paragraphs = await readParagraphs(second.id);
    await removeDocuments([second.id]);
    expect(await listDocuments()).toHaveLength(1);
    await changeHead(second);
    expect(await listDocuments()).toHaveLength(1);
    await restoreDocuments([{ head: second, paragraphs: paragraphs ?? [] }]);
    expect((await listDocuments())[1]).toEqual(second);
  });
});

describe('after a backup was restored', () => {
  const store = async (texts: readonly string[], decisions: readonly Decision[]) => {
    const documents = await Promise.all(texts.map(async (text, place) => compileOwnDocument(await own(text, place))));
    const bare: Omit<OwnPack, 'hash'> = {
      format: PACK_FORMAT,
      id: OWN_PACK,
      name: 'My library',
      version: '1.0.9',
      language: 'en',
      description: '',
      rights: '',
      milestones: [],
      documents,
      topics: [],
      conflicts: [],
      decisions,
    };
    const pack = { ...bare, hash: await packHash(bare) };
    await putPacks([{ contents: await splitPack(pack, null), signatureBytes: null, origin: { type: 'made' } }], 'live');
    return pack.hash;
  };

  it('documents and decisions are those of the pack', async () => {
    await addFiles([file('a.txt')]);
    await read(1, 'Here before.');
    const decision: Decision = { type: 'accept', topic: topicId('harbour') };
    await store(['One.', 'Two.'], [decision]);
    expect(await adoptStoredPack(OWN_PACK, 5)).toBe(true);
    const heads = await listDocuments();
    expect(await Promise.all(heads.map(({ id }) => readParagraphs(id)))).toEqual([['One.'], ['Two.']]);
    expect((await readReview()).done).toEqual([decision]);
    // The pack stays as it was saved: what is made next counts on from it.
    expect([await readState('revision'), await readState('published')]).toEqual([9, 9]);
    expect((await readReviewOf()).documents).toBeLessThan(await readState('documents'));
    expect(await adoptStoredPack(OWN_PACK, 5)).toBe(false);
  });

  it('a pack that was made here changes nothing', async () => {
    await addFiles([file('a.txt')]);
    await read(1, 'Here before.');
    await announcePack(await store(['One.'], []));
    expect(await adoptStoredPack(OWN_PACK, 5)).toBe(false);
    expect(await listDocuments()).toHaveLength(1);
  });

  it('a pack that was made here, and brought back by a backup, is the library again', async () => {
    await announcePack(await store(['One.'], []));
    await expectStoredPack();
    expect(await adoptStoredPack(OWN_PACK, 5)).toBe(true);
    expect(await listDocuments()).toHaveLength(1);
  });

  it('everything goes at once: documents, decisions, what waits, and the pack', async () => {
    await addFiles([file('a.txt'), file('b.txt')]);
    await read(1, 'One.');
    await changeReview([{ type: 'decide', decision: { type: 'accept', topic: topicId('harbour') } }]);
    const hash = await store(['One.'], []);
    await announcePack(hash);
    await emptyOwnLibrary();
    expect([await listDocuments(), (await readReview()).done, (await readJob()).items]).toEqual([[], [], []]);
    expect(await readFileOf(2)).toBeNull();
    expect(await listPacks('live')).toEqual([]);
    expect(await readState('published')).toBe(await readState('revision'));
    // And a backup brings it back.
    expect(await store(['One.'], [])).toBe(hash);
    await expectStoredPack();
    expect(await adoptStoredPack(OWN_PACK, 5)).toBe(true);
  });
});

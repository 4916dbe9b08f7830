import { describe, expect, it } from 'vitest';
import { filesOf, filesOfDialog } from './dropped-files.ts';

/** A folder as browsers hand it over: a hundred entries at a time at most, none at the end. */
type Tree = { readonly [name: string]: string | Tree };

function entryOf(path: string, content: string | Tree): FileSystemEntry {
  if (typeof content === 'string') {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return {
      ...{ isFile: true, isDirectory: false, fullPath: path },
      file: (done: (file: File) => void) => done(new File([content], name)),
    } as unknown as FileSystemEntry;
  }
  const entries = Object.entries(content).map(([name, inside]) => entryOf(`${path}/${name}`, inside));
  return {
    ...{ isFile: false, isDirectory: true, fullPath: path },
    createReader() {
      let at = 0;
      return {
        readEntries(done: (some: FileSystemEntry[]) => void) {
          at += 100;
          done(entries.slice(at - 100, at));
        },
      };
    },
  } as unknown as FileSystemEntry;
}

const dropOf = (tree: Tree): DataTransfer =>
  ({
    items: Object.entries(tree).map(([name, inside]) => ({ webkitGetAsEntry: () => entryOf(`/${name}`, inside) })),
  }) as unknown as DataTransfer;

describe('what was dropped', () => {
  it('is read with the folders in it, under the paths that it has there', async () => {
    const found = await filesOf(
      dropOf({ 'one.txt': 'One', velden: { notes: { 'two.md': 'Two' }, 'three.txt': 'Three' } }),
    );
    expect(await Promise.all(found.map(async ({ name, blob }) => [name, await blob.text()]))).toEqual([
      ['one.txt', 'One'],
      ['velden/notes/two.md', 'Two'],
      ['velden/three.txt', 'Three'],
    ]);
  });

  it('is read to the end of a folder of hundreds', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`${index}.txt`, String(index)]));
    expect(await filesOf(dropOf({ many }))).toHaveLength(250);
  });

  it('is read without what systems put into folders', async () => {
    const tree = { velden: { '.DS_Store': '', 'Thumbs.db': '', '.git': { config: '' }, 'a.txt': 'A' } };
    expect((await filesOf(dropOf(tree))).map(({ name }) => name)).toEqual(['velden/a.txt']);
  });

  it('is nothing where text was dropped', async () => {
    expect(await filesOf({ items: [{ webkitGetAsEntry: () => null }] } as unknown as DataTransfer)).toEqual([]);
  });
});

describe('what a dialog gives', () => {
  it('keeps the paths of a folder', () => {
    const file = Object.defineProperty(new File(['A'], 'a.txt'), 'webkitRelativePath', { value: 'velden/a.txt' });
    const names = filesOfDialog([file, new File(['B'], 'b.txt'), new File([''], '.DS_Store')]).map(({ name }) => name);
    expect(names).toEqual(['velden/a.txt', 'b.txt']);
  });
});

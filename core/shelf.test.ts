import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packId } from './ids.ts';
import { moved, normaliseShelf, reconcileShelf, type ShelfPack, withoutPack, withPack, withSwitch } from './shelf.ts';

const counts = { documents: 1, topics: 2, quotes: 3 };
const pack = (id: string, change: Partial<ShelfPack> = {}): ShelfPack => ({
  id: packId(id),
  name: id.toUpperCase(),
  version: '1.0.0',
  hash: 'a'.repeat(64),
  counts,
  origin: { type: 'made' },
  on: true,
  ...change,
});
const bundled = (id: string) => pack(id, { origin: { type: 'bundled' } });
const ids = (shelf: readonly ShelfPack[]) => shelf.map(({ id }) => id).join(' ');
const off = ({ on: _, ...rest }: ShelfPack) => rest;

describe('a stored shelf', () => {
  it('comes back as it was', () => {
    const shelf = [
      bundled('a'),
      pack('b', { on: false, origin: { type: 'subscription', address: 'https://a.example/' } }),
    ];
    expect(normaliseShelf(JSON.parse(JSON.stringify(shelf)))).toEqual(shelf);
  });

  it.each([
    ['nothing', undefined],
    ['no list', { packs: [] }],
    ['an id with markup', [{ ...pack('a'), id: '<b>' }]],
    ['an address that is none of the web', [pack('a', { origin: { type: 'subscription', address: 'file:///a' } })]],
    ['an origin nobody knows', [{ ...pack('a'), origin: { type: 'stolen' } }]],
  ])('is empty when it holds %s', (_what, stored) => {
    expect(normaliseShelf(stored)).toEqual([]);
  });

  it('keeps the first of two entries with one id, and is sound whatever was stored', () => {
    expect(normaliseShelf([pack('a'), pack('a', { on: false }), null, 7, pack('b')])).toEqual([pack('a'), pack('b')]);
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const shelf = normaliseShelf(stored);
        expect(normaliseShelf(shelf)).toEqual(shelf);
      }),
    );
  });
});

describe('the shelf and what is really there', () => {
  it('begins with the bundled packs on a fresh profile', () => {
    expect(ids(reconcileShelf([], [], [off(bundled('a'))]))).toBe('a');
  });

  it('keeps order and switches, and takes version and hash from the contents', () => {
    const shelf = [pack('own', { on: false, version: '0.9.0' }), bundled('a')];
    const found = reconcileShelf(shelf, [off(pack('own', { version: '2.0.0' }))], [off(bundled('a'))]);
    expect(found.map(({ id, on, version }) => [id, on, version])).toEqual([
      ['own', false, '2.0.0'],
      ['a', true, '1.0.0'],
    ]);
  });

  it('still names packs whose contents are gone, and finds contents that it does not name', () => {
    expect(ids(reconcileShelf([bundled('a'), pack('lost')], [off(pack('found'))], [off(bundled('a'))]))).toBe(
      'a lost found',
    );
  });

  it('drops a bundled pack that ships no more, and prefers stored contents of its id', () => {
    expect(ids(reconcileShelf([bundled('old'), bundled('a')], [], [off(bundled('a'))]))).toBe('a');
    const [newer] = reconcileShelf([bundled('a')], [off(pack('a', { version: '3.0.0' }))], [off(bundled('a'))]);
    expect(newer).toMatchObject({ version: '3.0.0', origin: { type: 'made' } });
  });
});

describe('changes of the shelf', () => {
  const shelf = [pack('a'), pack('b'), pack('c')];

  it('put a pack in its old place, switched as it was, or at the end', () => {
    const updated = withPack(withSwitch(shelf, packId('b'), false), off(pack('b', { version: '2.0.0' })));
    expect(updated[1]).toMatchObject({ id: 'b', version: '2.0.0', on: false });
    expect(ids(withPack(shelf, off(pack('d'))))).toBe('a b c d');
    expect(ids(withoutPack(shelf, packId('b')))).toBe('a c');
  });

  it.each([
    ['a', 1, 'b a c'],
    ['a', 9, 'b c a'],
    ['c', -1, 'a c b'],
    ['a', -1, 'a b c'],
    ['x', 1, 'a b c'],
  ])('move %s by %i', (id, by, expected) => expect(ids(moved(shelf, packId(id), by))).toBe(expected));
});

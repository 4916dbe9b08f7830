// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { documentId, packId, topicId } from '../../../core/ids.ts';
import type { PackView } from '../../../core/messages.ts';
import type { PackDiff } from '../../../core/pack/diff.ts';
import { SOUND } from '../../sample-views.ts';
import { showForTest } from '../../show-for-test.tsx';
import { createStore } from '../options-for-test.ts';
import { LibrarySection } from './library-section.tsx';
import type { PackActions } from './pack-actions.ts';

const pack = (id: string, change: Partial<PackView> = {}): PackView => ({
  id: packId(id),
  name: `Pack ${id}`,
  version: '1.0.0',
  language: 'en',
  description: '',
  rights: 'Theirs',
  hash: 'f'.repeat(64),
  ...SOUND,
  documents: [],
  topics: [],
  ...change,
});
const own = (id: string, change: Partial<PackView> = {}) =>
  pack(id, { origin: { type: 'file', file: `${id}.bgpack` }, ...change });

async function open(packs: readonly PackView[], actions: Partial<PackActions> = {}) {
  const store = createStore();
  const all = { ...store.actions, packs: { ...store.actions.packs, ...actions } };
  const view = <LibrarySection library={{ type: 'ready', library: { packs } }} actions={all} />;
  const shown = await showForTest(view);
  return {
    ...shown,
    actions: all,
    text: () => shown.root.textContent ?? '',
    async give(name: string) {
      const input = shown.find<HTMLInputElement>('input[type=file]');
      Object.defineProperty(input, 'files', { value: [new File(['x'], name)] });
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await shown.settle();
    },
  };
}

describe('the library in the options', () => {
  test('switches and orders packs, and removes only what did not come with it', async () => {
    const { named, click, actions, root } = await open([pack('a'), own('b'), own('c', { on: false })]);
    await click(named('input', 'Use: Pack b'));
    expect(actions.packs.switchPack).toHaveBeenCalledExactlyOnceWith('b', false);
    await click(named('button', 'Move up: Pack b'));
    await click(named('button', 'Move down: Pack a'));
    expect(actions.packs.movePack).toHaveBeenNthCalledWith(1, 'b', -1);
    expect(actions.packs.movePack).toHaveBeenNthCalledWith(2, 'a', 1);
    expect(root.querySelector('button[aria-label="Move up: Pack a"]')).toBeNull();
    expect(root.querySelector('button[aria-label="Move down: Pack c"]')).toBeNull();
    expect(root.querySelector('button[aria-label="Remove: Pack a"]')).toBeNull();
    expect(named('.tag', 'Off')).toBeTruthy();
  });

  test('asks before it removes a pack', async () => {
    const { named, click, actions, text } = await open([pack('a'), own('b')]);
    await click(named('button', 'Remove: Pack b'));
    expect(text()).toContain('Remove “Pack b” with its documents from this browser?');
    expect(actions.packs.removePack).not.toHaveBeenCalled();
    await click(named('[role=alertdialog] button', 'Remove'));
    expect(actions.packs.removePack).toHaveBeenCalledExactlyOnceWith('b');
  });

  test('says in words why a file was refused, and that nothing was added', async () => {
    const { give, text, actions } = await open([pack('a')]);
    await give('evil.bgpack');
    expect(text()).toContain('Nothing was added. evil.bgpack: is no zip archive.');
    expect(actions.reloadLibrary).toHaveBeenCalled();
  });

  test('says what became of a file', async () => {
    const addFile = async () => ({ type: 'added', id: packId('b'), name: 'Pack b' }) as const;
    const { give, text } = await open([pack('a')], { addFile });
    await give('b.bgpack');
    expect(text()).toContain('“Pack b” is in your library.');
  });

  test('subscribes to web addresses only, and says when the reader refused', async () => {
    const subscribe = vi.fn(async () => null);
    const { named, find, type, click, text } = await open([pack('a')], { subscribe });
    await click(named('button', 'Subscribe'));
    const field = find<HTMLInputElement>('.subscribe input');
    await type(field, 'javascript:alert(1)');
    await click(named('.subscribe button', 'Subscribe'));
    expect(text()).toContain('That is no web address.');
    expect(subscribe).not.toHaveBeenCalled();
    await type(field, ' https://a.example/index.json ');
    await click(named('.subscribe button', 'Subscribe'));
    expect(subscribe).toHaveBeenCalledExactlyOnceWith('https://a.example/index.json');
    expect(text()).toContain('Without leave to fetch');
  });

  test('shows what a waiting version changes before it is taken', async () => {
    const diff: PackDiff = {
      documents: [],
      topics: [],
      conflicts: [],
      quotes: Array.from({ length: 14 }, (_, index) => ({
        type: index === 0 ? 'altered' : 'added',
        topic: topicId('t'),
        topicName: 'A topic',
        document: documentId('d'),
        text: `Words ${index}`,
        before: index === 0 ? 'Other words' : null,
      })),
    };
    const waiting = own('b', { waiting: { version: '1.1.0' } });
    const { named, click, actions, text, root } = await open([pack('a'), waiting], { preview: async () => diff });
    expect(text()).toContain('Version 1.1.0 is ready');
    expect(root.querySelector('.changes li')?.textContent).toBe('alteredA topicWords 0before: Other words');
    expect(text()).toContain('and 2 more');
    await click(named('button', 'Take version 1.1.0'));
    expect(actions.packs.takeUpdate).toHaveBeenCalledExactlyOnceWith('b');
    await click(named('button', 'Keep version 1.0.0'));
    expect(actions.packs.dismissUpdate).toHaveBeenCalledExactlyOnceWith('b');
  });

  test('tells damage and the way back: from the server, or from a file', async () => {
    const subscribed = pack('s', {
      origin: { type: 'subscription', address: 'https://a.example/' },
      subscription: { checked: 1, trouble: 'https://a.example/ did not answer', automatic: false },
      damage: 'it is gone',
    });
    const { named, click, actions, text } = await open([subscribed, own('b', { damage: 'its hash is wrong' })]);
    expect(text()).toContain('The last look for news failed: https://a.example/ did not answer.');
    expect(text()).toContain('Add its file again, or restore a backup.');
    await click(named('button', 'Fetch it again'));
    expect(actions.packs.check).toHaveBeenCalledExactlyOnceWith('s');
  });

  test('says that one’s own documents go too, before it removes what is made of them', async () => {
    const counts = { documents: 31, topics: 4, quotes: 9 };
    const { named, click, actions, text } = await open([pack('a'), pack('mine', { origin: { type: 'made' }, counts })]);
    await click(named('button', 'Remove: Pack mine'));
    expect(text()).toContain('Remove “Pack mine”? Its 31 documents go from the Library page too');
    expect(actions.packs.removePack).not.toHaveBeenCalled();
    await click(named('[role=alertdialog] button', 'Remove'));
    expect(actions.packs.removePack).toHaveBeenCalledExactlyOnceWith('mine');
  });

  test('lets new versions of a subscription be taken without asking, and says so when one is', async () => {
    const subscription = { checked: 1, trouble: null, automatic: false };
    const origin = { type: 'subscription', address: 'https://a.example/' } as const;
    const check = async () => 'taken' as const;
    const { named, click, actions, text } = await open([pack('s', { origin, subscription })], { check });
    await click(named('input', 'Take new versions of Pack s without asking'));
    expect(actions.packs.setAutomatic).toHaveBeenCalledExactlyOnceWith('s', true);
    await click(named('button', 'Look for news'));
    expect(text()).toContain('A new version of “Pack s” was taken.');
  });

  test('says that the version that came with it stands in for a damaged one', async () => {
    const { text } = await open([pack('a', { fallback: 'its contents do not match its hash' })]);
    expect(text()).toContain('The version that came with Backgrounder stands in for it.');
  });

  test('shows the room that is used, and whether it is kept', async () => {
    const room = { used: 12_345_678, most: 10e9, kept: false };
    const { text } = await open([pack('a'), own('b')], { readRoom: async () => room });
    expect(text()).toContain('12 MB of 10 GB used · The browser may throw it away');
  });
});

// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { Backup } from '../../core/backup.ts';
import { topicId } from '../../core/ids.ts';
import { exportSettings } from '../../core/settings/transfer.ts';
import type { Settings } from '../../core/settings/types.ts';
import { library, topic } from '../popup/popup-for-test.ts';
import { showForTest } from '../show-for-test.tsx';
import type { OptionsActions } from './actions.ts';
import { type LibraryState, Options } from './options.tsx';
import { createStore } from './options-for-test.ts';
import { parseRoute } from './route.ts';

const LIBRARY: LibraryState = {
  type: 'ready',
  library: library([
    topic('lute', { name: 'Douglas Lute', kind: 'person' }),
    topic('anand', { name: 'Anita Anand', kind: 'person', defaultOn: false }),
    topic('nato', { name: 'NATO', kind: 'organisation' }),
  ]),
};

interface Wanted {
  readonly hash: string;
  readonly settings?: Partial<Settings>;
  readonly library?: LibraryState;
  readonly actions?: Partial<OptionsActions>;
}

async function open({ hash, settings = {}, library: state = LIBRARY, actions = {} }: Wanted) {
  let route = parseRoute(hash);
  const store = createStore(settings);
  const all = { ...store.actions, ...actions };
  const view = () => (
    <Options
      route={route}
      settings={store.settings}
      library={state}
      version="1.2.3"
      actions={all}
      onRoute={(to) => {
        route = parseRoute(to);
      }}
    />
  );
  const shown = await showForTest(view());
  const again = () => shown.show(view());
  return {
    ...shown,
    store,
    actions: all,
    again,
    /** Clicks, and shows what came of it. */
    async use(element: HTMLElement) {
      await shown.click(element);
      await again();
    },
    switchOf: (name: string) => shown.named<HTMLInputElement>('input[type=checkbox]', name),
    notice: () => shown.root.querySelector('.notice p')?.textContent ?? null,
    names: () => [...shown.root.querySelectorAll('.topic-name')].map((name) => name.textContent),
  };
}

describe('topics', () => {
  test('stand by kind with how many are on; what the reader switched counts before the pack', async () => {
    const { root, names, switchOf } = await open({
      hash: '#topics',
      settings: { topics: { [topicId('nato')]: false } },
    });
    expect(root.querySelector('.section-head p')?.textContent).toBe('1 of 3 are marked on the pages you read.');
    expect([...root.querySelectorAll('.group-name')].map((group) => group.textContent)).toEqual([
      'People 1 of 2 on',
      'Organisations 0 of 1 on',
    ]);
    expect(names()).toEqual(['Anita Anand', 'Douglas Lute', 'NATO']);
    expect(switchOf('All of: People').indeterminate).toBe(true);
    expect(switchOf('All of: Organisations').checked).toBe(false);
    expect(switchOf('All topics shown').indeterminate).toBe(true);
  });

  test('one is switched at once, without a word', async () => {
    const { store, use, switchOf, notice } = await open({ hash: '#topics' });
    await use(switchOf('Douglas Lute'));
    expect(store.settings.topics).toEqual({ lute: false });
    expect(switchOf('Douglas Lute').checked).toBe(false);
    expect(notice()).toBeNull();
  });

  test('a mixed group goes on, then off; it is said how many, and can be taken back', async () => {
    const { store, use, switchOf, notice, named } = await open({ hash: '#topics' });
    await use(switchOf('All of: People'));
    expect(store.settings.topics).toEqual({ anand: true });
    expect(notice()).toBe('1 topic switched on.');
    await use(switchOf('All of: People'));
    expect(store.settings.topics).toEqual({ lute: false });
    expect(notice()).toBe('2 topics switched off.');
    await use(named('button', 'Undo'));
    expect(store.settings.topics).toEqual({ anand: true });
    expect(notice()).toBeNull();
  });

  test('taking back leaves alone what was changed elsewhere since', async () => {
    const { store, use, switchOf, named, again } = await open({ hash: '#topics' });
    await use(switchOf('All of: People'));
    store.settings = { ...store.settings, theme: 'dark' };
    await again();
    await use(named('button', 'Undo'));
    expect(store.settings.topics).toEqual({});
    expect(store.settings.theme).toBe('dark');
  });

  test('all are switched by the switch at the head, but only those that the filter leaves', async () => {
    const { store, use, switchOf, type, find } = await open({ hash: '#topics' });
    await type(find<HTMLInputElement>('.filter-bar input[type=text]'), 'anita');
    await use(switchOf('All topics shown'));
    expect(store.settings.topics).toEqual({ anand: true });
  });

  test('the filter finds by the start of words, in names and kinds, and says when it finds nothing', async () => {
    const { names, type, find, root } = await open({ hash: '#topics' });
    const field = find<HTMLInputElement>('.filter-bar input[type=text]');
    await type(field, 'lut');
    expect(names()).toEqual(['Douglas Lute']);
    await type(field, 'person a');
    expect(names()).toEqual(['Anita Anand']);
    await type(field, 'zelensky');
    expect(names()).toEqual([]);
    expect(root.textContent).toContain('No topic is called “zelensky”');
  });

  test('what is switched while only those that are on are shown stays in view', async () => {
    const { names, use, named, switchOf, store } = await open({ hash: '#topics' });
    await use(named<HTMLLabelElement>('.segment', 'On').querySelector('input') as HTMLInputElement);
    expect(names()).toEqual(['Douglas Lute', 'NATO']);
    await use(switchOf('NATO'));
    expect(store.settings.topics).toEqual({ nato: false });
    expect(names()).toEqual(['Douglas Lute', 'NATO']);
    await use(named<HTMLLabelElement>('.segment', 'Off').querySelector('input') as HTMLInputElement);
    expect(names()).toEqual(['Anita Anand', 'NATO']);
  });

  test('defaults are restored, and that can be taken back', async () => {
    const topics = { nato: false, anand: true };
    const { store, use, named } = await open({ hash: '#topics', settings: { topics } });
    await use(named('button', 'Restore defaults'));
    expect(store.settings.topics).toEqual({});
    await use(named('button', 'Undo'));
    expect(store.settings.topics).toEqual(topics);
  });

  test('arrows go from name to name', async () => {
    const { root, press } = await open({ hash: '#topics' });
    const names = [...root.querySelectorAll<HTMLElement>('.topic-name')];
    names[0]?.focus();
    await press(names[0] ?? root, 'ArrowDown');
    expect(document.activeElement).toBe(names[1]);
    await press(names[1] ?? root, 'ArrowUp');
    await press(names[0] ?? root, 'ArrowUp');
    expect(document.activeElement).toBe(names[0]);
  });

  test('a slash leads to the filter', async () => {
    const { find, press } = await open({ hash: '#topics' });
    expect(await press(document.body, '/')).toBe(false);
    expect(document.activeElement).toBe(find('.filter-bar input[type=text]'));
  });

  test('a library that does not answer is said, and can be asked again', async () => {
    const { root, actions, click, named } = await open({ hash: '#topics', library: { type: 'failed' } });
    expect(root.textContent).toContain('The library did not answer');
    await click(named('button', 'Try again'));
    expect(actions.reloadLibrary).toHaveBeenCalledOnce();
  });
});

test('a change that the browser does not keep is said in words', async () => {
  const refuse = vi.fn(async () => {
    throw new Error('quota');
  });
  const { click, switchOf, settle, notice, root } = await open({ hash: '#topics', actions: { change: refuse } });
  await click(switchOf('NATO'));
  await settle();
  expect(notice()).toContain('could not be saved');
  expect(switchOf('NATO').checked).toBe(true);
  expect(root.textContent).not.toContain('Undo');
});

describe('sites', () => {
  const submit = async (shown: Awaited<ReturnType<typeof open>>, typed: string) => {
    await shown.type(shown.find<HTMLInputElement>('.add-site input'), typed);
    shown.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await shown.settle();
    await shown.again();
  };

  test('are added as people type them, and said beforehand what that covers', async () => {
    const shown = await open({ hash: '#sites' });
    await shown.type(shown.find<HTMLInputElement>('.add-site input'), 'https://www.Zürich.example/x');
    expect(shown.root.textContent).toContain('Will switch off zürich.example and everything under it.');
    await submit(shown, 'https://www.Zürich.example/x');
    expect(shown.store.settings.sitesOff).toEqual(['xn--zrich-kva.example']);
    expect(shown.find('.site-name').textContent).toBe('zürich.example');
    expect(shown.find<HTMLInputElement>('.add-site input').value).toBe('');
  });

  test.each([
    ['', 'Type the name of a site'],
    ['two words', 'not the name of a site'],
    ['news.example.com', 'Already switched off, through example.com.'],
    ['exa*mple.com', 'Wildcards are not needed'],
    ['about:config', 'never read'],
  ])('%j is refused with a reason', async (typed, reason) => {
    const shown = await open({ hash: '#sites', settings: { sitesOff: ['example.com'] } });
    await submit(shown, typed);
    expect(shown.find('[role=alert]').textContent).toContain(reason);
    expect(shown.find('.add-site input').getAttribute('aria-invalid')).toBe('true');
    expect(shown.store.settings.sitesOff).toEqual(['example.com']);
  });

  test('are removed, and that can be taken back', async () => {
    const { store, use, named } = await open({ hash: '#sites', settings: { sitesOff: ['a.example', 'b.example'] } });
    await use(named('button', 'Remove a.example'));
    expect(store.settings.sitesOff).toEqual(['b.example']);
    await use(named('button', 'Undo'));
    expect(store.settings.sitesOff).toEqual(['a.example', 'b.example']);
  });
});

describe('corrections', () => {
  const lute = { topic: topicId('lute'), alias: 'Lute', site: 'music.example' };

  test('are listed with their topic and place, and can be taken back twice over', async () => {
    const corrections = [lute, { topic: topicId('gone'), alias: 'Austin', site: null }];
    const { store, use, named, root } = await open({ hash: '#corrections', settings: { corrections } });
    expect([...root.querySelectorAll('.correction')].map(({ textContent }) => textContent)).toEqual([
      '“Lute” is not Douglas Lutemusic.example',
      '“Austin” is not goneAnywhere',
    ]);
    await use(named('button', 'Take back: “Lute”'));
    expect(store.settings.corrections).toEqual(corrections.slice(1));
    await use(named('button', 'Undo'));
    expect(store.settings.corrections).toEqual(corrections);
  });

  test('go to the pack’s author as a patch', async () => {
    const shown = await open({ hash: '#corrections', settings: { corrections: [lute] } });
    await shown.click(shown.named('button', 'Save as a patch'));
    const [[text]] = vi.mocked(shown.actions.savePatchFile).mock.calls as [[string]];
    expect(JSON.parse(text)).toEqual({
      kind: 'backgrounder-patch',
      corrections: [{ topic: 'lute', name: 'Lute', sites: ['music.example'] }],
    });
  });
});

describe('backup', () => {
  const choose = async (shown: Awaited<ReturnType<typeof open>>, text: string) => {
    const input = shown.find<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', { value: [new File([text], 'mine.json')], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await shown.settle();
    await shown.settle();
  };

  test('what was exported comes back, after a look at it, and can be taken back', async () => {
    const exporting = await open({
      hash: '#backup',
      settings: { topics: { [topicId('nato')]: false }, sitesOff: ['a.example'] },
    });
    await exporting.click(exporting.named('button', 'Save settings'));
    const text = exportSettings(exporting.store.settings);
    expect(exporting.actions.saveSettingsFile).toHaveBeenCalledExactlyOnceWith(text);

    const importing = await open({ hash: '#backup', settings: { hoverDelay: 500 } });
    await choose(importing, text);
    expect(importing.find('.offer').textContent).toContain('“mine.json” holds 1 switched topic and 1 site.');
    expect(importing.store.settings.hoverDelay).toBe(500);
    await importing.use(importing.named('button', 'Replace'));
    expect(importing.store.settings).toEqual(exporting.store.settings);
    await importing.use(importing.named('button', 'Undo'));
    expect(importing.store.settings.hoverDelay).toBe(500);
    expect(importing.store.settings.sitesOff).toEqual([]);
  });

  test.each([
    ['not json', 'its text is not JSON'],
    ['{"kind":"shopping-list"}', 'something other than Backgrounder’s settings'],
    ['{"kind":"backgrounder-settings","settings":{"version":99}}', 'A newer version of Backgrounder wrote it'],
  ])('%s is refused with a reason, and nothing changes', async (text, reason) => {
    const shown = await open({ hash: '#backup', settings: { hoverDelay: 500 } });
    await choose(shown, text);
    expect(shown.find('[role=alert]').textContent).toContain(`“mine.json” was not imported.`);
    expect(shown.find('[role=alert]').textContent).toContain(reason);
    expect(shown.store.settings.hoverDelay).toBe(500);
  });

  test('a file with bad fields says which are replaced', async () => {
    const shown = await open({ hash: '#backup' });
    await choose(shown, '{"kind":"backgrounder-settings","settings":{"version":1,"hoverDelay":-3,"theme":"dark"}}');
    expect(shown.find('.offer-repaired').textContent).toContain('hoverDelay');
    await shown.use(shown.named('button', 'Replace'));
    expect(shown.store.settings).toMatchObject({ hoverDelay: 350, theme: 'dark' });
  });
});

describe('the other sections', () => {
  test('appearance and behaviour write what is chosen at once', async () => {
    const looks = await open({ hash: '#appearance' });
    await looks.use(looks.find('input[value=wash]'));
    await looks.use(looks.find('input[value=dark]'));
    expect(looks.store.settings).toMatchObject({ markStyle: 'wash', theme: 'dark' });
    expect(looks.root.querySelectorAll('.sample-page .sample-mark[data-style=wash]')).toHaveLength(4);

    const behaves = await open({ hash: '#behaviour' });
    await behaves.use(behaves.find('input[value=shift]'));
    await behaves.use(behaves.find('input[value=all]'));
    await behaves.use(behaves.find('input[value=strict]'));
    const slider = behaves.find<HTMLInputElement>('input[type=range]');
    slider.value = '600';
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await behaves.settle();
    expect(behaves.store.settings).toMatchObject({
      hoverKey: 'shift',
      density: 'all',
      confidence: 'strict',
      hoverDelay: 600,
    });
  });

  test('the library tells the source’s titles from ours, dates that are inferred, and damage', async () => {
    const [pack] = LIBRARY.type === 'ready' ? LIBRARY.library.packs : [];
    if (!pack) throw new Error('no pack');
    const [first] = pack.documents;
    if (!first) throw new Error('no document');
    const documents = [
      first,
      { ...first, id: 'other' as typeof first.id, title: 'Ours', titleIsOurs: true, intact: false },
    ];
    const damaged = { ...pack, damage: 'Its hash is wrong.', documents };
    const { root, actions, click, named } = await open({
      hash: '#library',
      library: { type: 'ready', library: { packs: [damaged] } },
    });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Its hash is wrong.');
    expect(named('button', '[Ours]').hasAttribute('disabled')).toBe(true);
    expect(root.querySelector('td time')?.classList.contains('inferred')).toBe(true);
    await click(named('button', 'A title'));
    expect(actions.openDocument).toHaveBeenCalledExactlyOnceWith('001');
  });

  test('a backup is shown before it replaces anything, and a bad one is refused in words', async () => {
    const backup = { packs: [{}, {}], repaired: [] } as unknown as Backup;
    const restoreBackup = vi.fn(async () => {});
    const readBackup = async (file: File) => {
      if (file.name === 'bad.zip') throw new Error('bad.zip: is no backup of Backgrounder.');
      return backup;
    };
    const saveBackup = async () => ['Torn'];
    const { root, click, named, settle } = await open({
      hash: '#backup',
      actions: { restoreBackup, readBackup, saveBackup },
    });
    const give = async (name: string) => {
      const input = root.querySelector('input[type=file]');
      Object.defineProperty(input, 'files', { value: [new File(['PK'], name)], configurable: true });
      input?.dispatchEvent(new Event('change', { bubbles: true }));
      for (let turn = 0; turn < 3; turn++) await settle();
    };
    await give('bad.zip');
    expect(root.textContent).toContain('“bad.zip” was not imported. bad.zip: is no backup of Backgrounder.');
    await give('good.zip');
    expect(root.textContent).toContain('“good.zip” holds settings, 2 packs and their order.');
    expect(restoreBackup).not.toHaveBeenCalled();
    await click(named('button', 'Replace'));
    expect(restoreBackup).toHaveBeenCalledExactlyOnceWith(backup);
    expect(root.textContent).toContain('Everything was replaced');
    await click(named('button', 'Save everything'));
    expect(root.textContent).toContain('Not in the file, because they are damaged: Torn.');
  });

  test('about says the version and five lines of privacy', async () => {
    const { root } = await open({ hash: '#about' });
    expect(root.querySelector('.section-head p')?.textContent).toBe('Backgrounder 1.2.3');
    expect(root.querySelectorAll('.privacy li')).toHaveLength(5);
  });
});

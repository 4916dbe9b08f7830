// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { SearchResults } from '../../core/search/types.ts';
import { DEFAULT_SETTINGS } from '../../core/settings/defaults.ts';
import { showForTest } from '../show-for-test.tsx';
import { Popup, type PopupActions, type PopupProps } from './popup.tsx';
import { library, pageView, passage, results, topic } from './popup-for-test.ts';

const actions = (over: Partial<PopupActions> = {}): PopupActions => ({
  search: async (query) => results(query, ['alpha', 'beta'], ['one two', 'two three']),
  openTopic: vi.fn(),
  openPassage: vi.fn(),
  goToTopic: vi.fn(),
  showAll: vi.fn(),
  switchSite: vi.fn(),
  openOptions: vi.fn(),
  openLibrary: vi.fn(),
  addPage: vi.fn(async () => {}),
  ...over,
});

const props = (over: Partial<PopupProps> = {}): PopupProps => ({
  page: { type: 'page', view: pageView() },
  settings: DEFAULT_SETTINGS,
  library: library([topic('alpha', { name: 'Alpha' }), topic('gamma', { name: 'Gamma', defaultOn: false })]),
  actions: actions(),
  ...over,
});

async function search(popup: PopupProps, words: string) {
  const shown = await showForTest(<Popup {...popup} />);
  const field = shown.find<HTMLInputElement>('input[role=combobox]');
  await shown.type(field, words);
  const chosen = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
  return { ...shown, field, chosen };
}

describe('searching', () => {
  test('shows topics and passages as one list, the first one chosen', async () => {
    const { root, field, chosen } = await search(props(), 'two');
    expect(root.querySelectorAll('[role=option]')).toHaveLength(4);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe('listbox');
    expect(chosen()).toContain('alpha');
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['a', 'b', 'one', 'two']);
    expect(root.querySelector('[role=status]')?.textContent).toBe('2 topics, 2 passages');
  });

  test('arrows go through both groups and around, and Enter opens what is chosen', async () => {
    const popup = props();
    const { field, chosen, press, root } = await search(popup, 'two');
    await press(field, 'ArrowUp');
    expect(chosen()).toContain('two three');
    await press(field, 'Enter');
    expect(popup.actions.openPassage).toHaveBeenCalledExactlyOnceWith(passage('two three', 100));
    await press(field, 'ArrowDown');
    await press(field, 'ArrowDown');
    expect(chosen()).toContain('beta');
    expect(root.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
    await press(field, 'Enter');
    expect(popup.actions.openTopic).toHaveBeenCalledExactlyOnceWith('beta');
  });

  test('a click opens a result', async () => {
    const popup = props();
    const { named, click } = await search(popup, 'two');
    await click(named('[role=option]', 'one two'));
    expect(popup.actions.openPassage).toHaveBeenCalledExactlyOnceWith(passage('one two', 0));
  });

  test('Escape clears the words first, and only then is left to the browser', async () => {
    const { field, press, root } = await search(props(), 'two');
    expect(await press(field, 'Escape')).toBe(false);
    expect(field.value).toBe('');
    expect(root.querySelector('[role=listbox]')).toBeNull();
    expect(root.textContent).toContain('On this page');
    expect(await press(field, 'Escape')).toBe(true);
  });

  test('keys that write with an input method are left to it', async () => {
    const popup = props();
    const { field } = await search(popup, 'two');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(popup.actions.openTopic).not.toHaveBeenCalled();
  });

  test('a late answer to earlier words is dropped', async () => {
    const answers = new Map<string, (found: SearchResults) => void>();
    const late = (query: string) => new Promise<SearchResults>((resolve) => void answers.set(query, resolve));
    const { root, field, type, settle } = await search(props({ actions: actions({ search: late }) }), 'old');
    await type(field, 'new');
    answers.get('new')?.(results('new', ['fresh'], []));
    await settle();
    answers.get('old')?.(results('old', ['stale'], []));
    await settle();
    expect(root.querySelector('[role=listbox]')?.textContent).toContain('fresh');
    expect(root.textContent).not.toContain('stale');
  });

  test('white space alone asks nothing', async () => {
    const asked = vi.fn(async (query: string) => results(query, [], []));
    const { root } = await search(props({ actions: actions({ search: asked }) }), '   ');
    expect(asked).not.toHaveBeenCalled();
    expect(root.textContent).toContain('On this page');
  });

  test('words that the library does not have are named, with a way on', async () => {
    const popup = props({ actions: actions({ search: async (query) => results(query, [], []) }) });
    const { root, field, named, click } = await search(popup, ' Zelensky ');
    expect(root.querySelector('h2')?.textContent).toBe('Nothing on “Zelensky”');
    expect(root.querySelector('.void p')?.textContent).toContain('The document of The pack');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await click(named('button', 'Browse topics'));
    expect(popup.actions.openOptions).toHaveBeenCalledExactlyOnceWith('topics');
  });

  test('a background that does not answer is said, and can be asked again', async () => {
    let broken = true;
    const answer = async (query: string) => {
      if (broken) throw new Error('gone');
      return results(query, ['alpha'], []);
    };
    const { root, named, click } = await search(props({ actions: actions({ search: answer }) }), 'two');
    expect(root.textContent).toContain('The library did not answer');
    broken = false;
    await click(named('button', 'Try again'));
    expect(root.querySelectorAll('[role=option]')).toHaveLength(1);
  });
});

describe('getting to the field', () => {
  test('a slash leads there and is not typed; a letter leads there and is typed', async () => {
    const { find, press } = await showForTest(<Popup {...props()} />);
    const field = find('input[role=combobox]');
    expect(await press(document.body, '/')).toBe(false);
    expect(document.activeElement).toBe(field);
    field.blur();
    expect(await press(document.body, 'n')).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(await press(field, '/')).toBe(true);
  });

  test('a space presses what has the focus', async () => {
    const { find, press } = await showForTest(<Popup {...props()} />);
    find('.page-topic').focus();
    await press(find('.page-topic'), ' ');
    expect(document.activeElement).toBe(find('.page-topic'));
  });
});

describe('on this page', () => {
  test('topics stand with their counts and lead to their place', async () => {
    const popup = props();
    const { root, named, click } = await showForTest(<Popup {...popup} />);
    expect(root.querySelector('.site-state')?.textContent).toBe('2 topics in 5 mentions');
    expect([...root.querySelectorAll('.page-topic')].map((row) => row.textContent)).toEqual([
      'NATO Organisation33 mentions',
      'Douglas Lute Person22 mentions',
    ]);
    await click(named('button', 'Douglas Lute'));
    expect(popup.actions.goToTopic).toHaveBeenCalledExactlyOnceWith('lute');
  });

  test('the rest of the marks is offered where there is more, and can be put away again', async () => {
    const popup = props();
    const { root, named, click, show } = await showForTest(<Popup {...popup} />);
    await click(named('button', 'Show all 5'));
    expect(popup.actions.showAll).toHaveBeenLastCalledWith(true);
    await show(<Popup {...popup} page={{ type: 'page', view: pageView({ marked: 5, showingAll: true }) }} />);
    await click(named('button', 'Show fewer'));
    expect(popup.actions.showAll).toHaveBeenLastCalledWith(false);
    await show(<Popup {...popup} page={{ type: 'page', view: pageView({ marked: 5 }) }} />);
    expect(root.textContent).not.toMatch(/Show (all|fewer)/);
  });

  test('the switch switches the site, and says through which rule it is off', async () => {
    const popup = props();
    const { root, find, named, click, show } = await showForTest(<Popup {...popup} />);
    await click(find('input[role=switch]'));
    expect(popup.actions.switchSite).toHaveBeenLastCalledWith('news.example.com', false);
    await show(<Popup {...popup} settings={{ ...DEFAULT_SETTINGS, sitesOff: ['example.com'] }} />);
    expect(root.querySelector('.site-state')?.textContent).toBe('Off, with all of example.com');
    await show(<Popup {...popup} settings={{ ...DEFAULT_SETTINGS, sitesOff: ['news.example.com'] }} />);
    expect(root.querySelector('.site-state')?.textContent).toBe('Off');
    expect(root.querySelector('.page-topic')).toBeNull();
    await click(named('button', 'Switch on'));
    expect(popup.actions.switchSite).toHaveBeenLastCalledWith('news.example.com', true);
  });

  test('a page without mentions offers what the library knows, of what is switched on', async () => {
    const popup = props({ page: { type: 'page', view: pageView({ topics: 0, mentions: 0, marked: 0, counts: [] }) } });
    const { root, named, click } = await showForTest(<Popup {...popup} />);
    expect(root.textContent).toContain('The one topic that is switched on');
    expect(root.textContent).not.toContain('Gamma');
    await click(named('.known-topics button', 'Alpha'));
    expect(popup.actions.openTopic).toHaveBeenCalledExactlyOnceWith('alpha');
  });

  test('a page that cannot be read says why, has no switch, and search works', async () => {
    const { root, find, type } = await showForTest(<Popup {...props({ page: { type: 'unreadable' } })} />);
    expect(root.querySelector('h2')?.textContent).toBe('This page cannot be read');
    expect(root.querySelector('input[role=switch]')).toBeNull();
    await type(find<HTMLInputElement>('input[role=combobox]'), 'two');
    expect(root.querySelectorAll('[role=option]').length).toBeGreaterThan(0);
  });

  test('arrows go from row to row', async () => {
    const { root, find, press } = await showForTest(<Popup {...props()} />);
    const rows = [...root.querySelectorAll<HTMLElement>('.page-topic')];
    rows[0]?.focus();
    await press(find('.page-topic'), 'ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    await press(rows[1] ?? root, 'ArrowDown');
    expect(document.activeElement).toBe(rows[0]);
  });

  test('adds the page to the library, and says why where it cannot', async () => {
    const addPage = vi.fn(async () => {}).mockRejectedValueOnce(new Error('There is no text on this page.'));
    const { click, named, root } = await showForTest(<Popup {...props({ actions: actions({ addPage }) })} />);
    await click(named('button', 'Add this page'));
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('There is no text on this page.');
    await click(named('button', 'Add this page'));
    expect(addPage).toHaveBeenCalledTimes(2);
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });
});

// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { documentId, partialDate, topicId } from '../../core/ids.ts';
import { NO_FIELDS } from '../../core/import/imported-document.ts';
import { type Job, NO_JOB } from '../../core/import/job.ts';
import type { OwnDocumentHead } from '../../core/import/own-document.ts';
import { startReview } from '../../core/topics/review.ts';
import type { TopicSuggestion } from '../../core/topics/types.ts';
import { showForTest } from '../show-for-test.tsx';
import type { LibraryActions } from './actions.ts';
import { LibraryPage } from './library.tsx';
import type { LibraryView } from './library-view.ts';

const head = (id: string, over: Partial<OwnDocumentHead> = {}): OwnDocumentHead => ({
  ...NO_FIELDS,
  id: documentId(id),
  notes: [],
  source: { file: `${id}.txt`, sha256: '0'.repeat(64) },
  paragraphs: 3,
  added: 1,
  place: 0,
  ...over,
});

const suggestion = (name: string, over: Partial<TopicSuggestion> = {}): TopicSuggestion => ({
  id: topicId(name.toLowerCase().replaceAll(' ', '-')),
  name,
  kind: 'person',
  aliases: [{ text: name, case: 'fold', when: 'always', count: 3 }],
  role: null,
  mentions: 3,
  documents: [documentId('a')],
  importance: 0.5,
  recommended: true,
  definition: null,
  examples: [],
  related: [],
  ...over,
});

const actions = (over: Partial<LibraryActions> = {}): LibraryActions => ({
  addFiles: vi.fn(),
  addDropped: vi.fn(),
  addPasted: vi.fn(),
  pause: vi.fn(),
  resume: vi.fn(),
  cancel: vi.fn(),
  dismiss: vi.fn(),
  changeDocument: vi.fn(),
  removeDocument: vi.fn(),
  restoreDocument: vi.fn(),
  openDocument: vi.fn(),
  decide: vi.fn(),
  undo: vi.fn(),
  redo: vi.fn(),
  settleClip: vi.fn(),
  search: vi.fn(),
  openOptions: vi.fn(),
  dismissNotice: vi.fn(),
  ...over,
});

const view = (over: Partial<LibraryView> = {}): LibraryView => ({
  job: NO_JOB,
  fetching: 0,
  documents: [],
  review: startReview([]),
  isWorking: false,
  clip: null,
  notice: null,
  ...over,
});

const show = async (over: Partial<LibraryView>, given = actions()) => ({
  ...(await showForTest(<LibraryPage view={view(over)} actions={given} />)),
  given,
});

describe('the Library page', () => {
  test('says what to do while it is empty', async () => {
    const { root } = await show({});
    expect(root.textContent).toContain('Nothing of yours here yet');
    expect(root.querySelector('.review, .own-documents')).toBeNull();
  });

  test('leaves a dropped text alone and takes dropped files', async () => {
    const { find, given } = await show({});
    const drop = (types: string[]) => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { types } });
      find('.drop-zone').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(drop(['text/plain'])).toBe(false);
    expect(drop(['Files'])).toBe(true);
    expect(given.addDropped).toHaveBeenCalledTimes(1);
  });

  test('tells before the press that addresses will be fetched', async () => {
    const { click, named, find, given, root } = await show({});
    await click(named('button', 'Paste text'));
    const field = find<HTMLTextAreaElement>('textarea');
    await click(field);
    field.value = 'https://example.org/a\nhttps://example.org/b';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(root.textContent).toContain('2 addresses. They are fetched when you press the button');
    await click(named('button', 'Fetch and add'));
    expect(given.addPasted).toHaveBeenCalledExactlyOnceWith('https://example.org/a\nhttps://example.org/b');
  });
});

describe('files that are added', () => {
  const job = (over: Partial<Job> = {}): Job => ({
    phase: 'running',
    items: [
      {
        id: 1,
        name: 'a.txt',
        begun: 1,
        state: { type: 'read', documents: 1, paragraphs: 4, untitled: 1, known: 0, notes: ['A note.'] },
      },
      { id: 2, name: 'b.pdf', begun: 1, state: { type: 'failed', reason: 'holds pictures only' } },
      { id: 3, name: 'c.txt', begun: 0, state: { type: 'waiting' } },
    ],
    ...over,
  });

  test('show what came of each, and how far it is', async () => {
    const { find, root } = await show({ job: job() });
    expect(find('.job h2').textContent).toBe('Adding 3 files');
    expect(find('.job [role="status"]').textContent).toBe('One read, one could not be read');
    expect(find<HTMLProgressElement>('progress').value).toBeCloseTo(2 / 3);
    expect([...root.querySelectorAll('.job-state')].map((state) => state.textContent)).toEqual([
      '4 paragraphs · no title in the file · A note.',
      'holds pictures only',
      'waits',
    ]);
  });

  test('can be paused, resumed, cancelled, and put away when they are done', async () => {
    const { click, named, given, show: showAgain } = await show({ job: job() });
    await click(named('button', 'Pause'));
    await click(named('.job button', 'Cancel'));
    await showAgain(<LibraryPage view={view({ job: job({ phase: 'paused' }) })} actions={given} />);
    await click(named('button', 'Go on'));
    await showAgain(<LibraryPage view={view({ job: job({ phase: 'done' }) })} actions={given} />);
    await click(named('button', 'Done'));
    for (const action of [given.pause, given.cancel, given.resume, given.dismiss])
      expect(action).toHaveBeenCalledOnce();
  });

  test('of many, those that failed are never hidden', async () => {
    const items = Array.from({ length: 200 }, (_, id) => ({
      id,
      name: `${id}.txt`,
      begun: 1,
      state:
        id === 5
          ? ({ type: 'failed', reason: 'is empty' } as const)
          : ({ type: 'read', documents: 1, paragraphs: 1, untitled: 0, known: 0, notes: [] } as const),
    }));
    const { root, click, named } = await show({ job: { phase: 'done', items } });
    expect(root.querySelectorAll('.job-file').length).toBeLessThan(12);
    expect(root.querySelector('[data-state="failed"]')?.textContent).toContain('5.txt');
    await click(named('button', 'Show all 200 files'));
    expect(root.querySelectorAll('.job-file')).toHaveLength(200);
  });

  test('lead to a document without a title, to be labelled', async () => {
    const { click, named, find } = await show({ job: job(), documents: [head('a')] });
    await click(named('button', 'Label it'));
    expect(find('.edit-row input[name="title"]')).not.toBeNull();
  });
});

describe('documents', () => {
  const documents = [
    head('a', {
      title: { value: 'Harbour', basis: 'proven', reason: 'the heading' },
      date: { value: partialDate('2022-03-16'), basis: 'inferred', reason: 'the file was made on this day' },
    }),
    head('b'),
  ];

  test('show a label of ours apart from a title of theirs, the latest first', async () => {
    const { root } = await show({ documents });
    const titles = [...root.querySelectorAll('.own-documents cite')];
    expect(titles.map((title) => [title.textContent, title.classList.contains('is-ours')])).toEqual([
      ['[b]', true],
      ['Harbour', false],
    ]);
  });

  test('are corrected; a date that is none is refused where it stands', async () => {
    const { click, named, find, type, given, root } = await show({ documents });
    await click(named('button', 'Correct Harbour'));
    await type(find('input[name="date"]'), '16.3.2022');
    await type(find('input[name="author"]'), 'Ana Silva');
    await click(named('button', 'Save'));
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('Write a day as 2022-03-16');
    expect(given.changeDocument).not.toHaveBeenCalled();
    await type(find('input[name="date"]'), '2022-03-17');
    await click(named('button', 'Save'));
    expect(given.changeDocument).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        title: documents[0]?.title,
        author: { value: 'Ana Silva', basis: 'ours', reason: 'written by you' },
        date: { value: '2022-03-17', basis: 'ours', reason: 'written by you' },
      }),
    );
  });

  test('of ten thousand only a screenful is drawn, and a filter finds the rest', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => head(`d${index}`));
    const { root, type, find } = await show({ documents: many });
    await vi.waitFor(() => expect(root.querySelectorAll('.own-documents tbody tr')).toHaveLength(50));
    await type(find('.documents-section .field input'), 'd42.txt');
    expect([...root.querySelectorAll('.own-documents cite')].map((title) => title.textContent)).toEqual(['[d42]']);
  });

  test('that were removed can be put back', async () => {
    const { click, named, given } = await show({ documents, notice: { type: 'removed', title: 'Harbour' } });
    await click(named('.library-notice button', 'Undo'));
    await click(named('button', 'Remove Harbour'));
    expect(given.restoreDocument).toHaveBeenCalledOnce();
    expect(given.removeDocument).toHaveBeenCalledExactlyOnceWith(documents[0]);
  });
});

describe('topics to review', () => {
  const review = startReview([
    suggestion('Marta Okonjo', {
      importance: 0.9,
      aliases: [
        { text: 'Marta Okonjo', case: 'fold', when: 'always', count: 3 },
        { text: 'Okonjo', case: 'fold', when: 'context', count: 2 },
      ],
    }),
    suggestion('Peter Lindqvist', { recommended: false }),
  ]);
  const open = () => show({ documents: [head('a')], review });

  test('say which are used without anybody having looked', async () => {
    const { root } = await open();
    expect(root.querySelector('.review [role="status"]')?.textContent).toBe('one is in use; review is optional');
    expect(
      [...root.querySelectorAll('.review-table tbody tr')].map((row) => row.textContent?.includes('In use')),
    ).toEqual([true, false]);
  });

  test('are accepted one by one, merged, switched off', async () => {
    const { click, named, given } = await open();
    await click(named('button', 'Accept Peter Lindqvist'));
    expect(given.decide).toHaveBeenLastCalledWith([{ type: 'accept', topic: 'peter-lindqvist' }]);
    await click(named('input', 'Select Peter Lindqvist'));
    await click(named('input', 'Select Marta Okonjo'));
    await click(named('.bulk button', 'Merge into Marta Okonjo'));
    expect(given.decide).toHaveBeenLastCalledWith([{ type: 'merge', topic: 'peter-lindqvist', into: 'marta-okonjo' }]);
    await click(named('input', 'Select Marta Okonjo'));
    await click(named('.bulk button', 'Off'));
    expect(given.decide).toHaveBeenLastCalledWith([{ type: 'off', topic: 'marta-okonjo' }]);
  });

  test('are renamed, split, given another way to write them', async () => {
    const { click, named, find, type, given } = await open();
    const select = async () => click(named('input', 'Select Marta Okonjo'));
    await select();
    await click(named('.bulk button', 'Rename'));
    await type(find('.name-form input'), 'Director Okonjo');
    await click(named('.name-form button', 'Rename'));
    expect(given.decide).toHaveBeenLastCalledWith([{ type: 'rename', topic: 'marta-okonjo', name: 'Director Okonjo' }]);
    await select();
    await click(named('.bulk-buttons button', 'Split'));
    await click(named('.split-list label', 'Okonjo').querySelectorAll('input')[0] ?? find('.split-list input'));
    await click(named('.name-form button', 'Split'));
    expect(given.decide).toHaveBeenLastCalledWith([expect.objectContaining({ type: 'split', topic: 'marta-okonjo' })]);
    await select();
    await click(named('.bulk button', 'Ways to write it'));
    await type(find('.name-form input'), 'M. Okonjo');
    await click(named('.name-form button', 'Add'));
    expect(given.decide).toHaveBeenLastCalledWith([
      { type: 'add-alias', topic: 'marta-okonjo', text: 'M. Okonjo', when: 'always' },
    ]);
  });

  test('offer undo and redo where there is something to take back', async () => {
    const { root, click, named, given, show: again } = await open();
    expect(root.querySelector('.bulk')).toBeNull();
    const decided = { ...review, done: [{ type: 'accept', topic: topicId('marta-okonjo') } as const] };
    await again(<LibraryPage view={view({ documents: [head('a')], review: decided })} actions={given} />);
    await click(named('.bulk button', 'Undo'));
    expect(given.undo).toHaveBeenCalledOnce();
  });
});

describe('a page that was taken', () => {
  const clip = {
    ...NO_FIELDS,
    title: { value: 'Quay', basis: 'proven' as const, reason: "the page's head" },
    paragraphs: ['One.', 'Two.'],
    notes: [],
  };

  test('is shown with its text and kept as corrected', async () => {
    const { root, find, type, click, named, given } = await show({ clip });
    expect([...root.querySelectorAll('.clip-text p')].map((text) => text.textContent)).toEqual(['One.', 'Two.']);
    expect(root.querySelector('.fields-basis')?.textContent).toBe("From the page's head");
    await type(find('.clip input[name="site"]'), 'The Courier');
    await click(named('button', 'Save to the library'));
    expect(given.settleClip).toHaveBeenCalledExactlyOnceWith({
      ...clip,
      site: { value: 'The Courier', basis: 'ours', reason: 'written by you' },
    });
  });

  test('is let go when the reader says so', async () => {
    const { click, named, given } = await show({ clip });
    await click(named('button', 'Discard'));
    expect(given.settleClip).toHaveBeenCalledExactlyOnceWith(null);
  });
});

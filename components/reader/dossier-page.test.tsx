// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DossierView } from '../../core/dossier/types.ts';
import { documentId, packId } from '../../core/ids.ts';
import { sampleQuotation } from '../sample-views.ts';
import { showForTest } from '../show-for-test.tsx';
import { DossierPage } from './dossier-page.tsx';
import type { ReaderActions } from './reader-view.ts';

const actions = {
  search: vi.fn(),
  open: vi.fn(),
  copy: vi.fn(async () => true),
  keep: vi.fn(async () => null),
  changeDossier: vi.fn(),
  saveDossier: vi.fn(),
  openOptions: vi.fn(),
  reload: vi.fn(),
  setTextScale: vi.fn(),
} satisfies ReaderActions;
const key = (start: number) => ({ pack: packId('p'), document: documentId('002'), start, end: start + 9 });
const dossier: DossierView = {
  entries: [
    { key: key(0), quotation: sampleQuotation({ text: 'The first.' }), note: '' },
    { key: key(50), quotation: null, note: 'Check this' },
    { key: key(90), quotation: sampleQuotation({ text: 'The last.' }), note: 'For the lead' },
  ],
};
beforeEach(() => {
  for (const action of Object.values(actions)) action.mockClear();
});

describe('the dossier', () => {
  it('says how to begin while it is empty', async () => {
    const { root } = await showForTest(<DossierPage dossier={{ entries: [] }} actions={actions} />);
    expect(root.textContent).toContain('Nothing is kept yet.');
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });

  it('shows what was kept in its order, and quotes nothing of a source that changed', async () => {
    const { root } = await showForTest(<DossierPage dossier={dossier} actions={actions} />);
    const rows = [...root.querySelectorAll('.dossier-entry')];
    expect(rows.map((row) => row.querySelector('.words')?.textContent ?? null)).toEqual([
      'The first.',
      null,
      'The last.',
    ]);
    expect(rows[1]?.textContent).toContain('nothing from it is quoted');
  });

  it('is ordered, cleared and annotated', async () => {
    const { root, click, type, settle } = await showForTest(<DossierPage dossier={dossier} actions={actions} />);
    const tools = (name: string) => [...root.querySelectorAll<HTMLButtonElement>(`button[aria-label="${name}"]`)];
    expect(tools('Move up').map(({ disabled }) => disabled)).toEqual([true, false, false]);
    await click(tools('Move down')[0] as HTMLElement);
    await click(tools('Remove')[1] as HTMLElement);
    const note = root.querySelector('textarea') as HTMLTextAreaElement;
    note.focus();
    await type(note as unknown as HTMLInputElement, 'My own words');
    note.blur();
    await settle();
    expect(actions.changeDossier.mock.calls).toEqual([
      [{ type: 'move', key: key(0), by: 1 }],
      [{ type: 'remove', key: key(50) }],
      [{ type: 'note', key: key(0), note: 'My own words' }],
    ]);
  });

  it('goes out as Markdown, with the notes and without what is missing', async () => {
    const { named, click } = await showForTest(<DossierPage dossier={dossier} actions={actions} />);
    await click(named('button', 'Save as Markdown'));
    const [[text] = ['']] = actions.saveDossier.mock.calls as [string][];
    expect(text).toMatch(
      /^# Dossier\n\n> The first\.\n>\n> — Jens Stoltenberg.*\n\n> The last\.\n>\n> — .*\n\nFor the lead\n$/,
    );
    await click(named('button', 'Copy as Markdown'));
    expect(actions.copy).toHaveBeenCalledWith({ text, html: null });
  });
});

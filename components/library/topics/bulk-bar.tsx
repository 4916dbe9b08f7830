/** What can be done with the selected topics, and undo: a bar that stays in view. */
import { useState } from 'preact/hooks';
import type { Decision, ReviewedTopic } from '../../../core/topics/decisions.ts';
import type { Review } from '../../../core/topics/review.ts';
import { Button } from '../../controls/button.tsx';
import { useMessages } from '../../messages.tsx';
import type { LibraryActions } from '../actions.ts';
import { AliasForm, RenameForm, SplitForm } from './topic-forms.tsx';

interface BulkBarProps {
  readonly review: Review;
  /** Selected topics, most important first. */
  readonly chosen: readonly ReviewedTopic[];
  /** Nothing is selected any more. */
  readonly onDone: () => void;
  readonly actions: LibraryActions;
}

type Form = 'rename' | 'alias' | 'split';

export function BulkBar({ review, chosen, onDone, actions }: BulkBarProps) {
  const { t, count } = useMessages();
  const [first, ...others] = chosen;
  const selection = chosen.map(({ id }) => id).join(' ');
  // A form belongs to the selection that it was opened for: with another it is closed.
  const [opened, setOpened] = useState<{ readonly form: Form; readonly selection: string } | null>(null);
  const open = opened?.selection === selection ? opened.form : null;
  const setOpen = (form: Form | null) => setOpened(form && { form, selection });
  const decide = (decisions: readonly Decision[]) => {
    actions.decide(decisions);
    setOpen(null);
    onDone();
  };
  const canUndo = review.done.length > 0;
  const canRedo = review.undone.length > 0;
  if (!first && !canUndo && !canRedo) return null;
  const only = others.length === 0 ? first : undefined;
  return (
    <div class="bulk" role="toolbar" aria-label={t('library_bulk')}>
      {first && (
        <div class="bulk-buttons">
          <b>{count('library_selected', chosen.length)}</b>
          <Button onClick={() => decide(chosen.map(({ id }) => ({ type: 'accept', topic: id })))}>
            {t('library_accept')}
          </Button>
          {others.length > 0 && (
            <Button
              icon="merge"
              onClick={() => decide(others.map(({ id }) => ({ type: 'merge', topic: id, into: first.id })))}
            >
              {t('library_merge_into', first.name)}
            </Button>
          )}
          {only && <Button onClick={() => setOpen('rename')}>{t('library_rename')}</Button>}
          {only && <Button onClick={() => setOpen('alias')}>{t('library_aliases')}</Button>}
          {only && only.aliases.length > 1 && <Button onClick={() => setOpen('split')}>{t('library_split')}</Button>}
          <Button onClick={() => decide(chosen.map(({ id }) => ({ type: 'off', topic: id })))}>
            {t('library_off')}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {t('library_unselect')}
          </Button>
        </div>
      )}
      <div class="bulk-history">
        {canRedo && (
          <Button kind="quiet" onClick={actions.redo}>
            {t('library_redo')}
          </Button>
        )}
        {canUndo && (
          <Button kind="quiet" icon="undo" onClick={actions.undo}>
            {t('library_undo')}
          </Button>
        )}
      </div>
      {only && open === 'rename' && <RenameForm topic={only} onDecide={decide} onLeave={() => setOpen(null)} />}
      {only && open === 'alias' && <AliasForm topic={only} onDecide={decide} onLeave={() => setOpen(null)} />}
      {only && open === 'split' && <SplitForm topic={only} onDecide={decide} onLeave={() => setOpen(null)} />}
    </div>
  );
}

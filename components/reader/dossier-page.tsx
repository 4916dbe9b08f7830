/** The dossier: collected quotations in the reader's order, with the reader's notes, and out as Markdown. */
import { useEffect, useState } from 'preact/hooks';
import { dossierMarkdown } from '../../core/dossier/markdown.ts';
import type { DossierChange, DossierEntryView, DossierView } from '../../core/dossier/types.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages.tsx';
import { Quotation, type QuotationActions } from '../quotation/quotation.tsx';
import { addressOfQuotation, type ReaderActions } from './reader-view.ts';

interface DossierPageProps {
  readonly dossier: DossierView;
  readonly actions: ReaderActions;
}

export function DossierPage({ dossier, actions }: DossierPageProps) {
  const { t, count } = useMessages();
  const { entries } = dossier;
  return (
    <main id="text" class="reader-page dossier">
      <h1 class="topic-title">{t('reader_dossier_title')}</h1>
      {entries.length === 0 ? (
        <p class="notice-text">{t('reader_dossier_empty')}</p>
      ) : (
        <>
          <p class="notice-text">
            {count('common_quotations', entries.length)}. {t('reader_dossier_kept_here')}
          </p>
          <Export dossier={dossier} actions={actions} />
          <ol>
            {entries.map((entry, at) => (
              <Entry
                key={`${entry.key.pack} ${entry.key.document} ${entry.key.start} ${entry.key.end}`}
                entry={entry}
                isFirst={at === 0}
                isLast={at === entries.length - 1}
                actions={actions}
              />
            ))}
          </ol>
        </>
      )}
    </main>
  );
}

function Export({ dossier, actions }: DossierPageProps) {
  const { t } = useMessages();
  const [told, setTold] = useState<string | null>(null);
  const text = () => dossierMarkdown(dossier, t('reader_dossier_title'));
  const copy = () =>
    actions.copy({ text: text(), html: null }).then(
      (copied) => setTold(t(copied ? 'card_copied' : 'card_copy_failed')),
      () => setTold(t('card_copy_failed')),
    );
  return (
    <div class="dossier-export">
      <Button icon="save" onClick={() => actions.saveDossier(text())}>
        {t('reader_dossier_save')}
      </Button>
      <Button icon="copy" kind="quiet" onClick={() => void copy()}>
        {t('reader_dossier_copy')}
      </Button>
      <span role="status">{told}</span>
    </div>
  );
}

interface EntryProps {
  readonly entry: DossierEntryView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly actions: ReaderActions;
}

function Entry({ entry: { key, quotation, note }, isFirst, isLast, actions }: EntryProps) {
  const { t } = useMessages();
  const change = (one: DossierChange) => actions.changeDossier(one);
  const quotationActions: QuotationActions = {
    readInContext: (one) => actions.open(addressOfQuotation(one, null)),
    copy: (clip) => actions.copy(clip),
    walkTo: (topic) => actions.open({ type: 'topic', topic }),
  };
  return (
    <li class="dossier-entry">
      {quotation ? (
        <Quotation quotation={quotation} actions={quotationActions} />
      ) : (
        <p class="notice-text">{t('reader_dossier_source_changed', key.document)}</p>
      )}
      <Note note={note} onChange={(words) => change({ type: 'note', key, note: words })} />
      <div class="dossier-tools">
        <IconButton
          icon="up"
          label={t('reader_dossier_up')}
          disabled={isFirst}
          onClick={() => change({ type: 'move', key, by: -1 })}
        />
        <IconButton
          icon="down"
          label={t('reader_dossier_down')}
          disabled={isLast}
          onClick={() => change({ type: 'move', key, by: 1 })}
        />
        <IconButton icon="trash" label={t('reader_dossier_remove')} onClick={() => change({ type: 'remove', key })} />
      </div>
    </li>
  );
}

/** Kept when the reader leaves the field; what is being written is never taken away by a change from elsewhere. */
function Note({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const { t } = useMessages();
  const [words, setWords] = useState(note);
  const [isWriting, setWriting] = useState(false);
  useEffect(() => {
    if (!isWriting) setWords(note);
  }, [note, isWriting]);
  return (
    <textarea
      class="dossier-note"
      rows={1}
      aria-label={t('reader_dossier_note')}
      placeholder={t('reader_dossier_note')}
      value={words}
      onFocus={() => setWriting(true)}
      onInput={(event) => setWords(event.currentTarget.value)}
      onBlur={() => {
        setWriting(false);
        if (words !== note) onChange(words);
      }}
    />
  );
}

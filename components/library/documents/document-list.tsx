/** The documents of the own library: found by their words, opened, corrected, removed. */
import { useRef, useState } from 'preact/hooks';
import { type OwnDocumentHead, titleOf } from '../../../core/import/own-document.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { SearchField } from '../../controls/search-field.tsx';
import { useMessages } from '../../messages.tsx';
import { SaidOn } from '../../quotation/attribution.tsx';
import { DocumentTitle } from '../../quotation/document-title.tsx';
import type { LibraryActions } from '../actions.ts';
import { useInTurns } from '../use-in-turns.ts';
import { FieldsForm } from './fields-form.tsx';

interface DocumentListProps {
  readonly documents: readonly OwnDocumentHead[];
  /** The one that is corrected. */
  readonly editing: string | null;
  readonly onEdit: (id: string | null) => void;
  readonly actions: LibraryActions;
}

/** Rows that are drawn at first, and by each "show more": ten thousand would hold up the page. */
const ROWS = 50;
/** A list that one overlooks needs no filter. */
const FILTER_FROM = 8;

export function DocumentList({ documents, editing, onEdit, actions }: DocumentListProps) {
  const { t, count } = useMessages();
  const [filter, setFilter] = useState('');
  const [rows, setRows] = useState(ROWS);
  const field = useRef<HTMLInputElement>(null);
  const found = (filter.trim() === '' ? [...documents] : documents.filter((head) => matches(head, filter))).reverse();
  const edited = found.findIndex(({ id }) => id === editing);
  const most = Math.max(rows, edited + 1);
  const drawn = useInTurns(Math.min(found.length, most));
  return (
    <section class="documents-section" aria-labelledby="documents-heading">
      <header class="section-line">
        <h2 id="documents-heading">{t('library_documents')}</h2>
        <p>{count('common_documents', documents.length)}</p>
        {documents.length >= FILTER_FROM && (
          <SearchField label={t('library_filter')} value={filter} onInput={setFilter} fieldRef={field} />
        )}
      </header>
      {found.length === 0 ? (
        <p class="nothing" role="status">
          {t('library_filter_nothing', filter.trim())}
        </p>
      ) : (
        <table class="library-table own-documents">
          <thead>
            <tr>
              <th scope="col">{t('library_column_document')}</th>
              <th scope="col">{t('library_column_source')}</th>
              <th scope="col">{t('library_column_date')}</th>
              <th scope="col" class="number-cell">
                {t('library_column_paragraphs')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {found.slice(0, drawn).map((head) => (
              <DocumentRow key={head.id} head={head} isEdited={head.id === editing} onEdit={onEdit} actions={actions} />
            ))}
          </tbody>
        </table>
      )}
      {most < found.length && (
        <Button onClick={() => setRows(most + ROWS)}>
          {count('library_show_more', Math.min(ROWS, found.length - most))}
        </Button>
      )}
    </section>
  );
}

function matches({ title, author, site, source }: OwnDocumentHead, filter: string): boolean {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const text = `${title?.value} ${author?.value} ${site?.value} ${source.file}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

interface RowProps {
  readonly head: OwnDocumentHead;
  readonly isEdited: boolean;
  readonly onEdit: (id: string | null) => void;
  readonly actions: LibraryActions;
}

function DocumentRow({ head, isEdited, onEdit, actions }: RowProps) {
  const { t } = useMessages();
  const title = titleOf(head);
  return (
    <>
      <tr data-selected={isEdited || undefined}>
        <th scope="row">
          <button type="button" class="document-link" onClick={() => actions.openDocument(head.id)}>
            <DocumentTitle title={title.text} ours={title.isOurs} />
          </button>
        </th>
        <td class="source-cell">
          {[head.author?.value, head.site?.value].filter(Boolean).join(' · ') || head.source.file}
        </td>
        <td class="date-cell">
          <SaidOn date={head.date?.value ?? null} inferred={head.date?.basis === 'inferred'} />
        </td>
        <td class="number-cell">{head.paragraphs}</td>
        <td class="button-cell">
          <button
            type="button"
            class="button button-quiet"
            aria-expanded={isEdited}
            aria-label={t('library_correct_named', title.text)}
            onClick={() => onEdit(isEdited ? null : head.id)}
          >
            {t('library_correct')}
          </button>
          <IconButton
            icon="trash"
            label={t('library_remove_named', title.text)}
            onClick={() => actions.removeDocument(head)}
          />
        </td>
      </tr>
      {isEdited && (
        <tr class="edit-row">
          <td colSpan={5}>
            <FieldsForm
              head={head}
              save={t('library_save')}
              leave={t('library_cancel')}
              onSave={(corrected) => {
                if (corrected !== head) actions.changeDocument(corrected);
                onEdit(null);
              }}
              onLeave={() => onEdit(null)}
            />
            <p class="panel-note">{t('library_read_from', head.source.file)}</p>
            {head.notes.map((note) => (
              <p key={note} class="panel-note">
                {note}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

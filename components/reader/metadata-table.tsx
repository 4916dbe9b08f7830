/** What is known of a document: from the text, inferred with the reason, or ours; told apart by type and by word. */
import type { ComponentChildren } from 'preact';
import type { Basis, CompiledDocument, MetadataRow } from '../../core/pack/format.ts';
import { Icon } from '../controls/icon.tsx';
import { type MessageKey, useMessages } from '../messages.tsx';

const FIELD_KEYS = {
  title: 'reader_field_title',
  date: 'reader_field_date',
  author: 'reader_field_author',
  publisher: 'reader_field_publisher',
  agency: 'reader_field_agency',
  note: 'reader_field_note',
} satisfies Record<MetadataRow['field'], MessageKey>;

const BASIS_KEYS = {
  proven: 'reader_basis_proven',
  inferred: 'reader_basis_inferred',
  ours: 'reader_basis_ours',
} satisfies Record<Basis, MessageKey>;

/** Digits of the fingerprint that are shown; the whole of it is its tooltip. */
const SHOWN_DIGITS = 8;

export function MetadataTable({ document }: { document: CompiledDocument }) {
  const { t } = useMessages();
  const { metadata, source, rights, licence } = document;
  return (
    <dl class="metadata" aria-label={t('reader_about')}>
      {metadata.map((row, index) => (
        <Row
          key={`${row.field} ${row.value}`}
          name={row.field === metadata[index - 1]?.field ? '' : t(FIELD_KEYS[row.field])}
          basis={row.value === null ? 'none' : row.basis}
          source={row.value === null ? '' : t(BASIS_KEYS[row.basis])}
        >
          <Value row={row} />
        </Row>
      ))}
      {rights !== undefined && (
        <Row name={t('reader_field_rights')} basis="ours" source={t('reader_basis_ours')}>
          <span class="value">{rights}</span>
        </Row>
      )}
      {licence !== undefined && (
        <Row name={t('reader_field_licence')} basis="ours" source={t('reader_basis_ours')}>
          <span class="value">{licence}</span>
        </Row>
      )}
      <Row
        name={t('reader_field_file')}
        basis="file"
        source={
          <>
            <Icon name="check" />
            <span class="visually-hidden">{t('reader_unchanged')}</span>
          </>
        }
      >
        <code>{source.file}</code>{' '}
        <span class="reason" title={source.sha256}>
          {t('reader_fingerprint', source.sha256.slice(0, SHOWN_DIGITS))}
        </span>
      </Row>
    </dl>
  );
}

interface RowProps {
  /** Empty where the row above has the same. */
  readonly name: string;
  readonly basis: Basis | 'none' | 'file';
  readonly source: ComponentChildren;
  readonly children: ComponentChildren;
}

function Row({ name, basis, source, children }: RowProps) {
  return (
    <div class="metadata-row" data-basis={basis}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd class="basis">{source}</dd>
    </div>
  );
}

function Value({ row: { value, basis, reason } }: { row: MetadataRow }) {
  const { t } = useMessages();
  return (
    <>
      <span class="value">{value === null ? t('reader_not_in_text') : basis === 'ours' ? `[${value}]` : value}</span>
      {reason && <span class="reason"> {reason}</span>}
    </>
  );
}

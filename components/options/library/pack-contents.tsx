/** What a pack holds: its documents, and what is to be known of it. */
import { Fragment } from 'preact';
import type { DocumentId } from '../../../core/ids.ts';
import type { DocumentSummary, PackView } from '../../../core/messages.ts';
import { Tag } from '../../controls/tag.tsx';
import { useMessages } from '../../messages.tsx';
import { SaidOn } from '../../quotation/attribution.tsx';
import { DocumentTitle } from '../../quotation/document-title.tsx';

interface PackContentsProps {
  readonly pack: PackView;
  readonly isOpen: boolean;
  readonly onOpen: (document: DocumentId) => void;
}

export function PackContents({ pack, isOpen, onOpen }: PackContentsProps) {
  const { t } = useMessages();
  const contents = (
    <>
      {pack.documents.length > 0 && <Documents documents={pack.documents} onOpen={onOpen} />}
      <PackFacts pack={pack} />
    </>
  );
  if (isOpen) return contents;
  return (
    <details class="pack-contents">
      <summary>{t('options_pack_contents')}</summary>
      {contents}
    </details>
  );
}

function Documents({
  documents,
  onOpen,
}: {
  documents: readonly DocumentSummary[];
  onOpen: (document: DocumentId) => void;
}) {
  const { t } = useMessages();
  return (
    <table class="documents">
      <thead>
        <tr>
          <th scope="col">{t('options_column_document')}</th>
          <th scope="col">{t('options_column_date')}</th>
          <th scope="col">{t('options_column_paragraphs')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <th scope="row">
              <button
                type="button"
                class="document-link"
                onClick={() => onOpen(document.id)}
                disabled={!document.intact}
              >
                <DocumentTitle title={document.title} ours={document.titleIsOurs} />
              </button>
              {!document.intact && <Tag kind="danger">{t('options_document_damaged')}</Tag>}
            </th>
            <td>
              <SaidOn date={document.date} inferred={document.dateBasis === 'inferred'} />
            </td>
            <td>{document.paragraphs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PackFacts({ pack }: { pack: PackView }) {
  const { t, language } = useMessages();
  const facts: readonly (readonly [name: string, value: string | null, className?: string])[] = [
    [t('options_pack_version'), pack.version],
    [t('options_pack_language'), languageName(pack.language, language)],
    [t('options_pack_rights'), pack.rights],
    [t('options_pack_licence'), pack.licence],
    [t('options_pack_hash'), pack.hash, 'hash'],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value, className]) =>
          value !== null &&
          value !== '' && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd class={className}>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

/** The language's name, or its tag where that is no sound one: packs are untrusted. */
function languageName(tag: string, inLanguage: string): string {
  if (tag === '') return '';
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

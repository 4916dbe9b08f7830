/** The shelf: every document of every pack, and what each topic page begins from. */
import type { DocumentSummary, LibraryView, PackView } from '../../core/messages.ts';
import { Tag } from '../controls/tag.tsx';
import { useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import { DocumentTitle } from '../quotation/document-title.tsx';
import { ReaderLink } from './reader-link.tsx';
import type { ReaderActions } from './reader-view.ts';

interface LibraryPageProps {
  readonly library: LibraryView;
  readonly actions: ReaderActions;
}

export function LibraryPage({ library, actions }: LibraryPageProps) {
  const { t } = useMessages();
  return (
    <main id="text" class="reader-page">
      <h1 class="topic-title">{t('reader_library')}</h1>
      <Shelf library={library} actions={actions} />
    </main>
  );
}

/** The packs with their documents; says so where there are none. */
export function Shelf({ library, actions }: LibraryPageProps) {
  const { t } = useMessages();
  const packs = library.packs.filter((pack) => pack.documents.length > 0 || pack.damage !== null);
  if (packs.length === 0) return <p class="notice-text">{t('reader_library_empty')}</p>;
  return packs.map((pack) => <PackShelf key={pack.id} pack={pack} actions={actions} />);
}

function PackShelf({ pack, actions }: { pack: PackView; actions: ReaderActions }) {
  const { count } = useMessages();
  return (
    <section class="shelf" lang={pack.language}>
      <h2 class="aside-label">
        {pack.name} <span>{count('common_documents', pack.documents.length)}</span>
      </h2>
      {pack.damage !== null && <p class="notice-text">{pack.damage}</p>}
      <ul>
        {pack.documents.map((document) => (
          <ShelfRow key={document.id} document={document} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

function ShelfRow({ document, actions }: { document: DocumentSummary; actions: ReaderActions }) {
  const { t, count } = useMessages();
  const { id, title, titleIsOurs, date, dateBasis, paragraphs, intact } = document;
  return (
    <li>
      <ReaderLink address={{ type: 'document', document: id, quote: null, from: null }} open={actions.open}>
        <DocumentTitle title={title} ours={titleIsOurs} />
      </ReaderLink>
      <p class="meta">
        <SaidOn date={date} inferred={dateBasis === 'inferred'} /> · {count('reader_paragraphs', paragraphs)}{' '}
        {!intact && <Tag kind="danger">{t('reader_damaged')}</Tag>}
      </p>
    </li>
  );
}

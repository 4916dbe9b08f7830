/** Beside a document: the topics in it, the way that led here, how to read the page, and the pack's other documents. */
import { useState } from 'preact/hooks';
import type { DocumentView, PackView } from '../../core/messages.ts';
import { useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import { DocumentTitle } from '../quotation/document-title.tsx';
import { CameFrom } from './came-from.tsx';
import { ReaderLink } from './reader-link.tsx';
import type { Followed, ReaderActions, TopicCount } from './reader-view.ts';

/** Topics shown before "Show more". */
const SHOWN = 12;

interface DocumentAsideProps {
  readonly view: DocumentView;
  readonly followed: Followed | null;
  readonly pack: PackView | null;
  readonly topicsHere: readonly TopicCount[] | null;
  readonly actions: ReaderActions;
}

export function DocumentAside({ view, followed, pack, topicsHere, actions }: DocumentAsideProps) {
  const others = pack?.documents.filter((document) => document.id !== view.document.id) ?? [];
  return (
    <aside>
      {topicsHere && topicsHere.length > 0 && <TopicsHere topics={topicsHere} actions={actions} />}
      {followed?.from && (
        <CameFrom
          quotation={followed.quotation}
          topic={followed.from.topic}
          quotes={followed.from.quotes}
          actions={actions}
        />
      )}
      <HowToRead />
      {others.length > 0 && <OtherDocuments documents={others} actions={actions} />}
    </aside>
  );
}

function TopicsHere({ topics, actions }: { topics: readonly TopicCount[]; actions: ReaderActions }) {
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  const shown = all ? topics : topics.slice(0, SHOWN);
  return (
    <section>
      <h2 class="aside-label">
        {t('reader_topics_here')} <span>{topics.length}</span>
      </h2>
      <ul class="aside-list">
        {shown.map((topic) => (
          <li key={topic.id}>
            <ReaderLink address={{ type: 'topic', topic: topic.id }} open={actions.open}>
              {topic.name}
            </ReaderLink>
            <span>{topic.count}</span>
          </li>
        ))}
      </ul>
      {topics.length > SHOWN && (
        <button type="button" class="action link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('reader_show_fewer') : t('reader_show_more', String(topics.length - SHOWN))}
        </button>
      )}
    </section>
  );
}

function HowToRead() {
  const { t } = useMessages();
  return (
    <section>
      <h2 class="aside-label">{t('reader_how_to_read')}</h2>
      <ul class="aside-box legend">
        <li class="theirs">{t('reader_legend_theirs')}</li>
        <li>{t('reader_legend_ours')}</li>
        <li class="inferred">{t('reader_legend_inferred')}</li>
        <li>
          <span class="legend-brackets">[{t('reader_legend_brackets')}]</span> {t('reader_legend_brackets_rest')}
        </li>
      </ul>
    </section>
  );
}

function OtherDocuments({ documents, actions }: { documents: PackView['documents']; actions: ReaderActions }) {
  const { t } = useMessages();
  return (
    <section>
      <h2 class="aside-label">{t('reader_other_documents')}</h2>
      <ul class="aside-box others">
        {documents.map(({ id, title, titleIsOurs, date, dateBasis }) => (
          <li key={id}>
            <ReaderLink address={{ type: 'document', document: id, quote: null, from: null }} open={actions.open}>
              <DocumentTitle title={title} ours={titleIsOurs} />
            </ReaderLink>
            <p class="meta">
              <SaidOn date={date} inferred={dateBasis === 'inferred'} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

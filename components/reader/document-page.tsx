/** A whole document: what it is, what is known of it, its words, and what to read beside them. */

import { isBefore } from '../../core/dates.ts';
import type { DocumentView, LibraryView } from '../../core/messages.ts';
import { Tag } from '../controls/tag.tsx';
import { useMessages } from '../messages.tsx';
import { DocumentAside } from './document-aside.tsx';
import { MetadataTable } from './metadata-table.tsx';
import { Paragraphs } from './paragraphs.tsx';
import type { Followed, ReaderActions, TopicCount } from './reader-view.ts';

export interface DocumentPageProps {
  readonly view: DocumentView;
  readonly followed: Followed | null;
  readonly library: LibraryView | null;
  readonly topicsHere: readonly TopicCount[] | null;
  readonly actions: ReaderActions;
}

export function DocumentPage({ view, followed, library, topicsHere, actions }: DocumentPageProps) {
  const { document } = view;
  const pack = library?.packs.find((one) => one.id === view.pack);
  return (
    <div class="reader-columns">
      <main id="text">
        <DocumentHeader view={view} />
        <MetadataTable document={document} />
        <Paragraphs
          document={document}
          language={pack?.language}
          followed={followed?.quotation ?? null}
          copy={(clip) => actions.copy(clip)}
        />
      </main>
      <DocumentAside view={view} followed={followed} pack={pack ?? null} topicsHere={topicsHere} actions={actions} />
    </div>
  );
}

function DocumentHeader({ view }: { view: DocumentView }) {
  const { t, count } = useMessages();
  const { document } = view;
  const { date } = document;
  const milestone = date === null ? undefined : view.milestones.find((one) => isBefore(date, one.date));
  return (
    <header>
      <p class="crumb">
        {view.packName} <span>· {t('reader_position', String(view.position), String(view.total))}</span>
      </p>
      <h1 class={document.titleIsOurs ? 'reader-title is-ours' : 'reader-title theirs'}>
        {document.titleIsOurs ? `[${document.title}]` : document.title}
      </h1>
      <p class="byline">
        {milestone && <Tag kind="dated">{milestone.before}</Tag>}
        <span>
          {count('reader_paragraphs', document.paragraphStarts.length)} ·{' '}
          {count('reader_sentences', document.sentences.length)}
        </span>
      </p>
    </header>
  );
}

/** The reader: a bar, and under it a document, a topic, a search, the shelf, or why there is none of these. */
import { useMessages } from '../messages.tsx';
import { DocumentPage } from './document-page.tsx';
import { DossierPage } from './dossier-page.tsx';
import { LibraryPage } from './library-page.tsx';
import { Damaged, Unknown, Unreachable } from './notice.tsx';
import type { ReaderProps } from './reader-view.ts';
import { SearchPage } from './search-page.tsx';
import { TopBar } from './top-bar.tsx';
import { TopicPage } from './topic-page.tsx';

export function Reader(props: ReaderProps) {
  const { t } = useMessages();
  return (
    <div class="reader">
      <a class="skip" href="#text">
        {t('reader_to_text')}
      </a>
      <TopBar textScale={props.textScale} actions={props.actions} />
      <Content {...props} />
    </div>
  );
}

function Content({ content, library, topicsHere, actions }: ReaderProps) {
  const { t } = useMessages();
  switch (content.type) {
    case 'document': {
      const { document, followed } = content;
      return (
        <DocumentPage
          key={document.document.id}
          view={document}
          followed={followed}
          library={library}
          topicsHere={topicsHere}
          actions={actions}
        />
      );
    }
    case 'topic':
      return <TopicPage key={content.topic.id} {...content} actions={actions} />;
    case 'search':
      return <SearchPage query={content.query} actions={actions} />;
    case 'dossier':
      return <DossierPage dossier={content.dossier} actions={actions} />;
    case 'library':
      return library && <LibraryPage library={library} actions={actions} />;
    case 'damaged':
      return <Damaged content={content} actions={actions} />;
    case 'unknown':
      return <Unknown content={content} library={library} actions={actions} />;
    case 'unreachable':
      return <Unreachable actions={actions} />;
    case 'loading':
      return (
        <main id="text" class="reader-page" aria-busy="true">
          <h1 class="visually-hidden">{t('reader_loading')}</h1>
        </main>
      );
  }
}

/** The Library page: bring documents, see what came of them, correct them, review the topics found in them. */
import { useState } from 'preact/hooks';
import { Button } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../messages.tsx';
import type { LibraryActions } from './actions.ts';
import { AddFiles } from './adding/add-files.tsx';
import { DropZone } from './adding/drop-zone.tsx';
import { JobPanel } from './adding/job-panel.tsx';
import { PastePanel } from './adding/paste-panel.tsx';
import { ClipPanel } from './clip-panel.tsx';
import { DocumentList } from './documents/document-list.tsx';
import { LibraryBar } from './library-bar.tsx';
import type { LibraryNotice, LibraryView } from './library-view.ts';
import { ReviewSection } from './topics/review-section.tsx';

interface LibraryPageProps {
  readonly view: LibraryView;
  readonly actions: LibraryActions;
}

export function LibraryPage({ view, actions }: LibraryPageProps) {
  const { t } = useMessages();
  const [isPasting, setPasting] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const isEmpty = view.documents !== null && view.documents.length === 0;
  return (
    <DropZone onDrop={actions.addDropped}>
      <LibraryBar actions={actions} />
      <main class="library">
        <header class="library-head">
          <div>
            <h1>{t('library_title')}</h1>
            <p>{t('library_text')}</p>
          </div>
          <div class="library-add">
            <Button onClick={() => setPasting(!isPasting)}>{t('library_paste')}</Button>
            <AddFiles onFiles={actions.addFiles} />
          </div>
        </header>
        {view.notice && <Notice notice={view.notice} actions={actions} />}
        {isPasting && <PastePanel onClose={() => setPasting(false)} onAdd={actions.addPasted} />}
        {view.clip && <ClipPanel key={view.clip.paragraphs[0]} clip={view.clip} onSettle={actions.settleClip} />}
        <JobPanel
          job={view.job}
          fetching={view.fetching}
          actions={actions}
          onLabel={(file) => setEditing(view.documents?.find(({ source }) => source.file === file)?.id ?? null)}
        />
        {isEmpty && !view.clip && view.job.phase !== 'running' && <EmptyLibrary />}
        {!isEmpty && view.documents && (
          <>
            <ReviewSection
              review={view.review}
              isWorking={view.isWorking}
              documents={view.documents.length}
              actions={actions}
            />
            <DocumentList documents={view.documents} editing={editing} onEdit={setEditing} actions={actions} />
          </>
        )}
      </main>
    </DropZone>
  );
}

function EmptyLibrary() {
  const { t } = useMessages();
  return (
    <section class="library-empty">
      <Icon name="box" size={24} />
      <h2>{t('library_empty')}</h2>
      <p>{t('library_empty_text')}</p>
      <ul>
        <li>{t('library_empty_drop')}</li>
        <li>{t('library_empty_page')}</li>
        <li>{t('library_empty_paste')}</li>
      </ul>
      <p class="library-private">
        <Icon name="lock" />
        {t('library_private')}
      </p>
    </section>
  );
}

function Notice({ notice, actions }: { notice: LibraryNotice; actions: LibraryActions }) {
  const { t } = useMessages();
  const isTrouble = notice.type === 'trouble';
  return (
    <div class="library-notice" data-trouble={isTrouble || undefined} role={isTrouble ? 'alert' : 'status'}>
      <Icon name={isTrouble ? 'warning' : 'check'} />
      <p>
        {notice.type === 'removed' && t('library_removed', notice.title)}
        {notice.type === 'clip-saved' && t('library_clip_saved', notice.title)}
        {notice.type === 'clip-known' && t('library_clip_known')}
        {notice.type === 'trouble' && t('library_trouble', notice.reason)}
      </p>
      {notice.type === 'removed' && (
        <Button kind="link" onClick={actions.restoreDocument}>
          {t('library_undo')}
        </Button>
      )}
      <Button kind="quiet" onClick={actions.dismissNotice}>
        {t('common_close')}
      </Button>
    </div>
  );
}

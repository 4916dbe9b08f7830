/** Pages that have nothing to show say what happened in one sentence, what to do in one, and offer it. */
import type { ComponentChildren } from 'preact';
import type { LibraryView } from '../../core/messages.ts';
import { Button } from '../controls/button.tsx';
import { Icon, type IconName } from '../controls/icon.tsx';
import { useMessages } from '../messages.tsx';
import { DocumentTitle } from '../quotation/document-title.tsx';
import { Shelf } from './library-page.tsx';
import type { ReaderActions, ReaderContent } from './reader-view.ts';

type Content<Type extends ReaderContent['type']> = Extract<ReaderContent, { type: Type }>;

/** A text that does not match its fingerprint: nothing of it is shown. */
export function Damaged({ content, actions }: { content: Content<'damaged'>; actions: ReaderActions }) {
  const { t } = useMessages();
  const text = t(content.what === 'document' ? 'reader_damaged_text' : 'reader_damaged_topic_text');
  return (
    <Notice icon="warning" title={t('reader_damaged')}>
      <p class="notice-title">
        <DocumentTitle title={content.title} ours={content.titleIsOurs} />
      </p>
      <p class="notice-text">{text}</p>
      <Button onClick={() => actions.openOptions('library')}>{t('reader_check_library')}</Button>
    </Notice>
  );
}

interface UnknownProps {
  readonly content: Content<'unknown'>;
  readonly library: LibraryView | null;
  readonly actions: ReaderActions;
}

export function Unknown({ content, library, actions }: UnknownProps) {
  const { t } = useMessages();
  return (
    <Notice icon="search" title={t(content.what === 'document' ? 'reader_unknown_document' : 'reader_unknown_topic')}>
      <p class="notice-text">{t('reader_unknown_text')}</p>
      {library && <Shelf library={library} actions={actions} />}
    </Notice>
  );
}

export function Unreachable({ actions }: { actions: ReaderActions }) {
  const { t } = useMessages();
  return (
    <Notice icon="reload" title={t('reader_unreachable')}>
      <p class="notice-text">{t('reader_unreachable_text')}</p>
      <Button kind="primary" onClick={actions.reload}>
        {t('reader_reload')}
      </Button>
    </Notice>
  );
}

interface NoticeProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Notice({ icon, title, children }: NoticeProps) {
  return (
    <main id="text" class="reader-page notice" data-icon={icon}>
      <Icon name={icon} size={24} />
      <h1>{title}</h1>
      {children}
    </main>
  );
}

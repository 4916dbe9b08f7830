/** Files that are being added: how far it is, what came of each, and pause and cancel. */
import { useState } from 'preact/hooks';
import { type ItemState, isUnderWay, type Job, type JobItem, progressOf } from '../../../core/import/job.ts';
import { Button } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { type Messages, useMessages } from '../../messages.tsx';
import type { LibraryActions } from '../actions.ts';

interface JobPanelProps {
  readonly job: Job;
  readonly fetching: number;
  readonly actions: LibraryActions;
  /** Leads to the document that was made of the file. */
  readonly onLabel: (file: string) => void;
}

/** As many files as one takes in at a glance; of more, those that matter are shown. */
const FEW = 12;
const LAST_READ = 4;

export function JobPanel({ job, fetching, actions, onLabel }: JobPanelProps) {
  const { t, count } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  if (job.items.length === 0 && fetching === 0) return null;
  const { files, read, failed, share } = progressOf(job);
  const shown = showsAll ? job.items : telling(job.items);
  const said = [
    read > 0 ? count('library_files_read', read) : '',
    failed > 0 ? count('library_files_failed', failed) : '',
  ]
    .filter((part) => part !== '')
    .join(t('library_comma'));
  return (
    <section class="job" aria-label={t('library_adding_name')}>
      <header class="job-head">
        <h2>{headline(job, { files, read }, { t, count })}</h2>
        <p role="status">{fetching > 0 ? count('library_fetching', fetching) : said}</p>
        <JobButtons job={job} actions={actions} />
      </header>
      <progress class="job-progress" max={1} value={share} aria-label={t('library_adding_name')}>
        {Math.round(share * 100)} %
      </progress>
      <ul class="job-files">
        {shown.map((item) => (
          <FileRow key={item.id} item={item} onLabel={onLabel} />
        ))}
      </ul>
      {job.items.length > FEW && (
        <Button kind="link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('library_show_fewer') : count('library_show_all_files', files)}
        </Button>
      )}
      {isUnderWay(job) && <p class="job-safe">{t('library_adding_safe')}</p>}
    </section>
  );
}

function JobButtons({ job, actions }: { job: Job; actions: LibraryActions }) {
  const { t } = useMessages();
  return (
    <div class="job-buttons">
      {job.phase === 'running' && (
        <Button kind="quiet" icon="pause" onClick={actions.pause}>
          {t('library_pause')}
        </Button>
      )}
      {job.phase === 'paused' && (
        <Button kind="quiet" icon="forward" onClick={actions.resume}>
          {t('library_resume')}
        </Button>
      )}
      {isUnderWay(job) ? (
        <Button kind="quiet" onClick={actions.cancel}>
          {t('library_cancel')}
        </Button>
      ) : (
        <Button kind="quiet" onClick={actions.dismiss}>
          {t('library_done')}
        </Button>
      )}
    </div>
  );
}

type Counted = Pick<ReturnType<typeof progressOf>, 'files' | 'read'>;

function headline(job: Job, { files, read }: Counted, { t, count }: Pick<Messages, 't' | 'count'>): string {
  if (job.phase === 'paused') return t('library_paused');
  if (job.phase === 'cancelled') return t('library_cancelled');
  if (job.phase === 'done') return read > 0 ? t('library_added') : t('library_added_none');
  return count('library_adding', files);
}

/** Of many files: those that failed, the one that is read, and the last ones that were read. */
function telling(items: readonly JobItem[]): readonly JobItem[] {
  if (items.length <= FEW) return items;
  const kept = new Set(items.filter(({ state }) => state.type === 'read').slice(-LAST_READ));
  return items.filter((item) => item.state.type === 'failed' || item.state.type === 'reading' || kept.has(item));
}

const ICONS = { waiting: 'page', reading: 'page', read: 'check', opened: 'box', failed: 'warning' } as const;

function FileRow({ item, onLabel }: { item: JobItem; onLabel: (file: string) => void }) {
  const { t } = useMessages();
  const messages = useMessages();
  const { state } = item;
  return (
    <li class="job-file" data-state={state.type}>
      <Icon name={ICONS[state.type]} />
      <span class="job-name" title={item.name}>
        {item.name}
      </span>
      <span class="job-state">{tell(state, messages)}</span>
      {state.type === 'read' && state.untitled > 0 && (
        <Button kind="link" onClick={() => onLabel(item.name)}>
          {t('library_label_it')}
        </Button>
      )}
    </li>
  );
}

function tell(state: ItemState, { t, count }: Pick<Messages, 't' | 'count'>): string {
  switch (state.type) {
    case 'waiting':
      return t('library_file_waits');
    case 'reading':
      return t('library_file_reading');
    case 'opened':
      return count('library_file_opened', state.files);
    case 'failed':
      return state.reason;
    case 'read': {
      if (state.documents === 0) return t('library_file_known');
      const parts = [
        state.documents > 1 ? count('common_documents', state.documents) : '',
        count('library_paragraphs', state.paragraphs),
        state.untitled > 0 ? t('library_file_untitled') : '',
        ...state.notes,
      ];
      return parts.filter((part) => part !== '').join(' · ');
    }
  }
}

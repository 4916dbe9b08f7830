/** Settings and library as a file: to keep, to carry to another browser, to bring back. */
import { useRef, useState } from 'preact/hooks';
import type { Backup } from '../../core/backup.ts';
import type { MessageKey } from '../../core/message-keys.ts';
import { exportSettings, type ImportResult, importSettings } from '../../core/settings/transfer.ts';
import type { Settings } from '../../core/settings/types.ts';
import { Button } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../messages.tsx';
import type { Editing, OptionsActions } from './actions.ts';
import { Offer } from './backup-offer.tsx';
import { reasonOf } from './library/reason.ts';
import { Section } from './parts/section.tsx';
import { Setting } from './parts/setting.tsx';

/** A settings file is a few kilobytes; a larger file is something else, and reading it could stop the page. */
const LARGEST_FILE = 5_000_000;

export type Offered =
  | { readonly type: 'settings'; readonly settings: Settings; readonly repaired: readonly string[] }
  | { readonly type: 'backup'; readonly backup: Backup };

type Reading =
  | { readonly type: 'idle' }
  | { readonly type: 'done'; readonly text: MessageKey }
  | { readonly type: 'refused'; readonly file: string; readonly reason: Refusal | { readonly words: string } }
  | { readonly type: 'offered'; readonly file: string; readonly offered: Offered };

type Refusal = Extract<ImportResult, { type: 'refused' }>['reason'] | 'unreadable' | 'too-large';

const REFUSALS = {
  'not-json': 'options_import_not_json',
  'not-settings': 'options_import_not_settings',
  newer: 'options_import_newer',
  unreadable: 'options_import_unreadable',
  'too-large': 'options_import_too_large',
} satisfies Record<Refusal, MessageKey>;

interface BackupSectionProps {
  readonly editing: Editing;
  readonly actions: OptionsActions;
}

export function BackupSection({ editing, actions }: BackupSectionProps) {
  const { t } = useMessages();
  const [reading, setReading] = useState<Reading>({ type: 'idle' });
  const accept = (file: string, offered: Offered) => {
    if (offered.type === 'settings') {
      editing.edit(() => offered.settings, t('options_import_done'));
      setReading({ type: 'idle' });
      return;
    }
    actions.restoreBackup(offered.backup).then(
      () => setReading({ type: 'done', text: 'options_import_all_done' }),
      (error: unknown) => setReading({ type: 'refused', file, reason: { words: reasonOf(error) } }),
    );
  };
  return (
    <Section title={t('options_backup')} text={t('options_backup_text')}>
      <Export settings={editing.settings} actions={actions} />
      <Setting title={t('options_import')} text={t('options_import_text')}>
        <FileButton onFile={(file) => void readFile(file, actions).then(setReading)} />
        {reading.type === 'done' && <p role="status">{t(reading.text)}</p>}
        {reading.type === 'refused' && <Refused {...reading} />}
        {reading.type === 'offered' && (
          <Offer
            file={reading.file}
            offered={reading.offered}
            onAccept={() => accept(reading.file, reading.offered)}
            onCancel={() => setReading({ type: 'idle' })}
          />
        )}
      </Setting>
    </Section>
  );
}

function Export({ settings, actions }: { settings: Settings; actions: OptionsActions }) {
  const { t } = useMessages();
  const [trouble, setTrouble] = useState<string | null>(null);
  const saveAll = () => {
    setTrouble(null);
    actions.saveBackup().then(
      (leftOut) => leftOut.length > 0 && setTrouble(t('options_export_left_out', leftOut.join(', '))),
      (error: unknown) => setTrouble(t('options_export_failed', reasonOf(error))),
    );
  };
  return (
    <Setting title={t('options_export')} text={t('options_export_text')}>
      <div class="setting-buttons">
        <Button icon="save" onClick={saveAll}>
          {t('options_export_all_button')}
        </Button>
        <Button icon="save" onClick={() => actions.saveSettingsFile(exportSettings(settings))}>
          {t('options_export_button')}
        </Button>
      </div>
      {trouble !== null && (
        <p class="error" role="alert">
          <Icon name="warning" />
          <span>{trouble}</span>
        </p>
      )}
    </Setting>
  );
}

function Refused({ file, reason }: Extract<Reading, { type: 'refused' }>) {
  const { t } = useMessages();
  return (
    <p class="error" role="alert">
      <Icon name="warning" />
      <span>
        {t('options_import_refused', file)}{' '}
        {typeof reason === 'string' ? t(REFUSALS[reason]) : t('options_import_reason', reason.words)}
      </span>
    </p>
  );
}

function FileButton({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json,application/zip,.zip"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // So that the same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button icon="open" onClick={() => input.current?.click()}>
        {t('options_import_button')}
      </Button>
    </>
  );
}

async function readFile(file: File, actions: OptionsActions): Promise<Reading> {
  const refused = (reason: Extract<Reading, { type: 'refused' }>['reason']): Reading => ({
    ...{ type: 'refused', file: file.name },
    reason,
  });
  const offer = (offered: Offered): Reading => ({ type: 'offered', file: file.name, offered });
  if (await isArchive(file)) {
    try {
      return offer({ type: 'backup', backup: await actions.readBackup(file) });
    } catch (error) {
      return refused({ words: reasonOf(error) });
    }
  }
  if (file.size > LARGEST_FILE) return refused('too-large');
  try {
    const result = importSettings(await file.text());
    if (result.type === 'refused') return refused(result.reason);
    return offer({ type: 'settings', settings: result.settings, repaired: [...new Set(result.repaired)] });
  } catch {
    return refused('unreadable');
  }
}

/** Whether it begins as a zip archive, whatever its name says. */
async function isArchive(file: File): Promise<boolean> {
  try {
    return (await file.slice(0, 2).text()) === 'PK';
  } catch {
    return false;
  }
}

/** Settings as a file: to keep, to carry to another browser, to bring back. */
import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../core/message-keys.ts';
import { exportSettings, type ImportResult, importSettings } from '../../core/settings/transfer.ts';
import type { Settings } from '../../core/settings/types.ts';
import { Button } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../messages.tsx';
import type { Editing } from './actions.ts';
import { Section } from './parts/section.tsx';
import { Setting } from './parts/setting.tsx';

/** A settings file is a few kilobytes; a larger file is something else, and reading it could stop the page. */
const LARGEST_FILE = 5_000_000;

type Reading =
  | { readonly type: 'idle' }
  | { readonly type: 'refused'; readonly file: string; readonly reason: Refusal }
  | {
      readonly type: 'offered';
      readonly file: string;
      readonly settings: Settings;
      readonly repaired: readonly string[];
    };

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
  readonly onSave: (text: string) => void;
}

export function BackupSection({ editing, onSave }: BackupSectionProps) {
  const { t } = useMessages();
  const { settings, edit } = editing;
  const [reading, setReading] = useState<Reading>({ type: 'idle' });
  const replace = (next: Settings) => {
    edit(() => next, t('options_import_done'));
    setReading({ type: 'idle' });
  };
  return (
    <Section title={t('options_backup')} text={t('options_backup_text')}>
      <Setting title={t('options_export')} text={t('options_export_text')}>
        <Button icon="save" onClick={() => onSave(exportSettings(settings))}>
          {t('options_export_button')}
        </Button>
      </Setting>
      <Setting title={t('options_import')} text={t('options_import_text')}>
        <FileButton onFile={(file) => void readFile(file).then(setReading)} />
        {reading.type === 'refused' && (
          <p class="error" role="alert">
            <Icon name="warning" />
            <span>
              {t('options_import_refused', reading.file)} {t(REFUSALS[reading.reason])}
            </span>
          </p>
        )}
        {reading.type === 'offered' && (
          <Offer
            offered={reading}
            onAccept={() => replace(reading.settings)}
            onCancel={() => setReading({ type: 'idle' })}
          />
        )}
      </Setting>
    </Section>
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
        accept="application/json,.json"
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

interface OfferProps {
  readonly offered: Extract<Reading, { type: 'offered' }>;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

/** What a file holds, before it replaces anything. */
function Offer({ offered, onAccept, onCancel }: OfferProps) {
  const { t, count } = useMessages();
  const { settings, repaired, file } = offered;
  const topics = count('options_import_topics', Object.keys(settings.topics).length);
  const sites = count('options_import_sites', settings.sitesOff.length);
  return (
    <div class="offer" role="status">
      <p>{t('options_import_offer', file, topics, sites)}</p>
      {repaired.length > 0 && <p class="offer-repaired">{t('options_import_repaired', repaired.join(', '))}</p>}
      <div class="offer-buttons">
        <Button kind="primary" onClick={onAccept}>
          {t('options_import_accept')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('options_cancel')}
        </Button>
      </div>
    </div>
  );
}

async function readFile(file: File): Promise<Reading> {
  if (file.size > LARGEST_FILE) return { type: 'refused', file: file.name, reason: 'too-large' };
  try {
    const result = importSettings(await file.text());
    if (result.type === 'refused') return { type: 'refused', file: file.name, reason: result.reason };
    return { type: 'offered', file: file.name, settings: result.settings, repaired: [...new Set(result.repaired)] };
  } catch {
    return { type: 'refused', file: file.name, reason: 'unreadable' };
  }
}

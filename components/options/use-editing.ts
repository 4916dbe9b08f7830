/** Changes to settings, each with a way back, and word of it when one could not be kept. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings/types.ts';
import { useMessages } from '../messages.tsx';
import type { Editing, OptionsActions } from './actions.ts';
import type { NoticeView } from './parts/notice.tsx';

interface EditingState extends Editing {
  readonly notice: NoticeView | null;
  readonly closeNotice: () => void;
  readonly undo: (undo: (settings: Settings) => Settings) => void;
}

export function useEditing(settings: Settings, change: OptionsActions['change']): EditingState {
  const { t } = useMessages();
  const [notice, setNotice] = useState<NoticeView | null>(null);
  const latest = useRef(settings);
  latest.current = settings;
  const write = useCallback(
    (wanted: (settings: Settings) => Settings, said: NoticeView | null) => {
      setNotice(said);
      change(wanted).catch(() => setNotice({ kind: 'trouble', text: t('options_not_saved'), undo: null }));
    },
    [change, t],
  );
  const edit = useCallback(
    (wanted: (settings: Settings) => Settings, done: string | null = null) => {
      const before = latest.current;
      write(wanted, done === null ? null : { kind: 'done', text: done, undo: wayBack(before, wanted(before)) });
    },
    [write],
  );
  const undo = useCallback((back: (settings: Settings) => Settings) => write(back, null), [write]);
  return { settings, edit, notice, undo, closeNotice: () => setNotice(null) };
}

/** Puts back the fields that a change touched, and no other: what was changed since, elsewhere too, stays. */
function wayBack(before: Settings, after: Settings): (now: Settings) => Settings {
  const fields = (Object.keys(before) as (keyof Settings)[]).filter((field) => before[field] !== after[field]);
  const old = Object.fromEntries(fields.map((field) => [field, before[field]]));
  return (now) => ({ ...now, ...old });
}

/** How much of the browser's room is used, and whether it may take it back. */
import { useEffect, useState } from 'preact/hooks';
import type { PackView } from '../../../core/messages.ts';
import type { StorageRoom } from '../../../core/pack-outcomes.ts';
import { useMessages } from '../../messages.tsx';

interface StorageMeterProps {
  readonly readRoom: () => Promise<StorageRoom | null>;
  /** When they change, so does the room. */
  readonly packs: readonly PackView[];
}

export function StorageMeter({ readRoom, packs }: StorageMeterProps) {
  const { t, language } = useMessages();
  const [room, setRoom] = useState<StorageRoom | null>(null);
  useEffect(() => {
    let isWanted = true;
    readRoom().then(
      (found) => isWanted && setRoom(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [packs]);
  if (!room) return null;
  const hasOwn = packs.some(({ origin }) => origin.type !== 'bundled');
  return (
    <section class="storage">
      <h2 class="label">{t('options_storage')}</h2>
      <meter min={0} max={room.most} value={room.used} aria-label={t('options_storage')} />
      <p>
        {t('options_storage_used', inBytes(room.used, language), inBytes(room.most, language))}
        {hasOwn && ` · ${t(room.kept ? 'options_storage_kept' : 'options_storage_loose')}`}
      </p>
    </section>
  );
}

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "12 MB", as the language writes it. */
function inBytes(bytes: number, language: string): string {
  const step = Math.max(1, Math.min(UNITS.length, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  const format = {
    style: 'unit',
    unit: UNITS[step - 1] ?? 'kilobyte',
    maximumFractionDigits: value < 10 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(language, format).format(value);
}

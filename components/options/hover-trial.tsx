/** A mark to try the delay and the key on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { HoverKey, MarkStyle } from '../../core/settings/types.ts';
import { useMessages } from '../messages.tsx';

interface HoverTrialProps {
  readonly delay: number;
  readonly hoverKey: HoverKey;
  readonly markStyle: MarkStyle;
}

export function HoverTrial({ delay, hoverKey, markStyle }: HoverTrialProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const leave = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setOpen(false);
  };
  useEffect(() => leave, []);
  // The key may come after the pointer, so each movement looks for it.
  const rest = (event: PointerEvent) => {
    if (timer.current === null && isHeld(event, hoverKey)) timer.current = setTimeout(setOpen, delay, true);
  };
  return (
    <aside class="aside" aria-label={t('options_trial')}>
      <p class="label">{t('options_trial')}</p>
      <div class="sample-ground">
        <p class="sample-page">
          {t('options_trial_before')}{' '}
          <span
            class="sample-mark trial-mark"
            data-style={markStyle}
            data-open={open || undefined}
            onPointerEnter={rest}
            onPointerMove={rest}
            onPointerLeave={leave}
          >
            {t('options_trial_mark')}
          </span>
        </p>
        <p class="trial-card" data-open={open || undefined} aria-hidden={!open}>
          {t('options_trial_card')}
        </p>
      </div>
    </aside>
  );
}

function isHeld(event: PointerEvent, key: HoverKey): boolean {
  const held = { none: true, alt: event.altKey, control: event.ctrlKey, shift: event.shiftKey };
  return held[key];
}

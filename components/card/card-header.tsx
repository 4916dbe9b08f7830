/** What the card is about, and the way back, the pin and the way out. Pinned, it is what the card is moved by. */
import type { CardActions, CardView } from '../../core/card.ts';
import { IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages.tsx';

interface CardHeaderProps {
  /** Id of the heading. */
  readonly title: string;
  readonly name: string;
  /** What is said under the name. */
  readonly parts: readonly string[];
  readonly view: CardView;
  readonly actions: CardActions;
}

export function CardHeader({ title, name, parts, view, actions }: CardHeaderProps) {
  const { t } = useMessages();
  const place = view.depths > 1 ? [t('card_depth', String(view.depth), String(view.depths))] : [];
  return (
    <div class="card-header" data-drag-handle={view.pinned || undefined}>
      {view.depths > 1 && (
        <div class="card-steps">
          <IconButton icon="back" label={t('card_back')} disabled={view.depth === 1} onClick={() => actions.step(-1)} />
          <IconButton
            icon="forward"
            label={t('card_forward')}
            disabled={view.depth === view.depths}
            onClick={() => actions.step(1)}
          />
        </div>
      )}
      <div class="card-name">
        <h2 id={title} class="card-title">
          {name}
        </h2>
        <p class="card-kind">{[...parts, ...place].join(' · ')}</p>
      </div>
      <div class="card-tools">
        <IconButton icon="pin" label={t('card_pin')} pressed={view.pinned} onClick={() => actions.togglePin()} />
        <IconButton icon="close" label={t('common_close')} onClick={() => actions.close()} />
      </div>
    </div>
  );
}

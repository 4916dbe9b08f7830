/** What the card is about, and the way back, the pin and the way out. Pinned, it is what the card is moved by. */
import type { Briefing } from '../../core/briefing/types.ts';
import type { CardActions, CardView } from '../../core/card.ts';
import { IconButton } from '../controls/button.tsx';
import { kindName } from '../kind.ts';
import { useMessages } from '../messages.tsx';
import { countLine } from './count-line.ts';

interface CardHeaderProps {
  readonly title: string;
  readonly briefing: Briefing;
  readonly view: CardView;
  readonly actions: CardActions;
}

export function CardHeader({ title, briefing, view, actions }: CardHeaderProps) {
  const messages = useMessages();
  const { t } = messages;
  const { topic } = briefing;
  const parts = [kindName(t, topic.kind), countLine(messages, briefing)];
  if (view.depths > 1) parts.push(t('card_depth', String(view.depth), String(view.depths)));
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
          {topic.name}
        </h2>
        <p class="card-kind">{parts.join(' · ')}</p>
      </div>
      <div class="card-tools">
        <IconButton icon="pin" label={t('card_pin')} pressed={view.pinned} onClick={() => actions.togglePin()} />
        <IconButton icon="close" label={t('common_close')} onClick={() => actions.close()} />
      </div>
    </div>
  );
}

/** What the card is about, and the way back, the pin and the way out. Pinned, it is what the card is moved by. */
import type { Briefing } from '../../core/briefing/types.ts';
import type { CardActions, CardView } from '../../core/card.ts';
import { IconButton } from '../controls/button.tsx';
import { kindName } from '../kind.ts';
import { type Translate, useMessages } from '../messages.tsx';
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
  if (view.depth > 1) parts.push(depthWords(t, view.depth));
  return (
    <div class="card-header" data-drag-handle={view.pinned || undefined}>
      {view.depth > 1 && <IconButton icon="back" label={t('card_back')} onClick={() => actions.back()} />}
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

function depthWords(t: Translate, depth: number): string {
  if (depth === 2) return t('card_depth_2');
  return depth === 3 ? t('card_depth_3') : t('card_depth', String(depth));
}

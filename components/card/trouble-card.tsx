/** Why there is no briefing: what happened in one sentence, what to do in one, and the button that does it. */
import type { ComponentChildren } from 'preact';
import type { CardActions, CardContent } from '../../core/card.ts';
import { Button } from '../controls/button.tsx';
import { Icon, type IconName } from '../controls/icon.tsx';
import { useMessages } from '../messages.tsx';

type TroubleContent = Exclude<CardContent, { type: 'loading' } | { type: 'briefing' } | { type: 'quoted' }>;

interface TroubleCardProps {
  readonly title: string;
  readonly content: TroubleContent;
  readonly actions: CardActions;
}

export function TroubleCard({ title, content, actions }: TroubleCardProps) {
  const { t } = useMessages();
  if (content.type === 'orphaned') {
    return (
      <Trouble title={title} icon="reload" heading={t('card_orphaned_title')} words={t('card_orphaned_text')}>
        <ReloadButtons actions={actions} />
      </Trouble>
    );
  }
  if (content.type === 'unreachable') {
    return (
      <Trouble title={title} icon="reload" heading={t('card_unreachable_title')} words={t('card_unreachable_text')}>
        <ReloadButtons actions={actions} />
      </Trouble>
    );
  }
  if (content.trouble.type === 'unknown-topic') {
    return (
      <Trouble title={title} icon="reload" heading={t('card_unknown_title')} words={t('card_unknown_text')}>
        <ReloadButtons actions={actions} />
      </Trouble>
    );
  }
  const words = t('card_changed_text', content.trouble.documentTitle);
  return (
    <Trouble title={title} icon="warning" heading={t('card_changed_title')} words={words}>
      <Button onClick={() => actions.openLibrary()}>{t('card_check_library')}</Button>
      <Button kind="quiet" onClick={() => actions.close()}>
        {t('common_close')}
      </Button>
    </Trouble>
  );
}

function ReloadButtons({ actions }: { actions: CardActions }) {
  const { t } = useMessages();
  return (
    <>
      <Button kind="primary" onClick={() => actions.reloadPage()}>
        {t('card_reload')}
      </Button>
      <Button kind="quiet" onClick={() => actions.close()}>
        {t('card_not_now')}
      </Button>
    </>
  );
}

interface TroubleProps {
  readonly title: string;
  readonly icon: IconName;
  readonly heading: string;
  readonly words: string;
  readonly children: ComponentChildren;
}

function Trouble({ title, icon, heading, words, children }: TroubleProps) {
  return (
    <div class="trouble" data-icon={icon} role="alert">
      <Icon name={icon} size={20} />
      <div>
        <h2 id={title}>{heading}</h2>
        <p>{words}</p>
        <div class="trouble-buttons">{children}</div>
      </div>
    </div>
  );
}

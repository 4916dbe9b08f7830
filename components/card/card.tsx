/** The card: a dialog that shows a briefing, waits for one, or says why there is none. */
import { useEffect, useId, useRef } from 'preact/hooks';
import type { CardActions, CardView } from '../../core/card.ts';
import { useMessages } from '../messages.tsx';
import { BriefingCard } from './briefing-card.tsx';
import { LoadingCard } from './loading-card.tsx';
import { QuotedCard } from './quoted-card.tsx';
import { TroubleCard } from './trouble-card.tsx';
import { walkQuotations } from './walk-quotations.ts';

export interface CardProps {
  readonly view: CardView;
  readonly actions: CardActions;
}

export function Card({ view, actions }: CardProps) {
  const { t, language } = useMessages();
  const root = useRef<HTMLElement>(null);
  const title = useId();
  useFocus(root, view);
  const { content } = view;
  return (
    <section
      ref={root}
      class="card"
      role="dialog"
      aria-labelledby={title}
      lang={language}
      // Whichever way the page around it is written.
      dir={t('common_direction') as 'ltr' | 'rtl'}
      tabIndex={-1}
      data-pinned={view.pinned || undefined}
      data-keyboard={view.byKeyboard || undefined}
      onKeyDown={(event) => walkQuotations(event, root.current, view.byKeyboard)}
    >
      {content.type === 'briefing' ? (
        // A new topic starts at its top, with nothing unfolded.
        <BriefingCard
          key={content.briefing.topic.id}
          title={title}
          briefing={content.briefing}
          view={view}
          actions={actions}
        />
      ) : content.type === 'quoted' ? (
        <QuotedCard title={title} match={content.match} view={view} actions={actions} />
      ) : content.type === 'loading' ? (
        <LoadingCard title={title} />
      ) : (
        <TroubleCard title={title} content={content} actions={actions} />
      )}
    </section>
  );
}

/**
 * Opened by keyboard, the focus goes to the first quotation. Walked to, it goes to the card: what was pressed is gone.
 * Opened by the pointer, the focus stays in the page.
 */
function useFocus(root: { current: HTMLElement | null }, view: CardView): void {
  const { content, byKeyboard, depth } = view;
  const shown = content.type === 'briefing' ? content.briefing.topic.id : content.type;
  const lastDepth = useRef(depth);
  useEffect(() => {
    if (shown === 'loading') return;
    const walked = lastDepth.current !== depth;
    lastDepth.current = depth;
    if (byKeyboard) (root.current?.querySelector<HTMLElement>('.quotation') ?? root.current)?.focus();
    else if (walked) root.current?.focus({ preventScroll: true });
  }, [shown, byKeyboard, depth, root]);
}

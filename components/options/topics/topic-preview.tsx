/** A topic's briefing as the card shows it, and the names it goes by. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Briefing, BriefingResult } from '../../../core/briefing/types.ts';
import type { TopicId } from '../../../core/ids.ts';
import type { TopicSummary, TopicView } from '../../../core/messages.ts';
import { BriefingBody } from '../../card/briefing-body.tsx';
import { countLine } from '../../card/count-line.ts';
import { useOverflow } from '../../card/use-overflow.ts';
import { kindName } from '../../kind.ts';
import { useMessages } from '../../messages.tsx';
import type { OptionsActions } from '../actions.ts';
import { TopicNames } from './topic-names.tsx';

type Loaded =
  | { readonly type: 'loading' }
  | { readonly type: 'failed' }
  | {
      readonly type: 'ready';
      readonly topic: TopicId;
      readonly view: TopicView | null;
      readonly result: BriefingResult;
    };

interface TopicPreviewProps {
  readonly topic: TopicSummary;
  readonly actions: OptionsActions;
  readonly onWalk: (topic: TopicId) => void;
}

export function TopicPreview({ topic, actions, onWalk }: TopicPreviewProps) {
  const { t } = useMessages();
  const loaded = useTopic(topic.id, actions);
  if (loaded.type === 'loading') return <div class="preview" aria-busy="true" />;
  if (loaded.type === 'failed') return <p class="nothing">{t('options_briefing_failed')}</p>;
  const { view, result } = loaded;
  return (
    <div class="preview">
      <p class="label">{t('options_briefing')}</p>
      <FlatCard result={result} actions={actions} onWalk={onWalk} />
      {view && <TopicNames key={view.id} aliases={view.aliases} />}
    </div>
  );
}

/** What was shown stays until the next is here, so that going through the list does not flicker. */
function useTopic(topic: TopicId, actions: OptionsActions): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ type: 'loading' });
  useEffect(() => {
    let wanted = true;
    Promise.all([actions.getTopic(topic), actions.getBriefing(topic)]).then(
      ([view, result]) => wanted && setLoaded({ type: 'ready', topic, view, result }),
      () => wanted && setLoaded({ type: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [topic, actions]);
  return loaded;
}

interface FlatCardProps {
  readonly result: BriefingResult;
  readonly actions: OptionsActions;
  readonly onWalk: (topic: TopicId) => void;
}

function FlatCard({ result, actions, onWalk }: FlatCardProps) {
  const { t } = useMessages();
  if (result.type === 'trouble') {
    const { trouble } = result;
    const text =
      trouble.type === 'source-changed'
        ? t('options_source_changed', trouble.documentTitle)
        : t('options_topic_unknown');
    return <p class="nothing">{text}</p>;
  }
  return (
    <BriefingPreview key={result.briefing.topic.id} briefing={result.briefing} actions={actions} onWalk={onWalk} />
  );
}

interface BriefingPreviewProps {
  readonly briefing: Briefing;
  readonly actions: OptionsActions;
  readonly onWalk: (topic: TopicId) => void;
}

function BriefingPreview({ briefing, actions, onWalk }: BriefingPreviewProps) {
  const messages = useMessages();
  const body = useRef<HTMLElement>(null);
  const more = useOverflow(body);
  return (
    <article class="card preview-card" aria-label={briefing.topic.name} data-more={more || undefined}>
      <header class="preview-head">
        <h2>{briefing.topic.name}</h2>
        <p>
          {kindName(messages.t, briefing.topic.kind)} · {countLine(messages, briefing)}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it */}
      <section ref={body} class="card-body" tabIndex={0} aria-label={messages.t('options_briefing')}>
        <BriefingBody
          briefing={briefing}
          actions={{ readInContext: actions.readInContext, copy: actions.copy, walkTo: onWalk }}
        />
      </section>
    </article>
  );
}

/** A briefing in the card: header, what there is to read, and what to do about it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Briefing } from '../../core/briefing/types.ts';
import type { CardActions, CardView } from '../../core/card.ts';
import { kindName } from '../kind.ts';
import { useMessages } from '../messages.tsx';
import type { QuotationActions } from '../quotation/quotation.tsx';
import { BriefingBody } from './briefing-body.tsx';
import { CardFooter, type FootPanel } from './card-footer.tsx';
import { CardHeader } from './card-header.tsx';
import { countLine } from './count-line.ts';
import { KeysFooter } from './keys-footer.tsx';
import { ObjectionPanel } from './objection.tsx';
import { useOverflow } from './use-overflow.ts';
import { Why } from './why.tsx';

interface BriefingCardProps {
  readonly title: string;
  readonly briefing: Briefing;
  readonly view: CardView;
  readonly actions: CardActions;
}

export function BriefingCard({ title, briefing, view, actions }: BriefingCardProps) {
  const messages = useMessages();
  const [panel, setPanel] = useState<FootPanel | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const more = useOverflow(body);
  const quotationActions: QuotationActions = {
    readInContext: (quotation) => actions.readInContext(quotation, briefing.topic.id),
    copy: (clip) => actions.copy(clip),
    keep: (quotation) => actions.keep(quotation),
    openDossier: () => actions.openDossier(),
    walkTo: (topic) => actions.walkTo(topic),
  };
  return (
    <>
      <CardHeader
        title={title}
        name={briefing.topic.name}
        parts={[kindName(messages.t, briefing.topic.kind), countLine(messages, briefing)]}
        view={view}
        actions={actions}
      />
      <div ref={body} class="card-body">
        <BriefingBody briefing={briefing} actions={quotationActions} />
      </div>
      <div class="card-foot" data-more={more || undefined}>
        {panel === 'why' && <Why explanation={view.explanation} order={briefing.order} />}
        {panel === 'objection' && (
          <ObjectionPanel topic={briefing.topic} explanation={view.explanation} site={view.site} actions={actions} />
        )}
        <CardFooter
          topic={briefing.topic.id}
          site={view.site}
          actions={actions}
          open={panel}
          onOpen={(wanted) => setPanel(panel === wanted ? null : wanted)}
          canCompare={view.canCompare}
        />
        {view.byKeyboard && <KeysFooter />}
      </div>
      <Announcement briefing={briefing} />
    </>
  );
}

/** Tells those who cannot see it that a card has opened. The region must stand before its words do, or it stays silent. */
function Announcement({ briefing }: { briefing: Briefing }) {
  const messages = useMessages();
  const [said, setSaid] = useState('');
  const { topic } = briefing;
  const words = `${topic.name}. ${kindName(messages.t, topic.kind)}. ${countLine(messages, briefing)}`;
  useEffect(() => setSaid(words), [words]);
  return (
    <span class="visually-hidden" role="status">
      {said}
    </span>
  );
}

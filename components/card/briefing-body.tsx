/** All that a briefing has to say, in the order in which a reader needs it. */
import { useRef } from 'preact/hooks';
import { everyQuotation } from '../../core/briefing/every-quotation.ts';
import type { Briefing } from '../../core/briefing/types.ts';
import { useGoTo } from '../go-to.ts';
import { OurNote, type QuotationActions } from '../quotation/quotation.tsx';
import { Conflicts } from './conflicts.tsx';
import { Definition } from './definition.tsx';
import { Figures } from './figures.tsx';
import { QuotationList } from './quotation-list.tsx';
import { Related } from './related.tsx';
import { WhenSaid } from './when-said.tsx';

export interface BriefingBodyProps {
  readonly briefing: Briefing;
  readonly actions: QuotationActions;
}

export function BriefingBody({ briefing, actions }: BriefingBodyProps) {
  const root = useRef<HTMLDivElement>(null);
  const [place, goTo] = useGoTo(root);
  const { definition, note, quotes, conflicts, figures, related, timeline } = briefing;
  return (
    <div ref={root}>
      {(definition || note) && (
        <div class="what">
          {definition && <Definition definition={definition} actions={actions} />}
          {note && <OurNote note={note} />}
        </div>
      )}
      {quotes.length > 0 && <QuotationList briefing={briefing} actions={actions} goneTo={place?.key ?? null} />}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} actions={actions} />}
      {figures.length > 0 && <Figures figures={figures} actions={actions} />}
      {timeline && (
        <WhenSaid view={timeline} statements={everyQuotation(quotes)} place={place} goTo={goTo} heading="h3" />
      )}
      {related.length > 0 && <Related related={related} walkTo={actions.walkTo?.bind(actions)} />}
    </div>
  );
}

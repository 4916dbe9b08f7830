/** All that a briefing has to say, in the order in which a reader needs it. */
import type { Briefing } from '../../core/briefing/types.ts';
import type { QuotationActions } from '../quotation/quotation.tsx';
import { OurNote } from '../quotation/quotation.tsx';
import { Conflicts } from './conflicts.tsx';
import { Definition } from './definition.tsx';
import { Figures } from './figures.tsx';
import { QuotationList } from './quotation-list.tsx';
import { Related } from './related.tsx';

export interface BriefingBodyProps {
  readonly briefing: Briefing;
  readonly actions: QuotationActions;
}

export function BriefingBody({ briefing, actions }: BriefingBodyProps) {
  const { definition, note, quotes, conflicts, figures, related } = briefing;
  return (
    <>
      {(definition || note) && (
        <div class="what">
          {definition && <Definition definition={definition} actions={actions} />}
          {note && <OurNote note={note} />}
        </div>
      )}
      {quotes.length > 0 && <QuotationList briefing={briefing} actions={actions} />}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} actions={actions} />}
      {figures.length > 0 && <Figures figures={figures} actions={actions} />}
      {related.length > 0 && <Related related={related} walkTo={actions.walkTo?.bind(actions)} />}
    </>
  );
}

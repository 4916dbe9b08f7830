/** The timeline as a section, which leads to the quotations on the same screen. */
import type { TimelineView } from '../../core/briefing/timeline.ts';
import type { QuotationView } from '../../core/briefing/types.ts';
import type { Place } from '../go-to.ts';
import { useMessages } from '../messages.tsx';
import { placeKey } from '../quotation/quotation.tsx';
import { sharedYear, Timeline, TimelineLegend } from '../timeline/timeline.tsx';

interface WhenSaidProps {
  readonly view: TimelineView;
  /** The list that the view counts in. */
  readonly statements: readonly QuotationView[];
  /** Where it led last. */
  readonly place: Place | null;
  readonly goTo: (key: string) => void;
  /** Its heading's rank on the screen. */
  readonly heading: 'h2' | 'h3';
}

export function WhenSaid({ view, statements, place, goTo, heading: Heading }: WhenSaidProps) {
  const { t } = useMessages();
  const year = sharedYear(view);
  return (
    <section class="card-section">
      <Heading class="section-label">
        {year === null ? t('card_timeline_title') : t('card_timeline_title_year', year)}
        <TimelineLegend short={Heading === 'h3'} />
      </Heading>
      <Timeline
        view={view}
        statements={statements}
        open={place && statements.findIndex((one) => placeKey(one) === place.key)}
        onOpen={(at) => {
          const statement = statements[at];
          if (statement) goTo(placeKey(statement));
        }}
      />
    </section>
  );
}

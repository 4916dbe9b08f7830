/** The timeline as a section of the card. */
import type { ComponentProps } from 'preact';
import { useMessages } from '../messages.tsx';
import { sharedYear, Timeline, TimelineLegend } from '../timeline/timeline.tsx';

export function WhenSaid(props: ComponentProps<typeof Timeline>) {
  const { t } = useMessages();
  const year = sharedYear(props.view);
  return (
    <section class="card-section">
      <h3 class="section-label">
        {year === null ? t('timeline_title') : t('timeline_title_year', year)}
        <TimelineLegend />
      </h3>
      <Timeline {...props} />
    </section>
  );
}

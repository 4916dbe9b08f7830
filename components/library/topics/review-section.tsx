/** Topics found in the documents, in one table: looked over by whoever likes to, left alone by who does not. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TopicId } from '../../../core/ids.ts';
import type { ReviewedTopic } from '../../../core/topics/decisions.ts';
import { type Review, topicsOfReview } from '../../../core/topics/review.ts';
import { Button } from '../../controls/button.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { useMessages } from '../../messages.tsx';
import type { LibraryActions } from '../actions.ts';
import { useInTurns } from '../use-in-turns.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ReviewRow } from './review-row.tsx';

interface ReviewSectionProps {
  readonly review: Review;
  readonly isWorking: boolean;
  readonly documents: number;
  readonly actions: LibraryActions;
}

type Shelf = 'review' | 'accepted' | 'off';
/** Rows drawn at first, and by each "show more". */
const ROWS = 30;

const shelfOf = ({ state }: ReviewedTopic): Shelf => (state === 'accepted' || state === 'off' ? state : 'review');

export function ReviewSection({ review, isWorking, documents, actions }: ReviewSectionProps) {
  const { t, count } = useMessages();
  const [shelf, setShelf] = useState<Shelf>('review');
  const [rows, setRows] = useState(ROWS);
  const [selected, setSelected] = useState<ReadonlySet<TopicId>>(new Set());
  const topics = useMemo(() => topicsOfReview(review).topics, [review]);
  const shown = topics.filter((topic) => shelfOf(topic) === shelf);
  const chosen = topics.filter(({ id }) => selected.has(id));
  const drawn = useInTurns(Math.min(rows, shown.length));
  useEffect(() => setRows(ROWS), [shelf]);
  const select = (id: TopicId, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const inUse = topics.filter(({ state }) => state === 'recommended' || state === 'accepted').length;
  return (
    <section class="review" aria-labelledby="review-heading" aria-busy={isWorking}>
      <header class="section-line">
        <h2 id="review-heading">{t('library_topics')}</h2>
        <p role="status">
          {isWorking ? count('library_topics_working', documents) : count('library_topics_in_use', inUse)}
        </p>
        <Segmented
          label={t('library_topics_show')}
          value={shelf}
          onChange={setShelf}
          options={[
            { value: 'review', label: t('library_topics_review') },
            { value: 'accepted', label: t('library_topics_accepted') },
            { value: 'off', label: t('library_topics_off') },
          ]}
        />
      </header>
      {shown.length === 0 ? (
        <p class="nothing">{t(`library_topics_none_${shelf}`)}</p>
      ) : (
        <table class="library-table review-table">
          <thead>
            <tr>
              <td class="check-cell" />
              <th scope="col">{t('library_column_topic')}</th>
              <th scope="col">{t('library_column_written')}</th>
              <th scope="col">{t('library_column_kind')}</th>
              <th scope="col" class="number-cell">
                {t('library_column_mentions')}
              </th>
              <th scope="col" class="number-cell">
                {t('library_column_in_documents')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, drawn).map((topic) => (
              <ReviewRow
                key={topic.id}
                topic={topic}
                isSelected={selected.has(topic.id)}
                onSelect={(on) => select(topic.id, on)}
                actions={actions}
              />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > rows && (
        <Button onClick={() => setRows(rows + ROWS)}>
          {count('library_show_more', Math.min(ROWS, shown.length - rows))}
        </Button>
      )}
      <BulkBar review={review} chosen={chosen} onDone={() => setSelected(new Set())} actions={actions} />
    </section>
  );
}

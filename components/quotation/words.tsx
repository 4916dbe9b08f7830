/** A quotation's words: the source's type, the source's own marks, the opening one hanging in the margin. */
import type { QuotationView } from '../../core/briefing/types.ts';
import type { TopicId } from '../../core/ids.ts';
import type { Highlights } from '../../core/search/types.ts';
import { Cut, SourceText } from './source-text.tsx';

export interface WordsProps {
  readonly quotation: Pick<QuotationView, 'text' | 'insertions' | 'topics'>;
  readonly marks?: Highlights;
  readonly cutBefore?: boolean;
  readonly cutAfter?: boolean;
  /** Makes the topics in the words live. */
  readonly walkTo?: ((topic: TopicId) => void) | undefined;
}

export function Words({ quotation, marks = [], cutBefore = false, cutAfter = false, walkTo }: WordsProps) {
  return (
    <blockquote class="words" dir="auto" data-hang={cutBefore ? undefined : hangingMark(quotation.text)}>
      {cutBefore && <Cut at="start" />}
      <SourceText
        text={quotation.text}
        insertions={quotation.insertions}
        marks={marks}
        topics={quotation.topics}
        walkTo={walkTo}
      />
      {cutAfter && <Cut at="end" />}
    </blockquote>
  );
}

/** How wide the mark is that hangs in the margin; undefined where the words open without one. */
function hangingMark(text: string): 'double' | 'single' | undefined {
  if (/^["“”„«»]/u.test(text)) return 'double';
  return /^['‘’‚‹›]/u.test(text) ? 'single' : undefined;
}

/** A passage in a few lines, with the matched words in view; what is ours stays in brackets. */
import type { QuotationView } from '../../core/briefing/types.ts';
import type { Highlights } from '../../core/search/types.ts';
import { useMessages } from '../messages.tsx';
import { cutIntoPieces } from '../quotation/pieces.ts';
import { excerptAround } from './excerpt.ts';

/** About three lines of the popup. */
const LENGTH = 130;

export function PassageText({ passage, highlights }: { passage: QuotationView; highlights: Highlights }) {
  const { t } = useMessages();
  const { start, end } = excerptAround(passage.text, highlights, LENGTH);
  const inside = highlights
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): [number, number] => [from - start, to - start]);
  const insertions = passage.insertions
    .filter(({ at }) => at > start && at <= end)
    .map((insertion) => ({ ...insertion, at: insertion.at - start }));
  return (
    <>
      {start > 0 && <span class="insertion">[…] </span>}
      {cutIntoPieces(passage.text.slice(start, end), insertions, inside).map((piece, index) => {
        if (piece.type === 'words') return piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text;
        const words = piece.insertion.type === 'date' ? piece.insertion.label : t('common_sic');
        return (
          <span key={index} class="insertion">
            {piece.before && ' '}[{words}]{piece.after && ' '}
          </span>
        );
      })}
    </>
  );
}

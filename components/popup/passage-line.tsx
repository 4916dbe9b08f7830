/** Who said a passage, when, and where it stands, in one line. */
import type { QuotationView } from '../../core/briefing/types.ts';
import { useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import { DocumentTitle } from '../quotation/document-title.tsx';

/** As in "Jens Stoltenberg, reported · 20 March 2022 · ¶ 9"; without a speaker the document's title stands first. */
export function PassageLine({ passage }: { passage: QuotationView }) {
  const { t } = useMessages();
  const speaker = passage.speaker?.name;
  return (
    <span class="result-about">
      {speaker === undefined ? (
        <DocumentTitle title={passage.documentShortTitle} ours={passage.titleIsOurs} whole={passage.documentTitle} />
      ) : passage.kind === 'reported' ? (
        t('common_reported', speaker)
      ) : (
        speaker
      )}
      {' · '}
      <SaidOn date={passage.said} inferred={passage.saidInferred} />
      {' · '}
      {t('common_paragraph', String(passage.paragraph))}
    </span>
  );
}

/** Where sources differ: their words side by side on one ground, and one neutral line of ours. */
import type { ConflictView, QuotationView } from '../../core/briefing/types.ts';
import { useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import { OurNote, type QuotationActions } from '../quotation/quotation.tsx';
import { Words } from '../quotation/words.tsx';
import { TitleLink } from './title-link.tsx';

interface ConflictsProps {
  readonly conflicts: readonly ConflictView[];
  readonly actions: QuotationActions;
}

export function Conflicts({ conflicts, actions }: ConflictsProps) {
  const { t } = useMessages();
  return (
    <section class="card-section">
      <h3 class="section-label">{t('card_sources_differ')}</h3>
      {conflicts.map((conflict) => (
        <div class="conflict" key={conflict.id}>
          <Claims claims={conflict.claims} actions={actions} />
          <OurNote note={conflict.note} />
        </div>
      ))}
    </section>
  );
}

function Claims({ claims, actions }: { claims: ConflictView['claims']; actions: QuotationActions }) {
  return (
    <div class="claims">
      {claims.map(({ quotation, emphasis, cutBefore, cutAfter }) => (
        <div class="claim" key={`${quotation.document} ${quotation.start}`}>
          <Words
            quotation={quotation}
            marks={emphasis ? [[emphasis.start, emphasis.end]] : []}
            cutBefore={cutBefore}
            cutAfter={cutAfter}
          />
          <ClaimPlace quotation={quotation} actions={actions} />
        </div>
      ))}
    </div>
  );
}

function ClaimPlace({ quotation, actions }: { quotation: QuotationView; actions: QuotationActions }) {
  const { t } = useMessages();
  const dated = quotation.badges.some((badge) => badge.type === 'before');
  return (
    <p class="meta">
      {quotation.speaker && <span class="claim-speaker">{quotation.speaker.name}</span>}
      <span>
        <span class={dated ? 'is-dated' : undefined}>
          <SaidOn date={quotation.said} inferred={quotation.saidInferred} />
        </span>
        {` · ${t('common_paragraph', String(quotation.paragraph))}`}
      </span>
      <TitleLink quotation={quotation} actions={actions} />
    </p>
  );
}

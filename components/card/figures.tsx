/** Numbers in the source's words, what they count in ours, and where each stands. */
import type { FigureView, QuotationView } from '../../core/briefing/types.ts';
import { useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import type { QuotationActions } from '../quotation/quotation.tsx';

/** Characters that fit beside their meaning in large type. */
const SHORT_VALUE = 9;

interface FiguresProps {
  readonly figures: readonly FigureView[];
  readonly actions: QuotationActions;
}

export function Figures({ figures, actions }: FiguresProps) {
  const { t } = useMessages();
  return (
    <section class="card-section">
      <h3 class="section-label">{t('card_figures')}</h3>
      {figures.map((figure) => (
        <Figure key={`${figure.value} ${figure.meaning}`} figure={figure} actions={actions} />
      ))}
    </section>
  );
}

export function Figure({ figure, actions }: { figure: FigureView; actions: QuotationActions }) {
  const { value, meaning, sources } = figure;
  return (
    <div class="figure" data-long={[...value].length > SHORT_VALUE || undefined}>
      <span class="figure-value" data-words={!/^[\p{Sc}~≈]?\s?\d/u.test(value) || undefined}>
        {value}
      </span>
      <p>{meaning}</p>
      <ul class="meta">
        {sources.map((source) => (
          <li key={`${source.document} ${source.start}`}>
            <FigureSource source={source} actions={actions} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FigureSource({ source, actions }: { source: QuotationView; actions: QuotationActions }) {
  const { t } = useMessages();
  return (
    <button type="button" class="title-link" title={source.documentTitle} onClick={() => actions.readInContext(source)}>
      <span class="visually-hidden">{t('card_read')}: </span>
      {source.speaker?.name ?? t('card_the_document')}, <SaidOn date={source.said} inferred={source.saidInferred} />
      {` · ${t('common_paragraph', String(source.paragraph))}`}
    </button>
  );
}

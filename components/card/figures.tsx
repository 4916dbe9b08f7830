/** Numbers in the source's words, what they count in ours, and where each stands. */
import type { FigureView, QuotationView } from '../../core/briefing/types.ts';
import { useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import { formatDate } from '../quotation/date.ts';
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
      <FigureRows figures={figures} actions={actions} />
    </section>
  );
}

/** A row for each count; values of one count stand side by side. */
export function FigureRows({ figures, actions }: FiguresProps) {
  return inGroups(figures).map((group) => {
    const [first, ...others] = group;
    if (!first) return null;
    if (others.length === 0) return <Figure key={keyOf(first)} figure={first} actions={actions} />;
    return (
      <div class="figure-group" key={keyOf(first)}>
        {group.map((figure) => (
          <Figure key={keyOf(figure)} figure={figure} actions={actions} beside={true} />
        ))}
      </div>
    );
  });
}

const keyOf = ({ value, meaning }: FigureView): string => `${value} ${meaning}`;

/** Rows of one count follow one another. */
function inGroups(figures: readonly FigureView[]): FigureView[][] {
  const groups: FigureView[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last && figure.group !== null && last[0]?.group === figure.group) last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

interface FigureProps {
  readonly figure: FigureView;
  readonly actions: QuotationActions;
  /** Another value of the same count stands beside it. */
  readonly beside?: boolean;
}

function Figure({ figure, actions, beside = false }: FigureProps) {
  const { t, language } = useMessages();
  const { value, unit, meaning, sources, said } = figure;
  return (
    <div class="figure" data-long={beside || [...value].length > SHORT_VALUE || undefined}>
      <span class="figure-value" data-words={!/^[\p{Sc}~≈]?\s?\d/u.test(value) || undefined}>
        {value}
        {unit && <span class="figure-unit"> {unit}</span>}
      </span>
      <p>{meaning}</p>
      <div class="meta">
        {sources.length > 1 && <p>{t('card_figure_as_of', formatDate(said, language))}</p>}
        <ul>
          {sources.map((source) => (
            <li key={`${source.document} ${source.start}`}>
              <FigureSource source={source} actions={actions} />
            </li>
          ))}
        </ul>
      </div>
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

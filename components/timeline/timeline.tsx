/** When it was said: a line with a dot for each statement, which opens it. */
import { useRef, useState } from 'preact/hooks';
import type { TimelineView } from '../../core/briefing/timeline.ts';
import type { QuotationView } from '../../core/briefing/types.ts';
import type { PartialDate } from '../../core/ids.ts';
import { type Messages, useMessages } from '../messages.tsx';
import { formatDate, formatShortDate } from '../quotation/date.ts';
import { layoutTimeline } from './layout.ts';
import { useWidth } from './use-width.ts';

/** Characters of a statement that its dot says. */
const SPOKEN = 80;
/** Width of a date's character in px, for the room that it takes. */
const CHARACTER = 6.6;

interface TimelineProps {
  readonly view: TimelineView;
  /** The list that the view counts in. */
  readonly statements: readonly QuotationView[];
  readonly onOpen: (statement: number) => void;
  /** The statement that was opened last; null: none. */
  readonly open: number | null;
}

export function Timeline({ view, statements, onOpen, open }: TimelineProps) {
  const messages = useMessages();
  const { t, language } = messages;
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  const dates = datesOf(view, messages);
  const layout = layoutTimeline(
    view,
    width,
    dates.map((date) => date.length * CHARACTER),
  );
  const { baseline, height, labels, milestones } = layout;
  return (
    <figure ref={figure} class="timeline">
      <svg width={width} height={height}>
        <title>{describe(view, statements.length, messages)}</title>
        {view.milestones.map(({ label, date }, at) => (
          <Milestone
            key={date}
            x={milestones[at]?.x ?? 0}
            baseline={baseline}
            label={t('card_timeline_milestone', label, formatShortDate(date, language, false))}
            width={width}
          />
        ))}
        <line class="timeline-line" x1="0" x2={width} y1={baseline} y2={baseline} />
        {labels.map(({ point, x }) => (
          <text class="timeline-date" key={point} x={x} y={baseline + 17}>
            {dates[point]}
          </text>
        ))}
        <Dots dots={layout.dots} statements={statements} onOpen={onOpen} open={open} />
      </svg>
    </figure>
  );
}

interface DotsProps extends Pick<TimelineProps, 'statements' | 'onOpen' | 'open'> {
  readonly dots: ReturnType<typeof layoutTimeline>['dots'];
}

/** One stop of the Tab key; ← and → go from dot to dot. */
function Dots({ dots, statements, onOpen, open }: DotsProps) {
  const messages = useMessages();
  const [current, setCurrent] = useState(0);
  const group = useRef<SVGGElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to = group.current?.children[current + step];
    if (step && to) {
      setCurrent(current + step);
      (to as SVGElement).focus();
    } else if (event.key === 'Enter' || event.key === ' ') onOpen(dots[current]?.statement ?? 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g ref={group}>
      {dots.map(({ x, y, statement }, at) => {
        const said = statements[statement];
        return (
          said && (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no button
            <g
              key={statement}
              class="timeline-dot"
              role="button"
              tabindex={at === current ? 0 : -1}
              aria-label={dotName(said, messages)}
              data-spoken={said.kind === 'direct' || undefined}
              data-open={statement === open || undefined}
              onFocus={() => setCurrent(at)}
              onClick={() => onOpen(statement)}
              onKeyDown={onKeyDown}
            >
              <title>{dotName(said, messages)}</title>
              <rect class="timeline-target" x={x - 6} y={y - 6} width="12" height="12" />
              <circle class="timeline-ring" cx={x} cy={y} r="7" />
              <circle class="timeline-point" cx={x} cy={y} r="4" />
            </g>
          )
        );
      })}
    </g>
  );
}

interface MilestoneProps {
  readonly x: number;
  readonly baseline: number;
  readonly label: string;
  readonly width: number;
}

/** A line of ours; its words stand on the side that has room. */
function Milestone({ x, baseline, label, width }: MilestoneProps) {
  const isLeft = x > width / 2 && x + label.length * CHARACTER + 6 > width;
  return (
    <g class="timeline-milestone">
      <line x1={x} x2={x} y1="4" y2={baseline} />
      <text x={isLeft ? x - 6 : x + 6} y="10" text-anchor={isLeft ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  );
}

/** What the dots mean, beside the heading. */
export function TimelineLegend({ short }: { short: boolean }) {
  const { t } = useMessages();
  return (
    <span class="timeline-legend">
      <svg viewBox="0 0 10 10" width="9" height="9" data-spoken aria-hidden="true">
        <circle class="timeline-point" cx="5" cy="5" r="4" />
      </svg>
      {t('card_timeline_speech')}
      <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
        <circle class="timeline-point" cx="5" cy="5" r="4" />
      </svg>
      {t(short ? 'card_reported' : 'card_timeline_reported')}
    </span>
  );
}

/** The year that all dates share; null where they do not. */
export function sharedYear({ points }: TimelineView): string | null {
  const years = new Set(points.map(({ date }) => date.slice(0, 4)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** Dates under the line: the year where it is not everybody's. */
function datesOf(view: TimelineView, { language }: Messages): string[] {
  const isShared = sharedYear(view) !== null;
  return view.points.map(({ date }) => formatShortDate(date, language, !isShared));
}

function describe({ points, milestones }: TimelineView, count: number, { t, language }: Messages): string {
  const day = (date: PartialDate | undefined) => (date ? formatDate(date, language) : '');
  const line = t('card_timeline_name', String(count), day(points[0]?.date), day(points.at(-1)?.date));
  return [line, ...milestones.map(({ label, date }) => t('card_timeline_milestone', label, day(date)))].join('; ');
}

/** "16 March 2022, Jens Stoltenberg: “…”" */
function dotName({ said, speaker, text }: QuotationView, { t, language }: Messages): string {
  const day = said ? formatDate(said, language) : t('card_undated');
  const words = text.length > SPOKEN ? `${text.slice(0, SPOKEN).replace(/\s\S*$/u, '')} …` : text;
  return t('card_timeline_dot', day, speaker?.name ?? t('card_the_document'), words);
}

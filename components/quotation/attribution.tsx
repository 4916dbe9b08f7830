/** Who says it, when, and where it stands. */
import type { QuotationView, SpeakerView } from '../../core/briefing/types.ts';
import type { PartialDate, TopicId } from '../../core/ids.ts';
import type { StatementKind } from '../../core/pack/format.ts';
import { type MessageKey, type Translate, useMessages } from '../messages.tsx';
import { formatDate } from './date.ts';
import { DocumentTitle } from './document-title.tsx';

interface SpeakerProps {
  readonly speaker: SpeakerView | null;
  readonly kind: StatementKind;
  readonly walkTo?: ((topic: TopicId) => void) | undefined;
}

/** The speaker's name (a way to the speaker's own briefing, where `walkTo` is given) and role. */
export function Speaker({ speaker, kind, walkTo }: SpeakerProps) {
  const { t } = useMessages();
  if (!speaker) return <b class="speaker">{t(kind === 'article' ? 'card_article_words' : 'card_document_words')}</b>;
  const { topic } = speaker;
  return (
    <>
      {topic && walkTo ? (
        <button type="button" class="speaker" onClick={() => walkTo(topic)}>
          {speaker.name}
        </button>
      ) : (
        <b class="speaker">{speaker.name}</b>
      )}
      {speaker.role && ` · ${speaker.role}`}
    </>
  );
}

/** Date, kind of statement, paragraph, the document unless it stands beside it anyway, and the pack where there are several: one line. */
export function Place({ quotation, title = true }: { quotation: QuotationView; title?: boolean }) {
  const { t } = useMessages();
  const kind = quotation.speaker && kindWords(t, quotation.kind);
  return (
    <>
      <SaidOn date={quotation.said} inferred={quotation.saidInferred} />
      {kind && ` · ${kind}`}
      {` · ${t('common_paragraph', String(quotation.paragraph))}`}
      {title && ' · '}
      {title && <QuotationTitle quotation={quotation} />}
      {quotation.packName !== null && ` · ${quotation.packName}`}
    </>
  );
}

/** The short title, the whole one on demand. */
export function QuotationTitle({ quotation }: { quotation: QuotationView }) {
  const { documentShortTitle, documentTitle, titleIsOurs } = quotation;
  return <DocumentTitle title={documentShortTitle} ours={titleIsOurs} whole={documentTitle} />;
}

/** A date as it is read; italic, and said to be inferred, where the text does not prove it. */
export function SaidOn({ date, inferred }: { date: PartialDate | null; inferred: boolean }) {
  const { t, language } = useMessages();
  if (date === null) return <>{t('card_undated')}</>;
  const text = formatDate(date, language);
  if (!inferred) return <time dateTime={date}>{text}</time>;
  return (
    <time dateTime={date} class="inferred" title={t('card_date_inferred')}>
      {text}
      <span class="visually-hidden"> ({t('card_inferred')})</span>
    </time>
  );
}

/** How the words came to us; nothing where the attribution itself says it. */
function kindWords(t: Translate, kind: StatementKind): string | null {
  return kind === 'article' ? null : t(KIND_KEYS[kind]);
}

const KIND_KEYS = {
  direct: 'card_quoted',
  reported: 'card_reported',
  mixed: 'card_mixed',
  document: 'card_from_document',
} satisfies Record<Exclude<StatementKind, 'article'>, MessageKey>;

/** Everything the library has on one topic: what it is, every quotation by document, where sources differ. */
import { useRef } from 'preact/hooks';
import type { CoMention } from '../../core/briefing/co-mentions.ts';
import { everyQuotation } from '../../core/briefing/every-quotation.ts';
import type { Briefing } from '../../core/briefing/types.ts';
import type { TopicView } from '../../core/messages.ts';
import { Conflicts } from '../card/conflicts.tsx';
import { Definition } from '../card/definition.tsx';
import { WhenSaid } from '../card/when-said.tsx';
import { Tag } from '../controls/tag.tsx';
import { useGoTo } from '../go-to.ts';
import { kindName } from '../kind.ts';
import { useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import { DocumentTitle } from '../quotation/document-title.tsx';
import { OurNote, Quotation, type QuotationActions } from '../quotation/quotation.tsx';
import { byDocument, type DocumentGroup } from './order.ts';
import { ReaderLink } from './reader-link.tsx';
import { addressOfQuotation, type ReaderActions } from './reader-view.ts';
import { TopicAside } from './topic-aside.tsx';

export interface TopicPageProps {
  readonly topic: TopicView;
  readonly briefing: Briefing;
  readonly mentionedWith: readonly CoMention[];
  readonly actions: ReaderActions;
}

export function TopicPage({ topic, briefing, mentionedWith, actions }: TopicPageProps) {
  const { t } = useMessages();
  const root = useRef<HTMLElement>(null);
  const [place, goTo] = useGoTo(root);
  const quotationActions: QuotationActions = {
    readInContext: (quotation) => actions.open(addressOfQuotation(quotation, briefing.topic.id)),
    copy: (clip) => actions.copy(clip),
    keep: (quotation) => actions.keep(quotation),
    openDossier: () => actions.open({ type: 'dossier' }),
    walkTo: (id) => actions.open({ type: 'topic', topic: id }),
  };
  const { definition, note, quotes, conflicts, timeline } = briefing;
  return (
    <div class="reader-columns is-topic">
      <main id="text" ref={root}>
        <header class="topic-header">
          <p class="crumb">{kindName(t, briefing.topic.kind)}</p>
          <h1 class="topic-title">{briefing.topic.name}</h1>
          {definition && <Definition definition={definition} actions={quotationActions} />}
          {note && <OurNote note={note} />}
        </header>
        {timeline && (
          <WhenSaid view={timeline} statements={everyQuotation(quotes)} place={place} goTo={goTo} heading="h2" />
        )}
        {quotes.length > 0 && <Quotations briefing={briefing} actions={actions} quotationActions={quotationActions} />}
        {conflicts.length > 0 && <Conflicts conflicts={conflicts} actions={quotationActions} />}
      </main>
      <TopicAside
        topic={topic}
        briefing={briefing}
        mentionedWith={mentionedWith}
        actions={actions}
        quotationActions={quotationActions}
      />
    </div>
  );
}

interface QuotationsProps {
  readonly briefing: Briefing;
  readonly actions: ReaderActions;
  readonly quotationActions: QuotationActions;
}

function Quotations({ briefing, actions, quotationActions }: QuotationsProps) {
  const { t, count } = useMessages();
  const quotes = everyQuotation(briefing.quotes);
  const groups = byDocument(quotes);
  const quotations = count('common_quotations', quotes.length);
  return (
    <section class="by-document">
      <h2 class="aside-label">
        {t('reader_quotations_by_document')}
        <span>
          {groups.length === 1
            ? quotations
            : t(
                'reader_newest_first',
                t('card_quotations_in_documents', quotations, count('common_documents', groups.length)),
              )}
        </span>
      </h2>
      {groups.map((group) => (
        <Group key={group.first.document} group={group} actions={actions} quotationActions={quotationActions} />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly group: DocumentGroup;
  readonly actions: ReaderActions;
  readonly quotationActions: QuotationActions;
}

function Group({ group: { first, quotes }, actions, quotationActions }: GroupProps) {
  const milestone = sharedMilestone(quotes);
  // Said once beside all of them, it need not be said above each.
  const shown = quotes.map((quote) =>
    milestone === null ? quote : { ...quote, badges: quote.badges.filter((badge) => badge.type !== 'before') },
  );
  const dateInferred = first.saidInferred;
  return (
    <section class="document-group">
      <header>
        <h3>
          <ReaderLink
            address={{ type: 'document', document: first.document, quote: null, from: null }}
            open={actions.open}
          >
            <DocumentTitle title={first.documentTitle} ours={first.titleIsOurs} />
          </ReaderLink>
        </h3>
        <p class="meta">
          <SaidOn date={first.documentDate} inferred={dateInferred} />
        </p>
        {milestone !== null && <Tag kind="dated">{milestone}</Tag>}
      </header>
      <div>
        {shown.map((quote) => (
          <Quotation key={`${quote.start} ${quote.end}`} quotation={quote} actions={quotationActions} title={false} />
        ))}
      </div>
    </section>
  );
}

/** The milestone that all the statements of a document predate; null where they do not agree. */
function sharedMilestone(quotes: DocumentGroup['quotes']): string | null {
  const labels = new Set(quotes.map(({ badges }) => badges.find((badge) => badge.type === 'before')?.label ?? null));
  const [label] = labels;
  return labels.size === 1 && label !== undefined ? label : null;
}

/** Beside a topic: its figures, what is mentioned with it, and the names that count as a mention of it. */
import type { CoMention } from '../../core/briefing/co-mentions.ts';
import type { Briefing } from '../../core/briefing/types.ts';
import type { TopicView } from '../../core/messages.ts';
import type { Alias } from '../../core/pack/format.ts';
import { FigureRows } from '../card/figures.tsx';
import { useMessages } from '../messages.tsx';
import type { QuotationActions } from '../quotation/quotation.tsx';
import { MentionedWith } from './mentioned-with.tsx';
import type { ReaderActions } from './reader-view.ts';

interface TopicAsideProps {
  readonly topic: TopicView;
  readonly briefing: Briefing;
  readonly mentionedWith: readonly CoMention[];
  readonly actions: ReaderActions;
  readonly quotationActions: QuotationActions;
}

export function TopicAside({ topic, briefing, mentionedWith, actions, quotationActions }: TopicAsideProps) {
  const { t } = useMessages();
  const { figures } = briefing;
  return (
    <aside>
      {figures.length > 0 && (
        <section>
          <h2 class="aside-label">{t('card_figures')}</h2>
          <div class="stacked-figures">
            <FigureRows figures={figures} actions={quotationActions} />
          </div>
        </section>
      )}
      {mentionedWith.length > 0 && <MentionedWith others={mentionedWith} actions={actions} />}
      <Names aliases={topic.aliases} />
    </aside>
  );
}

/** Whether the name is one of the pack's own language, or written so in every one. */
const isOwn = ({ languages }: Alias): boolean => languages?.includes('any') ?? true;

/**
 * Names that count wherever they stand, then those that need evidence; those of other languages folded, for they have many
 * endings. Names for searching only are left out.
 */
function Names({ aliases }: { aliases: readonly Alias[] }) {
  const { t, count, language } = useMessages();
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
  const named = (when: Alias['when']) =>
    list.format(aliases.filter((alias) => alias.when === when && isOwn(alias)).map(({ text }) => text));
  const foreign = aliases.filter((alias) => alias.when !== 'search' && !isOwn(alias)).map(({ text }) => text);
  const always = named('always');
  const context = named('context');
  return (
    <section>
      <h2 class="aside-label">{t('reader_names')}</h2>
      <p class="names">
        {always}
        {context && (always ? `; ${t('reader_names_context', context)}` : t('reader_names_only_context', context))}
        {!always && !context && t('reader_names_none')}
      </p>
      {foreign.length > 0 && (
        <details class="names">
          <summary>{count('reader_names_foreign', foreign.length)}</summary>
          <p>{list.format(foreign)}</p>
        </details>
      )}
    </section>
  );
}

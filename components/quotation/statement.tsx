/** A quotation, and under it on demand what else its speaker said in nearly the same words. */
import { useState } from 'preact/hooks';
import type { QuotationView, ShownQuotation } from '../../core/briefing/types.ts';
import { Icon } from '../controls/icon.tsx';
import { type Messages, useMessages } from '../messages.tsx';
import { formatDate } from './date.ts';
import { placeKey, Quotation, type QuotationActions } from './quotation.tsx';

interface StatementProps {
  readonly statement: ShownQuotation;
  readonly actions: QuotationActions;
  /** The folded ones are shown: something leads to one of them. */
  readonly unfolded: boolean;
}

export function Statement({ statement, actions, unfolded }: StatementProps) {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { alsoSaid } = statement;
  const open = isOpen || unfolded;
  return (
    <div class="statement">
      <Quotation quotation={statement} actions={actions} />
      {alsoSaid.length > 0 && (
        <div class="also-said">
          <button type="button" class="action" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'chevron-up' : 'chevron-down'} />
            {alsoSaidWords(messages, alsoSaid)}
          </button>
          {open &&
            alsoSaid.map((quotation) => (
              <Quotation key={placeKey(quotation)} quotation={quotation} actions={actions} />
            ))}
        </div>
      )}
    </div>
  );
}

/** "Also said on 16 March 2022 and 23 March 2022" */
function alsoSaidWords({ t, language }: Messages, alsoSaid: readonly QuotationView[]): string {
  const days = new Set(alsoSaid.flatMap(({ said }) => (said === null ? [] : [said])));
  if (days.size === 0) return t('card_also_said_undated');
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return t('card_also_said', list.format([...days].sort().map((day) => formatDate(day, language))));
}

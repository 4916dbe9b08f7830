/** The names a topic goes by, and when each counts. */
import { useState } from 'preact/hooks';
import type { MessageKey } from '../../../core/message-keys.ts';
import type { Alias, AliasWhen } from '../../../core/pack/format.ts';
import { Button } from '../../controls/button.tsx';
import { useMessages } from '../../messages.tsx';

/** How many names are shown at first. */
const FIRST = 6;

const WHEN = {
  always: 'options_when_always',
  context: 'options_when_context',
  search: 'options_when_search',
} satisfies Record<AliasWhen, MessageKey>;

const ORDER: readonly AliasWhen[] = ['always', 'context', 'search'];

export function TopicNames({ aliases }: { aliases: readonly Alias[] }) {
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  const ordered = ORDER.flatMap((when) => aliases.filter((alias) => alias.when === when));
  const shown = all ? ordered : ordered.slice(0, FIRST);
  return (
    <section class="names">
      <h3 class="label">
        {t('options_names')} <span>{t('options_names_shown', String(shown.length), String(ordered.length))}</span>
      </h3>
      <ul>
        {shown.map((alias) => (
          <li key={`${alias.text} ${alias.case}`}>
            <span>{alias.text}</span>
            <span class="names-when">{t(WHEN[alias.when])}</span>
          </li>
        ))}
      </ul>
      {ordered.length > FIRST && (
        <Button kind="link" onClick={() => setAll(!all)}>
          {all ? t('options_names_fewer') : t('options_names_all', String(ordered.length))}
        </Button>
      )}
    </section>
  );
}

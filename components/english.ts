/** For tests and previews: the English texts, filled in the way the browser does it. */
import type { MessageKey, Translate } from '../core/message-keys.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { createMessages, type Messages } from './messages.tsx';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Like `getMessage`: `$name$` stands for a placeholder, `$1` to `$9` for a substitution, `$$` for a dollar sign. */
export const translateEnglish: Translate = (key: MessageKey, ...substitutions: string[]): string => {
  const entry: Entry = messages[key];
  const named = entry.message.replace(
    /\$([a-z_][a-z0-9_]*)\$/gi,
    (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole,
  );
  return named.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
  );
};

export const english: Messages = createMessages(translateEnglish);

/** A piece of an invented news page, to see what a choice does to it. Ours, not a source's. */
import type { MarkStyle } from '../../core/settings/types.ts';
import { useMessages } from '../messages.tsx';

/** The sample's text names its marked words with `$1` and `$2`. */
export function SamplePage({ markStyle }: { markStyle: MarkStyle }) {
  const { t } = useMessages();
  return (
    <p class="sample-page">
      {splice(t('options_sample', '\u0001', '\u0002')).map((part) =>
        part === '\u0001' || part === '\u0002' ? (
          <span key={part} class="sample-mark" data-style={markStyle}>
            {t(part === '\u0001' ? 'options_sample_first' : 'options_sample_second')}
          </span>
        ) : (
          part
        ),
      )}
    </p>
  );
}

function splice(text: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they stand for the marked words, since no text of ours holds them
  return text.split(/([\u0001\u0002])/);
}

/** What Backgrounder is, what it does with what it reads, and its keys. */
import type { MessageKey } from '../../core/message-keys.ts';
import { Kbd } from '../controls/kbd.tsx';
import { useMessages } from '../messages.tsx';
import { Section } from './parts/section.tsx';

const PRIVACY = [
  'options_privacy_reads',
  'options_privacy_stays',
  'options_privacy_network',
  'options_privacy_keeps',
  'options_privacy_page',
] satisfies readonly MessageKey[];

const KEYS: readonly { readonly keys: readonly string[]; readonly does: MessageKey }[] = [
  { keys: ['Alt', '.'], does: 'options_does_next' },
  { keys: ['Alt', ','], does: 'options_does_previous' },
  { keys: ['Enter'], does: 'options_does_open' },
  { keys: ['Esc'], does: 'options_does_close' },
  { keys: ['ArrowUp', 'ArrowDown'], does: 'options_does_walk' },
  { keys: ['/'], does: 'options_does_search' },
];

export function AboutSection({ version }: { version: string }) {
  const { t } = useMessages();
  return (
    <Section title={t('options_about')} text={t('options_about_text', version)}>
      <section class="about-part">
        <h2>{t('options_privacy')}</h2>
        <ol class="privacy">
          {PRIVACY.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ol>
      </section>
      <section class="about-part">
        <h2>{t('options_keyboard')}</h2>
        <dl class="shortcuts">
          {KEYS.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <Kbd key={key} keyName={key} label={keyLabel(t, key)} />
                ))}
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Section>
  );
}

function keyLabel(t: ReturnType<typeof useMessages>['t'], key: string): string {
  if (key === 'ArrowUp') return t('common_key_up');
  return key === 'ArrowDown' ? t('common_key_down') : t('common_key_enter');
}

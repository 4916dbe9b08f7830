/** The first minute: what Backgrounder is, how it is used, what it sees, and a paragraph to try it on. */
import type { ComponentChildren, Ref } from 'preact';
import { Button } from '../controls/button.tsx';
import { Icon, type IconName } from '../controls/icon.tsx';
import { Kbd } from '../controls/kbd.tsx';
import { Logo } from '../controls/logo.tsx';
import { useMessages } from '../messages.tsx';

export interface WelcomeProps {
  /** The paragraph that is read like a page. */
  readonly sample: Ref<HTMLElement>;
  readonly onStart: () => void;
  readonly onTopics: () => void;
}

export function Welcome({ sample, onStart, onTopics }: WelcomeProps) {
  const { t } = useMessages();
  return (
    <main class="welcome">
      <section class="welcome-words">
        <p class="brand">
          <Logo size={28} />
          {t('common_name')}
        </p>
        <h1>{t('welcome_title')}</h1>
        <p class="welcome-lead">{t('welcome_lead')}</p>
        <Ways />
        <p class="welcome-privacy">
          <Icon name="lock" size={20} />
          <span>{t('welcome_privacy')}</span>
        </p>
        <p class="welcome-buttons">
          <Button kind="primary" big onClick={onStart}>
            {t('welcome_start')}
          </Button>
          <Button kind="quiet" big onClick={onTopics}>
            {t('welcome_topics')}
          </Button>
        </p>
      </section>
      <section class="welcome-trial" aria-label={t('welcome_try')}>
        <article ref={sample}>
          <p class="welcome-kicker">{t('welcome_try')}</p>
          <p class="welcome-sample">{t('welcome_sample')}</p>
        </article>
      </section>
    </main>
  );
}

function Ways() {
  const { t } = useMessages();
  return (
    <ul class="ways">
      <Way icon="mouse" name={t('welcome_mouse')}>
        {t('welcome_mouse_text')}
      </Way>
      <Way icon="keyboard" name={t('welcome_keyboard')}>
        <span class="way-keys">
          <span>
            <Kbd keyName="Alt" /> <Kbd keyName="." /> {t('welcome_key_next')}
          </span>
          <span>
            <Kbd keyName="Enter" label={t('common_key_enter')} /> {t('welcome_key_open')}
          </span>
          <span>
            <Kbd keyName="Esc" /> {t('welcome_key_close')}
          </span>
        </span>
      </Way>
      <Way icon="hand" name={t('welcome_touch')}>
        {t('welcome_touch_text')}
      </Way>
    </ul>
  );
}

function Way({ icon, name, children }: { icon: IconName; name: string; children: ComponentChildren }) {
  return (
    <li>
      <Icon name={icon} size={20} />
      <b>{name}</b>
      <span>{children}</span>
    </li>
  );
}

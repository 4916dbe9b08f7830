/** The options: a section at a time, beside its preview where it has one. Every change holds at once, everywhere. */
import { useEffect, useRef } from 'preact/hooks';
import { OPTIONS_SECTIONS, type OptionsSection } from '../../core/addresses.ts';
import type { MessageKey } from '../../core/message-keys.ts';
import type { LibraryView } from '../../core/messages.ts';
import type { Settings } from '../../core/settings/types.ts';
import { Icon, type IconName } from '../controls/icon.tsx';
import { Logo } from '../controls/logo.tsx';
import { useMessages } from '../messages.tsx';
import { AboutSection } from './about-section.tsx';
import type { Editing, OptionsActions } from './actions.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { BehaviourSection } from './behaviour-section.tsx';
import { CorrectionsSection } from './corrections-section.tsx';
import { LibrarySection } from './library/library-section.tsx';
import { Notice } from './parts/notice.tsx';
import { type OptionsRoute, routeHash } from './route.ts';
import { SitesSection } from './sites-section.tsx';
import { TopicsSection } from './topics/topics-section.tsx';
import { useEditing } from './use-editing.ts';

export type LibraryState =
  | { readonly type: 'loading' }
  | { readonly type: 'failed' }
  | { readonly type: 'ready'; readonly library: LibraryView };

export interface OptionsProps {
  readonly route: OptionsRoute;
  readonly settings: Settings;
  readonly library: LibraryState;
  readonly version: string;
  readonly actions: OptionsActions;
  /** Changes the address, and with it the route. */
  readonly onRoute: (hash: string) => void;
}

const SECTIONS: Record<OptionsSection, { readonly name: MessageKey; readonly icon: IconName }> = {
  topics: { name: 'options_topics', icon: 'topics' },
  sites: { name: 'options_sites', icon: 'globe' },
  corrections: { name: 'options_corrections', icon: 'pen' },
  appearance: { name: 'options_appearance', icon: 'letters' },
  behaviour: { name: 'options_behaviour', icon: 'hand' },
  library: { name: 'options_library', icon: 'book' },
  backup: { name: 'options_backup', icon: 'box' },
  about: { name: 'options_about', icon: 'info' },
};

export function Options(props: OptionsProps) {
  const { route, settings, actions } = props;
  const editing = useEditing(settings, actions.change);
  useFocusOnSection(route.section);
  return (
    <div class="options">
      <Navigation current={route.section} />
      <CurrentSection {...props} editing={editing} />
      <Notice notice={editing.notice} onUndo={editing.undo} onClose={editing.closeNotice} />
    </div>
  );
}

function Navigation({ current }: { current: OptionsSection }) {
  const { t } = useMessages();
  return (
    <nav class="options-nav" aria-label={t('options_title')}>
      <p class="brand">
        <Logo />
        {t('common_name')}
      </p>
      <ul>
        {OPTIONS_SECTIONS.map((section) => (
          <li key={section}>
            <a href={routeHash({ section, topic: null })} aria-current={section === current ? 'page' : undefined}>
              <Icon name={SECTIONS[section].icon} />
              {t(SECTIONS[section].name)}
            </a>
          </li>
        ))}
      </ul>
      <p class="options-promise">{t('options_promise')}</p>
    </nav>
  );
}

function CurrentSection({ route, library, version, actions, onRoute, editing }: OptionsProps & { editing: Editing }) {
  switch (route.section) {
    case 'topics':
      return (
        <TopicsSection library={library} selected={route.topic} editing={editing} actions={actions} onRoute={onRoute} />
      );
    case 'sites':
      return <SitesSection editing={editing} />;
    case 'corrections':
      return <CorrectionsSection library={library} editing={editing} onSave={actions.savePatchFile} />;
    case 'appearance':
      return <AppearanceSection editing={editing} />;
    case 'behaviour':
      return <BehaviourSection editing={editing} />;
    case 'library':
      return <LibrarySection library={library} actions={actions} />;
    case 'backup':
      return <BackupSection editing={editing} actions={actions} />;
    case 'about':
      return <AboutSection version={version} />;
  }
}

/** Going to another section puts the focus on its title, so that a screen reader says where one is. Not on arrival. */
function useFocusOnSection(section: OptionsSection): void {
  const last = useRef(section);
  useEffect(() => {
    if (last.current === section) return;
    last.current = section;
    document.querySelector<HTMLElement>('.section h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [section]);
}

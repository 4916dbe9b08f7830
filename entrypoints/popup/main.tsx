/** The popup: what it shows comes from the page in the active tab, the settings and the background. */
import '../../platform/polyfill.ts';
import '../../components/base.css';
import '../../components/quotation/quotation.css';
import '../../components/popup/popup.css';
import { applyAppearance } from '../../components/appearance.ts';
import { createMount } from '../../components/mount.tsx';
import { Popup, type PopupActions, type PopupProps } from '../../components/popup/popup.tsx';
import { libraryPath, optionsPath, readerPath } from '../../core/addresses.ts';
import { withSite } from '../../core/sites.ts';
import { translate } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messaging.ts';
import { loadSettings, updateSettings, watchSettings } from '../../platform/settings-store.ts';
import { activeTabId, openOwnPage } from '../../platform/tabs.ts';
import { watchActivePage } from './watch-active-page.ts';

/** How many passages are found at most: more than a reader goes through, few enough to come at once. */
const PASSAGES = 20;

const container = document.querySelector('#app');
if (container) start(container);

function start(root: Element): void {
  const stop = new AbortController();
  addEventListener('pagehide', () => stop.abort());
  const show = createMount(root, translate);
  let props: PopupProps = { page: { type: 'loading' }, settings: null, library: null, actions: createActions() };
  const update = (change: Partial<PopupProps>) => {
    props = { ...props, ...change };
    if (props.settings) applyAppearance(document.documentElement, props.settings);
    show(<Popup {...props} />);
  };

  function createActions(): PopupActions {
    return {
      search: (query) => askBackground('search', { query, limit: PASSAGES }),
      openTopic: (topic) => leaveFor(readerPath({ type: 'topic', topic })),
      openPassage: ({ document: id, start, end }) =>
        leaveFor(readerPath({ type: 'document', document: id, quote: { start, end }, from: null })),
      openOptions: (section) => leaveFor(optionsPath(section)),
      openLibrary: () => leaveFor(libraryPath(null)),
      async addPage() {
        const tab = await activeTabId();
        if (tab === null) return;
        await askBackground('addPage', { tab });
        window.close();
      },
      goToTopic: (topic) =>
        void page
          .askFirst(({ view }) => view.counts.some(({ id }) => id === topic), 'goToTopic', { topic })
          .then((answered) => answered && window.close()),
      showAll: (on) => void page.askAll('showAll', { on }),
      // The page hears of it through the settings, as every open tab does.
      switchSite: (host, on) => void updateSettings((settings) => withSite(settings, host, on)).catch(() => undefined),
    };
  }

  const page = watchActivePage((state) => update({ page: state }), stop.signal);
  watchSettings((settings) => update({ settings }), stop.signal);
  void loadSettings().then((settings) => update({ settings }));
  askBackground('getLibrary').then(
    (library) => update({ library }),
    () => undefined, // the search says that the library does not answer
  );
  update({});
}

function leaveFor(path: string): void {
  void openOwnPage(path, null).then(() => window.close());
}

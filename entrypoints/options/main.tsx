/** The options: the address says which section, the settings store and the background give what it shows. */
import '../../platform/polyfill.ts';
import '../../components/base.css';
import '../../components/quotation/quotation.css';
import '../../components/card/card.css';
import '../../components/options/options.css';
import { applyAppearance } from '../../components/appearance.ts';
import { createMount } from '../../components/mount.tsx';
import type { OptionsActions } from '../../components/options/actions.ts';
import { Options, type OptionsProps } from '../../components/options/options.tsx';
import { parseRoute } from '../../components/options/route.ts';
import { libraryPath, readerPath } from '../../core/addresses.ts';
import { OWN_PACK } from '../../core/import/own-pack.ts';
import { DEFAULT_SETTINGS } from '../../core/settings/defaults.ts';
import { copyClip } from '../../page/clipboard.ts';
import { translate } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messaging.ts';
import { expectStoredPack } from '../../platform/own-library/adopt.ts';
import { emptyOwnLibrary } from '../../platform/own-library/empty.ts';
import { exportEverything, readBackupFile, restoreEverything } from '../../platform/packs/backup.ts';
import { watchShelf } from '../../platform/packs/watch-shelf.ts';
import { saveFile } from '../../platform/save-file.ts';
import { loadSettings, updateSettings, watchSettings } from '../../platform/settings-store.ts';
import { openOwnPage } from '../../platform/tabs.ts';
import { extensionVersion } from '../../platform/version.ts';
import { createPackActions } from './pack-actions.ts';

const container = document.querySelector('#app');
if (container) void start(container);

async function start(root: Element): Promise<void> {
  const stop = new AbortController();
  addEventListener('pagehide', ({ persisted }) => persisted || stop.abort());
  const show = createMount(root, translate);
  let props: OptionsProps = {
    route: parseRoute(location.hash),
    settings: DEFAULT_SETTINGS,
    library: { type: 'loading' },
    version: extensionVersion(),
    actions: createActions(() => void readLibrary(), stop.signal),
    onRoute(hash) {
      // A topic that was looked at is no step to go back through.
      history.replaceState(null, '', hash);
      update({ route: parseRoute(hash) });
    },
  };
  function update(change: Partial<OptionsProps>): void {
    props = { ...props, ...change };
    applyAppearance(document.documentElement, props.settings);
    show(<Options {...props} />);
  }
  async function readLibrary(): Promise<void> {
    try {
      update({ library: { type: 'ready', library: await askBackground('getLibrary') } });
    } catch {
      update({ library: { type: 'failed' } });
    }
  }
  addEventListener('hashchange', () => update({ route: parseRoute(location.hash) }));
  watchSettings((settings) => update({ settings }), stop.signal);
  watchShelf(() => void readLibrary(), stop.signal);
  update({ settings: await loadSettings() });
  await readLibrary();
}

function createActions(reloadLibrary: () => void, signal: AbortSignal): OptionsActions {
  const open = (path: string) => void openOwnPage(path, null).catch(() => undefined);
  return {
    change: updateSettings,
    getTopic: (topic) => askBackground('getTopic', { topic }),
    getBriefing: (topic) => askBackground('getBriefing', { topic, place: null }),
    readInContext: ({ document: id, start, end }) =>
      open(readerPath({ type: 'document', document: id, quote: { start, end }, from: null })),
    copy: (clip) => copyClip(document, clip),
    openDocument: (id) => open(readerPath({ type: 'document', document: id, quote: null, from: null })),
    saveSettingsFile: (text) => saveFile('backgrounder-settings', 'json', text, new Date()),
    savePatchFile: (text) => saveFile('backgrounder-patch', 'json', text, new Date()),
    openLibrary: () => open(libraryPath(null)),
    async saveBackup() {
      const { bytes, leftOut } = await exportEverything();
      saveFile('backgrounder-backup', 'zip', bytes, new Date());
      return leftOut;
    },
    readBackup: (file) => readBackupFile(file, extensionVersion()),
    async restoreBackup(backup) {
      await restoreEverything(backup);
      if (backup.packs.some(({ index }) => index.id === OWN_PACK)) await expectStoredPack();
      else await emptyOwnLibrary();
    },
    packs: createPackActions(signal),
    reloadLibrary,
  };
}

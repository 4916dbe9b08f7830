/** The welcome page: its paragraph is read by the very code that reads other pages. */
import '../../platform/polyfill.ts';
import '../../components/base.css';
import '../../components/welcome/welcome.css';
import { applyAppearance } from '../../components/appearance.ts';
import { createMount } from '../../components/mount.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { optionsPath } from '../../core/addresses.ts';
import { translate } from '../../platform/i18n.ts';
import { loadSettings, watchSettings } from '../../platform/settings-store.ts';
import { openOwnPage } from '../../platform/tabs.ts';
import { closeThisTab } from '../../platform/this-tab.ts';
import { readSample } from './read-sample.ts';

const container = document.querySelector('#app');
if (container) void start(container);

async function start(root: Element): Promise<void> {
  const stop = new AbortController();
  addEventListener('pagehide', ({ persisted }) => persisted || stop.abort());
  const settings = await loadSettings();
  applyAppearance(document.documentElement, settings);
  const sample: { current: HTMLElement | null } = { current: null };
  createMount(
    root,
    translate,
  )(
    <Welcome
      sample={sample}
      onStart={() => void closeThisTab().catch(() => undefined)}
      onTopics={() => void openOwnPage(optionsPath('topics'), null).catch(() => undefined)}
    />,
  );
  if (!sample.current) return;
  const reading = await readSample(sample.current, settings, stop.signal);
  watchSettings((changed) => {
    applyAppearance(document.documentElement, changed);
    reading?.update(changed);
  }, stop.signal);
}

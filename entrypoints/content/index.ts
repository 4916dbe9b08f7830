import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageStatus, PageView } from '../../core/messages.ts';
import type { Settings } from '../../core/settings/types.ts';
import { isSiteOff } from '../../core/sites.ts';
import type { Reading } from '../../page/reading.ts';
import { answerPageCalls, askBackground } from '../../platform/messaging.ts';
import { watchShelf } from '../../platform/packs/watch-shelf.ts';
import { loadSettings, watchSettings } from '../../platform/settings-store.ts';
import { readPage } from './read-page.ts';

/** Reads the page in the tab, as long as its site is on. On a site that is off nothing is fetched and nothing is built. */
export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  cssInjectionMode: 'manual',
  // The event on the document is enough to stop an older script; a message would reach the page's own listeners.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (!(document.documentElement instanceof HTMLElement)) return;
    const page = createPage(location.host, ctx.signal);
    watchSettings(page.take, ctx.signal);
    watchShelf(() => page.readAgain(), ctx.signal);
    answerPageCalls(
      {
        getPage: () => page.view(),
        showAll({ on }) {
          page.reading()?.showAll(on);
          return page.view();
        },
        goToTopic({ topic }) {
          page.reading()?.goToTopic(topic);
          return null;
        },
      },
      ctx.signal,
    );
    // Back from the browser's page cache the toolbar knows nothing of this page any more.
    window.addEventListener('pageshow', (event) => event.persisted && page.report(page.view(), true), {
      signal: ctx.signal,
    });
    page.take(await loadSettings());
  },
});

interface Running {
  reading: Reading | null;
  state: PageView['state'];
  readonly stop: AbortController;
}

/** The page's reading, started and stopped as the settings want it. */
function createPage(host: string, signal: AbortSignal) {
  const report = createReporter();
  let running: Running | null = null;
  let latest: Settings | null = null;

  async function start() {
    const stop = new AbortController();
    const started: Running = { reading: null, state: 'on', stop };
    running = started;
    const until = AbortSignal.any([signal, stop.signal]);
    started.reading = await readPage(host, () => latest, report, until);
    if (!started.reading) started.state = 'unavailable';
  }

  return {
    report,
    take(settings: Settings) {
      if (signal.aborted) return;
      latest = settings;
      if (isSiteOff(settings.sitesOff, host)) {
        running?.stop.abort();
        running = null;
        report({ state: 'off', topics: 0 });
      } else if (running && running.state !== 'unavailable') running.reading?.update(settings);
      else void start();
    },
    /** With the packs as they are now. */
    readAgain() {
      if (!running || !latest) return;
      running.stop.abort();
      running = null;
      this.take(latest);
    },
    reading: () => running?.reading ?? null,
    view: (): PageView => running?.reading?.view() ?? emptyView(host, running?.state ?? 'off'),
  };
}

const emptyView = (host: string, state: PageView['state']): PageView => ({
  state,
  topics: 0,
  host,
  mentions: 0,
  marked: 0,
  showingAll: false,
  counts: [],
});

/** Tells the toolbar what has changed. A page whose extension is gone can do without. */
function createReporter() {
  let last: PageStatus | null = null;
  return ({ state, topics }: PageStatus, again = false) => {
    if (!again && last?.state === state && last.topics === topics) return;
    last = { state, topics };
    askBackground('reportPage', last).catch(() => undefined);
  };
}

/** The page's reading, started and stopped as the settings want it. */
import type { PageStatus, PageView } from '../../core/messages.ts';
import type { Settings } from '../../core/settings/types.ts';
import { isSiteOff } from '../../core/sites.ts';
import { holdsText, isFrame, type Site } from '../../page/frame.ts';
import type { Reading } from '../../page/reading.ts';
import { askBackground } from '../../platform/messaging.ts';
import { readPage } from './read-page.ts';

export interface Page {
  /** Takes in the settings: the first start the reading, later ones change, stop or start it. */
  take(settings: Settings): void;
  /** Begins anew: the document has got another root, or the library other packs. */
  restart(): void;
  reading(): Reading | null;
  view(): PageView;
}

interface Running {
  reading: Reading | null;
  state: PageView['state'];
  readonly stop: AbortController;
}

export function createPage(document: Document, site: Site, signal: AbortSignal): Page {
  const report = createReporter();
  let running: Running | null = null;
  let latest: Settings | null = null;
  let state: PageView['state'] = 'off';

  const view = (): PageView => running?.reading?.view() ?? emptyView(site.host, running?.state ?? state);

  async function start() {
    const stop = new AbortController();
    const started: Running = { reading: null, state: 'on', stop };
    running = started;
    const until = AbortSignal.any([signal, stop.signal]);
    // Back from the browser's page cache the toolbar knows nothing of this page any more.
    window.addEventListener('pageshow', ({ persisted }) => persisted && report(view(), true), { signal: until });
    started.reading = await readPage(document, site.host, () => latest, report, until);
    if (!started.reading) started.state = 'unavailable';
  }

  function end() {
    running?.stop.abort();
    running = null;
  }

  function take(settings: Settings) {
    if (signal.aborted) return;
    latest = settings;
    state = 'off';
    if (site.some((host) => isSiteOff(settings.sitesOff, host))) {
      end();
      report({ state, topics: 0 });
    } else if (!holdsText(document.contentType)) {
      state = 'no-text';
      report({ state, topics: 0 });
    } else if (running && running.state !== 'unavailable') running.reading?.update(settings);
    else void start();
  }

  return {
    take,
    restart() {
      end();
      if (latest) take(latest);
    },
    reading: () => running?.reading ?? null,
    view,
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

/** Tells the toolbar what has changed. A page whose extension is gone can do without; a frame with nothing in it says nothing. */
function createReporter() {
  let last: PageStatus | null = null;
  return ({ state, topics }: PageStatus, again = false) => {
    if (!again && last?.state === state && last.topics === topics) return;
    if (!last && topics === 0 && isFrame()) return;
    last = { state, topics };
    askBackground('reportPage', { ...last, hasFrames: window.length > 0 }).catch(() => undefined);
  };
}

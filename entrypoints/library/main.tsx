/**
 * The Library page. What it shows is what is stored; a press changes that, and a worker reads files and makes the pack.
 * The page lends the worker its parsers and shelves what it makes.
 */
import '../../platform/polyfill.ts';
import '../../components/base.css';
import '../../components/quotation/quotation.css';
import '../../components/library/library.css';
import { applyAppearance } from '../../components/appearance.ts';
import { LibraryPage } from '../../components/library/library.tsx';
import type { LibraryView } from '../../components/library/library-view.ts';
import { createMount } from '../../components/mount.tsx';
import { NO_JOB } from '../../core/import/job.ts';
import { startReview } from '../../core/topics/review.ts';
import { translate } from '../../platform/i18n.ts';
import { watchOwnLibrary } from '../../platform/own-library/changes.ts';
import type { Clip } from '../../platform/own-library/database.ts';
import { readClip } from '../../platform/own-library/documents-store.ts';
import { loadSettings, watchSettings } from '../../platform/settings-store.ts';
import { createActions } from './actions.ts';
import { createViewReader } from './read-view.ts';
import { startWorker } from './start-worker.ts';

/** Between two looks at what is stored, in ms: files come by dozens a second. */
const LOOK_EVERY = 200;

const container = document.querySelector('#app');
if (container) void start(container);

async function start(root: Element): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('pagehide', ({ persisted }) => persisted || stop.abort());
  const show = createMount(root, translate);
  const readStored = createViewReader();
  let clip: Clip | null = null;
  let view: LibraryView = {
    job: NO_JOB,
    fetching: 0,
    documents: null,
    review: startReview([]),
    isWorking: false,
    clip: null,
    notice: null,
  };
  const update = (change: Partial<LibraryView>) => {
    view = { ...view, ...change };
    show(<LibraryPage view={view} actions={actions} />);
  };
  const trouble = (error: unknown) =>
    update({ notice: { type: 'trouble', reason: error instanceof Error ? error.message : String(error) } });
  const actions = createActions({
    signal,
    say: (notice) => update({ notice }),
    fetching: (fetching) => update({ fetching }),
    clip: () => clip,
    endClip() {
      clip = null;
      history.replaceState(null, '', 'library.html');
      update({ clip: null });
    },
  });
  const look = inTurns(async () => update(await readStored()), trouble);

  applyAppearance(document.documentElement, await loadSettings());
  watchSettings((settings) => applyAppearance(document.documentElement, settings), signal);
  watchOwnLibrary(look, signal);
  look();
  const named = new URLSearchParams(location.search).get('clip');
  clip = named === null ? null : await readClip(named).catch(() => null);
  update({ clip: clip?.document ?? null });
  startWorker(trouble, signal);
}

/** Gives a function that asks for work: done at once, then at most every so often, and once more after the last asking. */
function inTurns(work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let isBusy = false;
  let again = false;
  const run = async () => {
    isBusy = true;
    again = false;
    await work().catch(failed);
    setTimeout(() => {
      isBusy = false;
      if (again) void run();
    }, LOOK_EVERY);
  };
  return () => {
    if (isBusy) again = true;
    else void run();
  };
}

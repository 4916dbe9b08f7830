/**
 * The reader page.
 * 1 the address says what to show · 2 it is fetched and drawn · 3 the followed quotation is painted and scrolled to ·
 * 4 the document's text is read like any page, so that its marks work. Going on stays on the page and changes the address.
 */
import '../../platform/polyfill.ts';
import { render } from 'preact';
import { createMessages, MessagesContext } from '../../components/messages.tsx';
import { Reader } from '../../components/reader/reader.tsx';
import type { ReaderActions, ReaderContent } from '../../components/reader/reader-view.ts';
import { optionsPath, parseReaderSearch, type ReaderAddress, readerPath } from '../../core/addresses.ts';
import type { DossierView } from '../../core/dossier/types.ts';
import type { LibraryView } from '../../core/messages.ts';
import type { Settings } from '../../core/settings/types.ts';
import { copyClip } from '../../page/clipboard.ts';
import type { Reading } from '../../page/reading.ts';
import { watchDossier } from '../../platform/dossier-store.ts';
import { translate } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messaging.ts';
import { saveFile } from '../../platform/save-file.ts';
import { loadSettings, updateSettings, watchSettings } from '../../platform/settings-store.ts';
import { goToPlace, paintFollowed } from './followed.ts';
import { loadContent } from './load-content.ts';
import { readText } from './read-text.ts';

const RESULTS = 20;
const messages = createMessages(translate);
const root = document.getElementById('reader') ?? document.body.appendChild(document.createElement('div'));

let settings: Settings = await loadSettings();
let content: ReaderContent = { type: 'loading' };
let library: LibraryView | null = null;
/** What is read of the document on show; aborted when another takes its place. */
let reading: { current: Reading | null; stop: AbortController } | null = null;
/** The query string of what is on show. */
let shown: string | null = null;

const actions: ReaderActions = {
  search: (query) => askBackground('search', { query, limit: RESULTS }),
  open(address) {
    history.pushState(null, '', readerPath(address));
    void show(address);
  },
  copy: (clip) => copyClip(document, clip),
  keep: ({ pack, document: id, start, end }) => askBackground('keepQuotation', { pack, document: id, start, end }),
  changeDossier: (change) => void askBackground('changeDossier', change).then(showDossier, actions.reload),
  saveDossier: (text) => saveFile('backgrounder-dossier', 'md', text, new Date()),
  openOptions: (section) =>
    void askBackground('openPage', { path: optionsPath(section) }).catch(() => location.reload()),
  reload: () => location.reload(),
  setTextScale: (textScale) => void updateSettings((before) => ({ ...before, textScale })),
};

/** Shows the dossier as it has become, where it is on show. */
function showDossier(dossier: DossierView): void {
  if (content.type !== 'dossier') return;
  content = { type: 'dossier', dossier };
  draw();
}

function draw(): void {
  render(
    <MessagesContext.Provider value={messages}>
      <Reader
        content={content}
        library={library}
        topicsHere={reading?.current?.view().counts ?? null}
        textScale={settings.textScale}
        actions={actions}
      />
    </MessagesContext.Provider>,
    root,
  );
}

/** Shows what is at the address. A later call makes an earlier one void. */
async function show(address: ReaderAddress): Promise<void> {
  shown = location.search;
  reading?.stop.abort();
  const stop = new AbortController();
  const mine = { current: null as Reading | null, stop };
  reading = mine;
  const loaded = await loadContent(address);
  if (stop.signal.aborted) return;
  content = loaded;
  document.title = titleOf(loaded);
  draw();
  const followed = loaded.type === 'document' ? loaded.followed : null;
  paintFollowed(root, followed?.quotation ?? null);
  goToPlace(root);
  const text = root.querySelector('.paragraphs');
  // A document without marks is still worth reading: whoever cannot answer says so in the card or on the next page.
  if (text) mine.current = await readText(text, () => settings, actions, draw, stop.signal).catch(() => null);
}

function titleOf(page: ReaderContent): string {
  const name =
    page.type === 'document'
      ? page.document.document.title
      : page.type === 'topic'
        ? page.topic.name
        : page.type === 'dossier'
          ? translate('reader_dossier_title')
          : null;
  return name === null ? translate('reader_title') : translate('reader_title_document', name);
}

function applyLook(): void {
  const { documentElement } = document;
  documentElement.lang = messages.language;
  documentElement.style.setProperty('--scale', String(settings.textScale));
  if (settings.theme === 'system') delete documentElement.dataset.theme;
  else documentElement.dataset.theme = settings.theme;
}

applyLook();
const { signal } = new AbortController(); // lives as long as the page
watchSettings((changed) => {
  settings = changed;
  applyLook();
  reading?.current?.update(changed);
  draw();
}, signal);
watchDossier(() => {
  // Another tab, or a card, has changed it.
  if (content.type === 'dossier') void askBackground('getDossier').then(showDossier, () => undefined);
}, signal);
window.addEventListener(
  'popstate',
  () => {
    // A paragraph's own address changes the fragment only.
    if (location.search !== shown) void show(parseReaderSearch(location.search));
  },
  { signal },
);
askBackground('getLibrary').then(
  (view) => {
    library = view;
    draw();
  },
  () => undefined, // the page says itself that nobody answers
);
await show(parseReaderSearch(location.search));

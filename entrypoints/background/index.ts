import '../../platform/polyfill.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { libraryPath } from '../../core/addresses.ts';
import { coMentions } from '../../core/briefing/co-mentions.ts';
import { readingContext } from '../../core/briefing/reading-place.ts';
import { addEntry, changeDossier } from '../../core/dossier/change.ts';
import { entryAt, viewDossier } from '../../core/dossier/view.ts';
import { viewDocument, viewTopic } from '../../core/library.ts';
import { sumViews } from '../../core/page-view.ts';
import { withCorrection } from '../../core/settings/corrections.ts';
import { withTopics } from '../../core/settings/topics.ts';
import { withSite } from '../../core/sites.ts';
import { LOOK_EVERY } from '../../core/subscription/schedule.ts';
import { ringEvery } from '../../platform/alarms.ts';
import { loadDossier, updateDossier } from '../../platform/dossier-store.ts';
import { viewFrames } from '../../platform/frames.ts';
import { injectLate } from '../../platform/injection.ts';
import { reviveTabsOnInstall, welcomeOnInstall } from '../../platform/install.ts';
import { forgetLexiconOnInstall } from '../../platform/lexicon-store.ts';
import { type MenuClick, offerMenus } from '../../platform/menus.ts';
import { answerBackgroundCalls } from '../../platform/messaging.ts';
import { addLink, addTab, tellNotAdded } from '../../platform/own-library/add-tab.ts';
import { shelfStamp } from '../../platform/packs/shelf-store.ts';
import { checkDue } from '../../platform/packs/subscriptions.ts';
import { watchShelf } from '../../platform/packs/watch-shelf.ts';
import { loadSettings, updateSettings } from '../../platform/settings-store.ts';
import { openOwnPage } from '../../platform/tabs.ts';
import { showPageStatus } from '../../platform/toolbar.ts';
import { extensionVersion } from '../../platform/version.ts';
import { briefTopic, matchQuotation } from './brief-topic.ts';
import { type OpenLibrary, openLexicon, openLibrary, openQuotedPart } from './open-library.ts';
import type { QuotedLibrary } from './quoted-library.ts';

/**
 * The background: answers questions, keeps nothing but promises. The browser may stop it between any two lines;
 * listeners are added at once, so that a message can wake it.
 */
export default defineBackground({
  type: 'module',
  main() {
    const { signal } = new AbortController(); // lives as long as the background
    let opening: Promise<OpenLibrary> | null = null;
    let quoting: Promise<QuotedLibrary> | null = null;
    const forget = () => {
      opening = null;
      quoting = null;
    };
    const opened = (): Promise<OpenLibrary> => {
      opening ??= openLibrary().catch((error: unknown) => {
        forget(); // the next question tries again
        throw error;
      });
      return opening;
    };
    /** For cards: of a large library the part that they quote is there much sooner. */
    const openedForCards = (): Promise<QuotedLibrary> => {
      quoting ??= openQuotedPart()
        .then((quoted) => quoted ?? opened())
        .catch((error: unknown) => {
          forget();
          throw error;
        });
      return quoting;
    };
    /** The library of the shelf as it is now: a question may come before the word that the shelf has changed. */
    const openedAnew = async (): Promise<OpenLibrary> => {
      const library = await opened();
      if ((await shelfStamp()) === library.stamp) return library;
      forget();
      return opened();
    };
    const lookForUpdates = () =>
      void checkDue({ appVersion: extensionVersion(), clock: { now: () => Date.now() }, signal }).catch(
        () => undefined,
      );

    welcomeOnInstall();
    if (!import.meta.env.FIREFOX) reviveTabsOnInstall();
    forgetLexiconOnInstall();
    offerMenus((click) => void addByMenu(click));
    watchShelf(forget, signal);
    ringEvery('subscriptions', LOOK_EVERY, lookForUpdates, signal);
    answerBackgroundCalls(
      {
        getLexicon: async () => (await openLexicon()) ?? (await openedAnew()).lexicon,
        getBriefing: async ({ topic, place }) => {
          const library = await openedForCards();
          return briefTopic(library, topic, place && readingContext(place), await loadSettings());
        },
        search: async ({ query, limit }) => (await opened()).search(query, limit),
        getLibrary: async () => ({ packs: await (await openedAnew()).packs() }),
        getDocument: async ({ document }) => viewDocument((await opened()).library, document),
        getTopic: async ({ topic }) => viewTopic((await opened()).library, topic),
        getCoMentions: async ({ topic }) => {
          // Of a large library in what it quotes: reading ten thousand documents for names takes half a minute.
          const { library, mentions } = await openedForCards();
          return coMentions(library, topic, mentions);
        },
        getDossier: async () => viewDossier((await opened()).library, await loadDossier()),
        keepQuotation: async (key) => {
          const entry = entryAt((await opened()).library, key);
          if (!entry) throw new Error('the library has no such place');
          await updateDossier((dossier) => addEntry(dossier, entry));
          return null;
        },
        changeDossier: async (change) => {
          const { library } = await opened();
          return viewDossier(library, await updateDossier((dossier) => changeDossier(dossier, change)));
        },
        loadCard: async (sender) => {
          await injectLate('card', sender);
          return null;
        },
        loadQuotes: async (sender) => {
          const { quotes } = await openedForCards();
          await injectLate('quotes', sender);
          return { table: quotes().table.toBase64() };
        },
        matchQuotation: async ({ words }) => matchQuotation(await openedForCards(), words, await loadSettings()),
        openPage: async ({ path }, sender) => {
          await openOwnPage(path, sender);
          return null;
        },
        addPage: async ({ tab }) => {
          await addTab({ tabId: tab, frameId: 0 }, 'page');
          return null;
        },
        switchTopic: async ({ topic, on }) => {
          const found = (await openedForCards()).library.topicById.get(topic);
          if (found) await updateSettings((settings) => withTopics(settings, [found.topic], on));
          return null;
        },
        switchSite: async ({ host, on }) => {
          await updateSettings((settings) => withSite(settings, host, on));
          return null;
        },
        correct: async (correction) => {
          await updateSettings((settings) => withCorrection(settings, correction));
          return null;
        },
        reportPage: async (status, { tabId, frameId }) => {
          if (tabId === null) return null;
          const [own, ...frames] = frameId === 0 && !status.hasFrames ? [] : await viewFrames(tabId);
          await showPageStatus(tabId, own ? sumViews([own.view, ...frames.map(({ view }) => view)]) : status);
          return null;
        },
      },
      signal,
    );
  },
});

/** A menu has no words: what cannot be taken is said on the Library page. */
async function addByMenu({ entry, place, link }: MenuClick): Promise<void> {
  try {
    if (entry !== 'link') await addTab(place, entry);
    else if (link !== null) await addLink(link);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Where nothing can be stored, the page says so by itself.
    await tellNotAdded(place, reason).catch(() => openOwnPage(libraryPath(null), null));
  }
}

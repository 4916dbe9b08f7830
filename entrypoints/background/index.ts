import { defineBackground } from 'wxt/utils/define-background';
import { coMentions } from '../../core/briefing/co-mentions.ts';
import { addEntry, changeDossier } from '../../core/dossier/change.ts';
import { entryAt, viewDossier } from '../../core/dossier/view.ts';
import { viewDocument, viewTopic } from '../../core/library.ts';
import { searchLibrary } from '../../core/search/search.ts';
import { withTopics } from '../../core/settings/topics.ts';
import { withSite } from '../../core/sites.ts';
import { loadDossier, updateDossier } from '../../platform/dossier-store.ts';
import { injectLate } from '../../platform/injection.ts';
import { reviveTabsOnInstall, welcomeOnInstall } from '../../platform/install.ts';
import { answerBackgroundCalls } from '../../platform/messaging.ts';
import { loadSettings, updateSettings } from '../../platform/settings-store.ts';
import { openOwnPage } from '../../platform/tabs.ts';
import { showPageStatus } from '../../platform/toolbar.ts';
import { briefTopic, matchQuotation } from './brief-topic.ts';
import { type OpenLibrary, openLibrary } from './open-library.ts';

/**
 * The background: answers questions, keeps nothing but promises. The browser may stop it between any two lines;
 * listeners are added at once, so that a message can wake it.
 */
export default defineBackground({
  type: 'module',
  main() {
    const { signal } = new AbortController(); // lives as long as the background
    let opening: Promise<OpenLibrary> | null = null;
    const opened = (): Promise<OpenLibrary> => {
      opening ??= openLibrary().catch((error: unknown) => {
        opening = null; // the next question tries again
        throw error;
      });
      return opening;
    };

    welcomeOnInstall();
    if (!import.meta.env.FIREFOX) reviveTabsOnInstall();
    answerBackgroundCalls(
      {
        getLexicon: async () => (await opened()).lexicon(),
        getBriefing: async ({ topic, context }) => {
          const library = await opened();
          return briefTopic(library, topic, context, await loadSettings());
        },
        search: async ({ query, limit }) => searchLibrary((await opened()).index(), query, limit),
        getLibrary: async () => ({ packs: (await opened()).packs }),
        getDocument: async ({ document }) => viewDocument((await opened()).library, document),
        getTopic: async ({ topic }) => viewTopic((await opened()).library, topic),
        getCoMentions: async ({ topic }) => {
          const { library, mentions } = await opened();
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
          const { quotes } = await opened();
          await injectLate('quotes', sender);
          return { table: quotes().table.toBase64() };
        },
        matchQuotation: async ({ words }) => matchQuotation(await opened(), words, await loadSettings()),
        openPage: async ({ path }, sender) => {
          await openOwnPage(path, sender);
          return null;
        },
        switchTopic: async ({ topic, on }) => {
          const found = (await opened()).library.topicById.get(topic);
          if (found) await updateSettings((settings) => withTopics(settings, [found.topic], on));
          return null;
        },
        switchSite: async ({ host, on }) => {
          await updateSettings((settings) => withSite(settings, host, on));
          return null;
        },
        reportPage: async (status, { tabId }) => {
          if (tabId !== null) await showPageStatus(tabId, status);
          return null;
        },
      },
      signal,
    );
  },
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { isFrame, siteHere, watchRoot, whenRoomy } from '../../page/frame.ts';
import { offerPageView } from '../../platform/frames.ts';
import { answerPageCalls } from '../../platform/messaging.ts';
import { watchShelf } from '../../platform/packs/watch-shelf.ts';
import { loadSettings, watchSettings } from '../../platform/settings-store.ts';
import { createPage } from './page.ts';

/** Reads the page in the tab, as long as its site is on. On a site that is off nothing is fetched and nothing is built. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manual',
  async main(ctx) {
    const { signal } = ctx;
    if (isFrame()) await whenRoomy(signal);
    const page = createPage(document, siteHere(), signal);
    offerPageView(page.view, signal);
    watchSettings(page.take, signal);
    watchShelf(page.restart, signal);
    watchRoot(document, page.restart, signal);
    answerPageCalls(
      {
        showAll({ on }) {
          page.reading()?.showAll(on);
          return null;
        },
        goToTopic({ topic }) {
          page.reading()?.goToTopic(topic);
          return null;
        },
      },
      signal,
    );
    page.take(await loadSettings());
  },
});

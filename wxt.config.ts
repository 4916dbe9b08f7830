import { basename, resolve } from 'node:path';
import { defineConfig, type Wxt } from 'wxt';
import { compilePackFolder } from './cli/pack/read-pack-folder.ts';
import { type BundledPack, describeBundled } from './core/pack/bundled-pack.ts';

/** Packs that ship with the extension. */
const BUNDLED_PACKS = ['data/nato-reset-2022'];

/** Chrome has `browser` and promises from listeners since 148; Firefox paints custom highlights well from 150; 153 was run. */
const LEAST_CHROME = '148';
const LEAST_FIREFOX = '153.0';
const TARGETS = ['chrome148', 'firefox153'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // Vite's default target rewrites light-dark(), which neither a shadow root nor ::highlight() would survive.
  vite: () => ({
    build: { target: TARGETS, cssTarget: TARGETS },
    resolve: { alias: { 'wxt/utils/content-script-context': resolve('platform/content-context.ts') } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_common_name__',
    description: '__MSG_common_description__',
    default_locale: 'en',
    // No browser warns of these. `unlimitedStorage` keeps packs from being thrown away when the disk is full.
    permissions: ['storage', 'alarms', 'contextMenus', 'scripting', 'unlimitedStorage'],
    // The same sites as the page's script: the card's script goes only where that one asks for it. Subscriptions are
    // fetched with it too; a reader who has narrowed it down is asked for the one site.
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_common_name__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+B' },
        description: '__MSG_common_open_popup__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backgrounder@backgrounder.example',
              strict_min_version: LEAST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: LEAST_CHROME }),
  }),
  hooks: {
    'build:publicAssets': async (_wxt: Wxt, files) => {
      // What the background must know of a pack before it reads it: see platform/packs/bundled.ts.
      const list: BundledPack[] = [];
      for (const folder of BUNDLED_PACKS) {
        const file = `${basename(folder)}.json`;
        const pack = await compilePackFolder(folder);
        const contents = JSON.stringify(pack);
        list.push(await describeBundled(file, contents, pack));
        files.push({ relativeDest: `packs/${file}`, contents });
      }
      files.push({ relativeDest: 'packs/index.json', contents: JSON.stringify(list) });
    },
    // WXT builds a content entrypoint that is only CSS but does not declare it. Declared here, the rule is in the page
    // before anything is painted, whatever the page's content security policy says.
    'build:manifestGenerated': (_wxt: Wxt, manifest) => {
      manifest.content_scripts ??= [];
      manifest.content_scripts.push({
        matches: ['<all_urls>'],
        css: ['content-scripts/highlight.css'],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      });
    },
  },
});

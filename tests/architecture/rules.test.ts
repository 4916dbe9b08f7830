/** Planted faults: each rule must fire on what it forbids and leave alone what it allows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { layerFaults } from './layers.ts';
import {
  browserApiFaults,
  clockFaults,
  importFaults,
  lengthFaults,
  machinePathFaults,
  markupFaults,
  networkFaults,
} from './names.ts';
import { impureNames } from './purity.ts';
import type { Fault, SourceFile } from './sources.ts';
import { textFaults } from './texts.ts';

const file = (path: string, text: string): SourceFile[] => [{ path, text }];
type Rule = (files: readonly SourceFile[]) => Fault[];

describe('the layer rule', () => {
  it.each([
    ['core to page', 'core/a.ts', "import { x } from '../page/x.ts';"],
    ['core to components', 'core/a.ts', "import { x } from '../components/x.tsx';"],
    ['core to platform', 'core/pack/a.ts', "import { x } from '../../platform/x.ts';"],
    ['core to cli', 'core/a.ts', "import { x } from '../cli/x.ts';"],
    ['components to page', 'components/a.tsx', "import { x } from '../page/x.ts';"],
    ['components to platform', 'components/a.tsx', "import { x } from '../platform/x.ts';"],
    ['page to components', 'page/a.ts', "import { x } from '../components/x.tsx';"],
    ['page to platform', 'page/a.ts', "import { x } from '../platform/x.ts';"],
    ['platform to page', 'platform/a.ts', "import { x } from '../page/x.ts';"],
    ['platform to components', 'platform/a.ts', "import { x } from '../components/x.tsx';"],
    ['cli to page', 'cli/a.ts', "import { x } from '../page/x.ts';"],
    ['cli to platform', 'cli/a.ts', "import { x } from '../platform/x.ts';"],
    ['entrypoints to cli', 'entrypoints/popup/main.tsx', "import { x } from '../../cli/x.ts';"],
    ['anything to entrypoints', 'components/a.tsx', "import { x } from '../entrypoints/popup/main.tsx';"],
    ['tests to entrypoints', 'tests/a.ts', "import { x } from '../entrypoints/popup/main.tsx';"],
    ['one entrypoint to another', 'entrypoints/popup/main.tsx', "import { x } from '../reader/x.ts';"],
    ['a test from what ships', 'core/a.ts', "import { x } from './b.test.ts';"],
    ['out of the repository', 'core/a.ts', "import { x } from '../../shared/x.ts';"],
    ['data past the compiler', 'page/a.ts', "import x from '../data/p/pack.json' with { type: 'json' };"],
    ['a type', 'core/a.ts', "import type { X } from '../page/x.ts';"],
    ['a type in place', 'core/a.ts', "let x: import('../page/x.ts').X;"],
    ['a dynamic import', 'core/a.ts', "const x = await import('../page/x.ts');"],
    ['a re-export', 'core/a.ts', "export { x } from '../page/x.ts';"],
    ['a re-export of all', 'core/a.ts', "export * from '../page/x.ts';"],
    ['a bare import', 'core/a.ts', "import '../page/x.ts';"],
    ['an alias', 'core/a.ts', "import { x } from '@/page/x.ts';"],
    ['an import not known before it runs', 'core/a.ts', 'const x = await import(name);'],
    ['a query behind the path', 'page/a.ts', "import css from '../components/x.css?inline';"],
    ['the polyfill in page', 'page/a.ts', "import browser from 'webextension-polyfill';"],
    ['the polyfill in cli', 'cli/a.ts', "import type { Tabs } from 'webextension-polyfill';"],
    ["WXT's browser in an entrypoint", 'entrypoints/background.ts', "import { browser } from 'wxt/browser';"],
    ['MiniSearch outside search', 'core/briefing/a.ts', "import MiniSearch from 'minisearch';"],
    ['archives outside their room', 'core/pack/a.ts', "import { unzipSync } from 'fflate';"],
    ['the database in core', 'core/a.ts', "import { openDB } from 'idb';"],
    ['YAML in a page', 'page/a.ts', "import { parse } from 'yaml';"],
    ['Preact in core', 'core/a.ts', "import { h } from 'preact';"],
    ['Preact in page', 'page/a.ts', "import { render } from 'preact';"],
    ['Node in core', 'core/a.ts', "import { readFileSync } from 'node:fs';"],
    ['Node in page', 'page/a.ts', "import { readFileSync } from 'node:fs';"],
    ['Readability in page', 'page/a.ts', "import { Readability } from '@mozilla/readability';"],
    ['pdf.js in an entrypoint', 'entrypoints/library/main.tsx', "import { getDocument } from 'pdfjs-dist';"],
    ['platform in import', 'import/a.ts', "import { x } from '../platform/x.ts';"],
    ['import in components', 'components/a.tsx', "import { x } from '../import/x.ts';"],
    ['a package nobody knows', 'components/a.tsx', "import x from 'left-pad';"],
    ['a folder nobody knows', 'utils/a.ts', "import x from './b.ts';"],
  ])('forbids %s', (_, path, text) => {
    expect(layerFaults(file(path, text))).toHaveLength(1);
  });

  it.each([
    ['components/a.tsx', "import { x } from '../core/x.ts'; import { h } from 'preact'; import './a.css';"],
    ['page/a.ts', "import { x } from '../core/x.ts'; import { computePosition } from '@floating-ui/dom';"],
    ['platform/a.ts', "import browser from 'webextension-polyfill';"],
    ['import/pdf/a.ts', "import { x } from '../../core/x.ts'; import { getDocument } from 'pdfjs-dist';"],
    ['entrypoints/library/main.tsx', "import { x } from '../../import/x.ts';"],
    ['core/search/a.ts', "import MiniSearch from 'minisearch';"],
    ['core/message-keys.ts', "import type x from '../public/_locales/en/messages.json';"],
    ['core/a.test.ts', "import { it } from 'vitest'; import { readFileSync } from 'node:fs';"],
    ['entrypoints/popup/main.tsx', "import { x } from './x.ts'; import { y } from '../../page/y.ts'; import 'preact';"],
    ['entrypoints/background.ts', "import { defineBackground } from 'wxt/utils/define-background';"],
    ['cli/a.ts', "import { x } from '../core/x.ts'; import { readFileSync } from 'node:fs';"],
    ['wxt.config.ts', "import { x } from './cli/x.ts'; import { defineConfig } from 'wxt';"],
    ['core/a.ts', '// import { x } from "../page/x.ts"\nconst text = "import(\'../page/x.ts\')";'],
  ])('allows what the table allows in %s', (path, text) => {
    expect(layerFaults(file(path, text))).toEqual([]);
  });

  it('does not pass a file that it cannot read', () => {
    expect(() => layerFaults(file('core/a.ts', 'import {'))).toThrow('core/a.ts cannot be parsed');
  });
});

describe('the rules on names', () => {
  it.each<[string, Rule, string, string]>([
    ['browser.', browserApiFaults, 'page/a.ts', 'browser.runtime.getURL("x")'],
    ['chrome.', browserApiFaults, 'entrypoints/content/index.ts', 'const dom = chrome.dom;'],
    ['globalThis.chrome', browserApiFaults, 'components/a.tsx', 'const x = globalThis.chrome;'],
    ["window['browser']", browserApiFaults, 'page/a.ts', "const x = window['browser'];"],
    ['Date.now', clockFaults, 'core/a.ts', 'const x = Date.now();'],
    ['new Date()', clockFaults, 'core/a.ts', 'const x = new Date();'],
    ['Date()', clockFaults, 'core/a.ts', 'const x = Date();'],
    ['Math.random', clockFaults, 'core/a.ts', 'const x = Math.random();'],
    ['innerHTML', markupFaults, 'page/a.ts', 'host.innerHTML = text;'],
    ["['outerHTML']", markupFaults, 'page/a.ts', "host['outerHTML'] = text;"],
    ['insertAdjacentHTML', markupFaults, 'page/a.ts', "host.insertAdjacentHTML('beforeend', text);"],
    ['dangerouslySetInnerHTML', markupFaults, 'components/a.tsx', '<p dangerouslySetInnerHTML={{ __html: x }} />;'],
    ['it as a property', markupFaults, 'components/a.tsx', "h('p', { dangerouslySetInnerHTML: x });"],
    ['document.write', markupFaults, 'page/a.ts', 'document.write(text);'],
    ['import of a variable', importFaults, 'import/a.ts', 'await import(address);'],
    ['fetch in a page', networkFaults, 'page/a.ts', 'await fetch(address);'],
    ['globalThis.fetch', networkFaults, 'entrypoints/background.ts', 'await globalThis.fetch(address);'],
    ['WebSocket', networkFaults, 'platform/a.ts', 'new WebSocket(address);'],
    ['sendBeacon', networkFaults, 'page/a.ts', 'navigator.sendBeacon(address);'],
    ['a long file', lengthFaults, 'core/a.ts', '\n'.repeat(301)],
  ])('catch %s', (_, rule, path, text) => {
    expect(rule(file(path, text))).toHaveLength(1);
  });

  it.each<[string, Rule, string, string]>([
    ['the API in platform', browserApiFaults, 'platform/a.ts', 'browser.runtime.getURL("x");'],
    ["a field called 'browser'", browserApiFaults, 'page/a.ts', 'view.browser = 1;'],
    ['a comment', browserApiFaults, 'page/a.ts', '// browser.runtime\nconst text = "chrome.dom";'],
    ['a date that is given', clockFaults, 'core/a.ts', 'const x = new Date(Date.UTC(2022, 1, 24));'],
    ['the clock in a test', clockFaults, 'core/a.test.ts', 'const x = Date.now();'],
    ['textContent', markupFaults, 'page/a.ts', 'host.textContent = text;'],
    ['fetch in platform', networkFaults, 'platform/packs.ts', 'await fetch(address);'],
    ['a file of 300 lines', lengthFaults, 'core/a.ts', '\n'.repeat(299)],
  ])('leave alone %s', (_, rule, path, text) => {
    expect(rule(file(path, text))).toEqual([]);
  });

  // Put together here, so that this file does not name such paths itself.
  it.each(['work/main', 'home/alice/x', 'tmp/x', 'root/x', 'Users/alice/x'])('catch the machine path %s', (path) => {
    expect(machinePathFaults(file('README.md', `see ${'/'}${path} for it`))).toHaveLength(1);
    expect(machinePathFaults(file('README.md', `see https://example.org/${path}`))).toEqual([]);
    expect(machinePathFaults(file('core/a.ts', `import x from '..${'/'}${path}.ts'`))).toEqual([]);
  });
});

describe('the purity of core', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-planted-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('catches the DOM, timers, Node and the browser, as values and as types', () => {
    const planted = [
      'document.title',
      'window.name',
      'setTimeout(() => {}, 1)',
      'performance.now()',
      'navigator.language',
      'localStorage.length',
      'fetch("x")',
      'process.env',
      'new DOMParser()',
      '(null as unknown as HTMLElement)',
      'chrome.runtime',
    ];
    const path = join(folder, 'impure.ts');
    writeFileSync(path, planted.map((line, index) => `export const a${index}: unknown = ${line};\n`).join(''));
    expect(impureNames([path])).toHaveLength(planted.length);
  }, 30_000);

  it('leaves alone a parameter called document, hashing, text coding and dates that are given', () => {
    const path = join(folder, 'pure.ts');
    writeFileSync(
      path,
      `export const title = (document: { title: string }): string => document.title;
       export const hash = (text: string): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
       export const day = (time: number): string => new Date(time).toISOString();`,
    );
    expect(impureNames([path])).toEqual([]);
  }, 30_000);
});

describe('the rule on texts', () => {
  const judge = (text: string, keys: readonly string[]): string[] =>
    textFaults(file('components/a.tsx', text), keys, 'en').map(({ what }) => what);

  it('catches a key that the locale does not have', () => {
    expect(judge("t('card_gone')", [])).toEqual(['uses the text card_gone, which en does not have']);
  });
  it('catches a key that nobody uses', () => {
    expect(judge("t('card_back')", ['card_back', 'card_old'])).toEqual(['card_old is used nowhere']);
  });
  it('knows stems of plurals, templates and tables of keys', () => {
    expect(judge("count('card_quotes', 2)", ['card_quotes_one', 'card_quotes_other'])).toEqual([]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be judged.
    expect(judge('t(`card_kind_${kind}`)', ['card_kind_person', 'card_kind_place'])).toEqual([]);
    expect(judge('const keys = { card_a: 1 }', ['card_a'])).toEqual([]);
  });
  it('reads the keys of manifests', () => {
    expect(textFaults(file('wxt.config.ts', "name: '__MSG_common_name__'"), ['common_name'], 'en')).toEqual([]);
  });
});

/** A Chromium without the extension, and pages of the collection opened in it. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../cli/browsers/find-browser.ts';
import { servePages } from '../../cli/start/serve.ts';
import type { RealPage } from './real-pages.ts';

export interface Bench {
  readonly version: string;
  /** Of the site that serves the pages. */
  readonly origin: string;
  /** A fresh tab with the page; close it when done. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openBench(pages: readonly RealPage[]): Promise<Bench> {
  const empty = { html: '<!doctype html><title>Empty</title><body></body>', headers: pages[0]?.page.headers ?? {} };
  const site = await servePages({
    ...Object.fromEntries(pages.map(({ path, page }) => [path, page])),
    '/empty': empty,
  });
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser('chromium').path,
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-background-networking'],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  return {
    version: browser.version(),
    origin: site.origin,
    async open(path) {
      const page = await context.newPage();
      await page.goto(site.origin + path, { waitUntil: 'load' });
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

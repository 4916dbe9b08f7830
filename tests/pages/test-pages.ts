/**
 * `npm run test:pages`: every real page with and without the extension. Its DOM and the box of every element must be the
 * same, its console without an error of ours, and its pixels may differ only where marks are. Leaves a contact sheet.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { launchChromium } from '../../cli/browsers/chromium.ts';
import { findBrowser } from '../../cli/browsers/find-browser.ts';
import { waitForWelcome } from '../../cli/browsers/session.ts';
import { buildExtension, builtExtension } from '../../cli/start/build.ts';
import { type Bench, openBench } from '../bench/browser.ts';
import { ROOT } from '../bench/bundle.ts';
import { type RealPage, realPages } from '../bench/real-pages.ts';
import { differingPixels, sheetOf } from './pictures.ts';

interface Look {
  readonly html: string;
  readonly boxes: string;
  readonly picture: string;
  /** Lines of marks in sight. */
  readonly marks: readonly (readonly [left: number, top: number, right: number, bottom: number])[];
}

/** Marks come within this time; a page without any is looked at after it, too. */
const SETTLE = 1500;
/** Some pages look different from load to load by themselves; what we do, we do every time. */
const TURNS = 3;

async function lookAt(page: Page): Promise<Look> {
  await page.waitForTimeout(SETTLE);
  await page.mouse.move(1279, 899);
  const { html, boxes, marks } = await page.evaluate(() => {
    const rects = [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map((value) => value.toFixed(2)).join(' ');
    });
    const marks: [number, number, number, number][] = [];
    for (const painted of CSS.highlights.get('backgrounder') ?? []) {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      for (const { left, top, right, bottom } of range.getClientRects()) marks.push([left, top, right, bottom]);
    }
    return { html: document.documentElement.outerHTML, boxes: rects.join('\n'), marks };
  });
  const picture = (await page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  return { html, boxes, marks, picture };
}

/** What is wrong; empty: nothing. */
async function compare(bench: Bench, withUs: Look, without: Look, problems: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  if (withUs.html !== without.html) faults.push('its DOM differs');
  if (withUs.boxes !== without.boxes) faults.push('its layout differs');
  for (const problem of problems) faults.push(`its console says: ${problem}`);
  const strange = await differingPixels(bench, withUs.picture, without.picture, withUs.marks);
  if (strange > 0) faults.push(`${strange} pixels differ where no mark is`);
  return faults;
}

async function test(pages: readonly RealPage[]): Promise<void> {
  await buildExtension('chromium');
  const bench = await openBench(pages);
  const session = await launchChromium(findBrowser('chromium'), {
    extension: builtExtension('chromium'),
    headless: true,
  });
  const pictures = new Map<string, string>();
  let failed = 0;
  try {
    await waitForWelcome(session);
    for (const { name, path } of pages) {
      let faults: string[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const plain = await bench.open(path);
        const without = await lookAt(plain);
        await plain.close();
        const marked = await session.context.newPage();
        const problems: string[] = [];
        marked.on('pageerror', ({ message }) => problems.push(message));
        marked.on('console', (message) => {
          if (message.location().url.startsWith('chrome-extension:')) problems.push(message.text());
        });
        await marked.goto(bench.origin + path, { waitUntil: 'load' });
        const withUs = await lookAt(marked);
        await marked.close();
        pictures.set(name, withUs.picture);
        faults = await compare(bench, withUs, without, problems);
        if (faults.length === 0) break;
      }
      if (faults.length > 0) failed++;
      console.log(
        `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}${faults.map((fault) => `\n     ${fault}`).join('')}`,
      );
    }
    await mkdir(`${ROOT}test-results/pages`, { recursive: true });
    await writeFile(`${ROOT}test-results/pages/sheet.png`, await sheetOf(bench, [...pictures.values()]));
    console.log('The contact sheet is test-results/pages/sheet.png');
  } finally {
    await session.close();
    await bench.close();
  }
  console.log(`${pages.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

const pages = realPages();
if (pages) await test(pages);
else console.log('Skipped: the collection of real pages is not on this machine.');

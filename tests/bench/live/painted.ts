/** Waits for the marks of a page that is measured. */
import type { Page } from '@playwright/test';
import { waitFor } from '../../../cli/browsers/session.ts';

/** A busy machine may take long. @throws {Error} when they do not come */
export const waitForPainted = (tab: Page, marks: number): Promise<true> =>
  waitFor(
    `${marks} marks`,
    async () => (await tab.evaluate(() => CSS.highlights.get('backgrounder')?.size ?? 0)) === marks,
    60_000,
  );

import { defineConfig } from '@playwright/test';

/** End-to-end tests in Chromium. Those in Firefox run under Node's own runner, over WebDriver BiDi. */
export default defineConfig({
  testDir: 'tests/e2e/chromium',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/chromium',
  // A browser each; two at once on a small machine make waits uncertain.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
});

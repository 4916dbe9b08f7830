import { defineConfig } from 'vitest/config';

export default defineConfig({
  // pdf.js for browsers uses functions that Node does not have yet; its other build is the same code without them.
  resolve: { alias: [{ find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' }] },
  test: {
    include: ['{core,import,components,page,platform,cli,tests}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/seed.ts'],
    // Behaviour is tested, not speed: a busy machine may take its time.
    testTimeout: 30_000,
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,components,page,platform,cli,tests}/**/*.test.{ts,tsx}'],
    // Behaviour is tested, not speed: a busy machine may take its time.
    testTimeout: 30_000,
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});

import { defineConfig } from 'vitest/config';

/** Tests of the console: its pure parts, and all of it in a real browser against the fixture server. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts', 'web/**/*.test.ts'],
    globalSetup: ['test/browser/build-console.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 20_000 } },
  },
});

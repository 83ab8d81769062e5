import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'tools/**/*.test.ts',
      'samples/**/*.test.ts',
      'bench/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['test/browser/**', 'node_modules/**'],
    globalSetup: ['test/support/build-server.ts', 'test/support/shared-postgres.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Nothing of ours keeps state in a module, so files of one worker share what they import: a third of the time.
    isolate: false,
  },
});

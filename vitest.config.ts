import { defineConfig } from 'vitest/config';

/** Quick suite: unit tests beside their source, contract suites in test/contracts. End-to-end and fault tests run apart. */
export default defineConfig({
  test: {
    include: [
      '{shared,main,renderer,sync-server,scripts}/**/*.test.{ts,tsx}',
      'test/{contracts,docs,house,packages}/**/*.test.ts',
    ],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    globalSetup: ['test/temporary-folder.ts'],
    setupFiles: ['test/fresh-modules.ts'],
    pool: 'forks',
    // Packages are loaded once for all files: that was half of the time. test/fresh-modules.ts makes our own anew.
    isolate: false,
    maxWorkers: 2,
  },
});

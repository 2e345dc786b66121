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
    pool: 'forks',
    // Sources are made anew for each file; what stays is the packages, whose loading was half of the time.
    isolate: false,
    maxWorkers: 2,
  },
});

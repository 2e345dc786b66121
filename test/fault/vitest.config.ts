import { defineConfig } from 'vitest/config';

/** Fault tests kill processes and cut connections: real processes, one file after the other. */
export default defineConfig({
  test: {
    include: ['test/fault/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
  },
});

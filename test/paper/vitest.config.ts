import { defineConfig } from 'vitest/config';

/** Letters drawn, scanned, cleaned, read and bound for real: minutes of processor time, one file after the other. */
export default defineConfig({
  test: {
    include: ['test/paper/**/*.test.ts'],
    globalSetup: ['test/paper/set-up.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
  },
});

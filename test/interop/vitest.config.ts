import { defineConfig } from 'vitest/config';

/** Other people's programs, as Debian ships them. A suite whose program is not installed is skipped, and counted as skipped. */
export default defineConfig({
  test: {
    include: ['test/interop/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    fileParallelism: false,
  },
});

import { defineConfig } from '@playwright/test';
import { headlessShellPath } from '../chromium.mjs';

/** Journeys through the real product: `npm start` on a temporary data folder, once a worker, in Debian's Chromium. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  // Each worker has a Maktab, a directory and a Chromium of its own: nothing is shared.
  workers: 2,
  // Long journeys on a busy machine; each step has its own, shorter limit.
  timeout: 240_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'fr-MA',
    timezoneId: 'Africa/Casablanca',
    launchOptions: { executablePath: headlessShellPath, args: ['--no-sandbox'] },
    screenshot: 'only-on-failure',
    // A trace costs a third of the time; `-- --trace retain-on-failure` records one of a journey that fails.
    trace: 'off',
  },
});

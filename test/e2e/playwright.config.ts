import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../chromium.mjs';

/** Journeys through the real product: `npm start` on a temporary data folder, once a worker, in Debian's Chromium. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  workers: 1,
  // Long journeys on a busy machine; each step has its own, shorter limit.
  timeout: 240_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'fr-MA',
    timezoneId: 'Africa/Casablanca',
    launchOptions: { executablePath: chromiumPath, args: ['--no-sandbox'] },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});

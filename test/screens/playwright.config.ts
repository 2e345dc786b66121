import { defineConfig } from '@playwright/test';
import e2e from '../e2e/playwright.config.ts';

/** Pictures of every screen, to be looked at: `npm run screens`, into test-results/screens. Not a test. */
export default defineConfig({
  ...e2e,
  testDir: '.',
  testMatch: 'screens.spec.ts',
  outputDir: '../../test-results/screens-run',
  timeout: 600_000,
});

import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../chromium.mjs';
import e2e from '../e2e/playwright.config.ts';

/** Every component of `renderer/ui` compared with its picture, in both directions and themes. `-u` takes new pictures. */
export default defineConfig({
  ...e2e,
  testDir: '.',
  testMatch: 'gallery.spec.ts',
  outputDir: '../../test-results/gallery',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  timeout: 120_000,
  // A few pixels for the smoothing of letters; a step of a distance or a colour is far more.
  expect: {
    timeout: 10_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.0005, threshold: 0.03, animations: 'disabled' },
  },
  use: {
    ...e2e.use,
    viewport: { width: 960, height: 1600 },
    screenshot: 'off',
    // Its pictures are the whole browser's: the headless shell smooths letters otherwise.
    launchOptions: { ...e2e.use?.launchOptions, executablePath: chromiumPath },
  },
});

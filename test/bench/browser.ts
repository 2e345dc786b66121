import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBuiltPage } from '#test/people/built-page.ts';

/** Builds the benchmark page like the workbench and opens it in a fresh profile of real Chromium. */
export const openBenchPage = async (): Promise<{ page: Page; close: () => Promise<void> }> => {
  const { open, close } = await openBuiltPage(join(import.meta.dirname, 'page'), 'bench');
  return { page: await open(), close };
};

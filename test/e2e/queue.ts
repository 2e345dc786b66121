import type { Page } from '@playwright/test';
import { expect } from './product-test.ts';

/** Finds a request by its reference from the queue and opens it with the keyboard. */
export const findAndOpen = async (page: Page, reference: string): Promise<void> => {
  await page.goto('/#/queue');
  const search = page.getByRole('searchbox');
  await search.fill(reference);
  await expect(page.getByRole('row').filter({ hasText: reference })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByTestId('queue-total')).toHaveText('1 demande');
  await search.press('Enter');
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('o');
  await expect(page.getByRole('region', { name: `Demande ${reference}` })).toBeVisible();
};

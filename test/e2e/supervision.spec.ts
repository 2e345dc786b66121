import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { pdfText } from '../people/pdf-text.ts';
import { signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

const numberIn = (text: string): number => Number(text.replace(/\D/g, ''));

/** Goes on with Tab until the element has the focus: it can be reached by keyboard, or the test fails. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never came to it.');
};

/** How many requests the list on the screen holds. */
const listed = async (page: Page): Promise<number> => {
  await expect(
    page.getByRole('heading', { level: 1, name: /Derrière le chiffre|ما وراء الرقم/ }),
  ).toBeVisible();
  const total = page.getByTestId('queue-total');
  await expect(total).not.toBeEmpty();
  const text = await total.innerText();
  return /aucune|لا طلبات/.test(text) ? 0 : /واحد/.test(text) ? 1 : /طلبان/.test(text) ? 2 : numberIn(text);
};

const expectAccessible = async (page: Page, where: string) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) })),
    where,
  ).toEqual([]);
};

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

for (const { language, theme, name, title, paper, csvTitle } of [
  {
    language: 'fr',
    theme: 'light',
    name: 'Aicha Benkirane',
    title: 'Supervision',
    paper: /Tableau de supervision[\s\S]*Sidi Belyout/,
    csvTitle: 'Par arrondissement',
  },
  {
    language: 'ar',
    theme: 'dark',
    name: 'عائشة بنكيران',
    title: 'الإشراف',
    paper: /لوحة[\s\S]*سيدي بليوط/,
    csvTitle: 'حسب المقاطعة',
  },
] as const)
  test(`weekly supervision by keyboard: figures, their lists, map, desks, paper (${language})`, async ({
    desks,
    product,
  }) => {
    const page = await desks.open({
      locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
      colorScheme: theme,
      acceptDownloads: true,
    });
    const keys = page.keyboard;
    await signIn(page, name);
    await expect(page.getByRole('row').nth(3)).toBeVisible({ timeout: 30_000 });
    // A figure read before everything is here grows behind the reader's back.
    await expect(page.getByTestId('sync-state')).toHaveText(/À jour|محيّن/, { timeout: 60_000 });
    await keys.press('Alt+3');
    const screen = page.getByRole('region', { name: title, exact: true });
    await expect(screen).toBeVisible();

    const received = screen.locator('[data-headline="received"]').getByRole('button');
    await expect(received).toBeVisible();
    const shown = numberIn(await received.innerText());
    expect(shown).toBeGreaterThan(0);
    await expectAccessible(page, 'overview');
    await tabTo(page, received);
    await keys.press('Enter');
    expect(await listed(page)).toBe(shown);
    await expectAccessible(page, 'the list behind a figure');

    await keys.press('Alt+3');
    const point = screen.getByRole('link').first();
    await tabTo(page, point);
    await keys.press('End');
    await keys.press('ArrowDown');
    const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await keys.press('Enter');
    expect(await listed(page)).toBe(numberIn(said.split(/[:：]/).at(-1) ?? ''));

    await keys.press('Alt+3');
    const tableButton = screen.getByRole('button', { name: /^(Tableau|جدول)/ }).first();
    await tabTo(page, tableButton);
    await keys.press('Enter');
    await expect(screen.getByRole('table').first()).toBeVisible();

    await keys.press('2');
    const map = screen.getByRole('application');
    await expect(map).toBeVisible();
    await expectAccessible(page, 'map');
    await tabTo(page, map);
    const whole = await map.getAttribute('viewBox');
    await keys.press('+');
    await keys.press('ArrowUp');
    expect(await map.getAttribute('viewBox')).not.toBe(whole);
    await keys.press('0');
    await expect(map).toHaveAttribute('viewBox', whole ?? '');
    await expect(screen.getByText('© OpenStreetMap contributors')).toBeVisible();
    const place = screen
      .locator('section')
      .filter({ hasText: 'Maârif' })
      .or(screen.locator('section').filter({ hasText: 'المعاريف' }))
      .getByRole('button')
      .first();
    await tabTo(page, place);
    const here = numberIn(await place.innerText());
    await keys.press('Enter');
    expect(await listed(page)).toBe(here);

    await keys.press('Alt+3');
    await keys.press('3');
    await expect(screen.getByRole('table')).toBeVisible();
    await expectAccessible(page, 'agents');
    await keys.press('4');
    // Desks of other journeys, closed with something unsent, stand above it.
    const sent = screen
      .getByRole('row')
      .filter({ hasText: name })
      .filter({ hasText: /Oui|نعم/ });
    await expect(sent.first()).toBeVisible({ timeout: 20_000 });
    await expectAccessible(page, 'desks');

    await product.freezeServer();
    await keys.press('1');
    await expect(received).toHaveText(/\d/);
    const csv = page.waitForEvent('download');
    await keys.press('c');
    const text = (await bytesOf(await csv)).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain(csvTitle);
    const xlsx = page.waitForEvent('download');
    await keys.press('e');
    expect((await bytesOf(await xlsx)).subarray(0, 2).toString()).toBe('PK');
    const pdf = page.waitForEvent('download', { timeout: 60_000 });
    await keys.press('p');
    const read = pdfText(await bytesOf(await pdf));
    expect(read).toMatch(paper);
    expect(read).toContain(String(shown));
    await product.thawServer();
  });

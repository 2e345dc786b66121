import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openIntake, signIn } from '../e2e/desk.ts';
import { test } from '../e2e/product-test.ts';

const folder = join(import.meta.dirname, '..', '..', 'test-results', 'screens');
const looks = [
  { language: 'fr', theme: 'light' },
  { language: 'fr', theme: 'dark' },
  { language: 'ar', theme: 'light' },
  { language: 'ar', theme: 'dark' },
] as const;
const sizes = { office: { width: 1366, height: 768 }, large: { width: 1920, height: 1080 } };
const names = {
  supervisor: { fr: 'Aicha Benkirane', ar: 'عائشة بنكيران' },
  agent: { fr: 'Youssef El Amrani', ar: 'يوسف العمراني' },
  administrator: { fr: 'Samir Lamrani', ar: 'سمير المراني' },
  head: { fr: 'Abdelilah Berrada', ar: 'عبد الإله برادة' },
};
const quiet = 1200;

/** Screens of somebody, each reached by its address, with what to press there first. */
const tours: Readonly<
  Record<keyof typeof names, readonly (readonly [name: string, hash: string, keys: string[]])[]>
> = {
  agent: [
    ['queue', '#/queue', ['j', 'o']],
    ['registers', '#/registers', []],
    ['scanning', '#/scanning', []],
  ],
  supervisor: [
    ['escalations', '#/escalations', ['j', 'o']],
    ['supervision', '#/supervision', []],
    ['practice', '#/practice', ['j']],
    ['report', '#/report', []],
  ],
  administrator: [
    ['administration', '#/administration', []],
    ['administration-rules', '#/administration/rules', []],
    ['administration-targets', '#/administration/catalogue', []],
    ['administration-offices', '#/administration/offices', []],
    ['administration-retention', '#/administration/retention', []],
    ['administration-people', '#/administration/people', []],
    ['administration-machines', '#/administration/machines', []],
    ['administration-audit', '#/administration/audit', []],
  ],
  head: [
    ['register-print', '#/registers', ['Control+p']],
    ['register-closing', '#/registers', ['Escape', 'c', 'Enter']],
  ],
};

const take = async (page: Page, name: string) => {
  await page.waitForTimeout(quiet);
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
  }
  await page.setViewportSize(sizes.office);
};

for (const { language, theme } of looks)
  for (const who of Object.keys(names) as (keyof typeof names)[])
    test(`${who}, ${language}, ${theme}`, async ({ desks }) => {
      const page = await desks.open({
        colorScheme: theme,
        locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
        viewport: sizes.office,
      });
      await signIn(page, names[who][language]);
      await page.waitForTimeout(2 * quiet);
      for (const [name, hash, keys] of tours[who]) {
        await page.goto(`/${hash}`);
        await page.waitForTimeout(quiet);
        for (const key of keys) {
          await page.keyboard.press(key);
          await page.waitForTimeout(400);
        }
        await take(page, `${name}-${language}-${theme}`);
      }
      if (who !== 'agent') return;
      await openIntake(page);
      await take(page, `intake-${language}-${theme}`);
    });

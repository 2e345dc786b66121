import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { galleryWords } from '#renderer/ui/gallery/words.ts';

const root = join(import.meta.dirname, '..', '..');
const parts = ['bars', 'fields', 'lists', 'says'] as const;
const looks = (['fr', 'ar'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

const test = base.extend<object, { gallery: string }>({
  gallery: [
    async ({ browserName: _any }, use) => {
      const server: ViteDevServer = await createServer({
        root: join(root, 'renderer'),
        configFile: join(root, 'vite.config.ts'),
        cacheDir: join(root, 'node_modules', '.vite-gallery'),
        server: { port: 0, host: '127.0.0.1', hmr: false },
        logLevel: 'error',
      });
      await server.listen();
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const open = async (page: Page, gallery: string, language: string, theme: string) => {
  await page.goto(`${gallery}#/ui/${language}/${theme}`);
  await expect(page.locator('[data-part="says"]')).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};

for (const { language, theme } of looks)
  test(`components in ${language}, ${theme}`, async ({ page, gallery }) => {
    await open(page, gallery, language, theme);
    for (const part of parts)
      await expect
        .soft(page.locator(`[data-part="${part}"]`))
        .toHaveScreenshot(`${part}-${language}-${theme}.png`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

test('a token that changes is seen', async ({ page, gallery }) => {
  test.skip(
    ['all', 'changed'].includes(test.info().config.updateSnapshots),
    'would take the changed look for the new picture',
  );
  await open(page, gallery, 'fr', 'light');
  const tokens = ['--space-4: 10px', '--type-small: 0.75rem', '--accent: #0b4f79', '--radius: 10px'];
  for (const token of tokens) {
    await page.evaluate((style) => document.documentElement.setAttribute('style', style), token);
    const differs = await expect(page.locator('[data-part="bars"]'))
      .toHaveScreenshot('bars-fr-light.png', { timeout: 2000 })
      .then(
        () => false,
        () => true,
      );
    expect(differs, token).toBe(true);
  }
});

test('lateness and reference are never cut, the subject gives way', async ({ page, gallery }) => {
  await open(page, gallery, 'fr', 'light');
  for (const width of [960, 683, 420]) {
    await page.setViewportSize({ width, height: 1600 });
    const row = page.getByRole('button', { name: /Un objet très long/ });
    const cut = await row.evaluate((button) =>
      [...button.querySelectorAll('span, bdi')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
        .map((one) => one.textContent),
    );
    expect(cut.every((words) => words.startsWith('Un objet'))).toBe(true);
    const [place, room] = [await row.getByText('IM-26').boundingBox(), await row.boundingBox()];
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0));
  }
});

test('a day is written in the order of the language, with Western digits and Moroccan months', async ({
  page,
  gallery,
}) => {
  await open(page, gallery, 'fr', 'light');
  const day = (label: string) => page.getByRole('group', { name: label });
  await expect(day('Reçue le')).toContainText('29/11/2026');
  await open(page, gallery, 'ar', 'light');
  await page.reload();
  await day('تاريخ التوصل').getByRole('button').click();
  await expect(page.getByRole('heading', { name: /نونبر 2026/ })).toBeVisible();
});

test('the product has no gallery in it', async () => {
  const made = await mkdtemp(join(tmpdir(), 'maktab-build-'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // A process of its own: the development server beside it says "development" to all of this one.
  const { NODE_ENV: _development, ...env } = process.env;
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', made, '--logLevel', 'error'], {
    cwd: root,
    env,
  });
  const assets = join(made, 'assets');
  const names = await readdir(assets);
  const texts = await Promise.all(
    names.filter((name) => /\.(js|css)$/.test(name)).map((name) => readFile(join(assets, name), 'utf8')),
  );
  await rm(made, { recursive: true });
  expect(texts.some((text) => text.includes('Nouvelle demande'))).toBe(true);
  expect(texts.some((text) => text.includes(galleryWords.fr.subject))).toBe(false);
});

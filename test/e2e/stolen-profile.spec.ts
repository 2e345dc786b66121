import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../chromium.mjs';
import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { findAndOpen } from './queue.ts';
import { filesIn, formsOf } from './on-disk.ts';
import { expect, test } from './product-test.ts';

/** Which of the words are readable in which files. */
const readable = async (folders: readonly string[], words: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const file of (await Promise.all(folders.map(filesIn))).flat()) {
    const bytes = await readFile(file);
    for (const word of words)
      if (formsOf(word).some((form) => bytes.includes(form))) found.push(`${word} in ${file}`);
  }
  return found;
};

test('a stolen browser profile and the shell’s folder show nothing readable', async ({ product }) => {
  const profile = await mkdtemp(join(tmpdir(), 'maktab-profile-'));
  const secrets = {
    name: 'Ouarda Bencherki-Lamdaghri',
    phone: '677313373',
    address: 'impasse des Bougainvilliers',
    search: 'recherche d’un voisin',
    draft: 'brouillon jamais enregistré',
    file: 'contenu confidentiel de la lettre',
    canary: 'canari-visible-dans-le-profil',
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath,
      args: ['--no-sandbox'],
      baseURL: product.url,
      locale: 'fr-MA',
    });
    const page = await context.newPage();
    await signIn(page, 'Imane Filali');
    await openIntake(page);
    const reference = await registerByKeyboard(page, {
      phone: `0${secrets.phone}`,
      name: secrets.name,
      category: 'ord',
      address: `9, ${secrets.address}`,
    });
    await findAndOpen(page, reference);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'lettre.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(secrets.file.repeat(20)),
      });
    await expect(page.getByText('lettre.txt').first()).toBeVisible();
    await openIntake(page);
    await page.getByRole('textbox', { name: 'Description' }).fill(secrets.draft);
    await page.evaluate((canary) => localStorage.setItem('canary', canary), secrets.canary);
    await page.goto('/#/queue');
    await page.getByRole('searchbox').first().fill(secrets.search);
    // Longer than Chromium waits before it writes its session files.
    await page.waitForTimeout(6000);
    await context.close();

    const folders = [profile, product.secretsDir];
    const { canary, ...words } = secrets;
    // The search itself works: what is not sealed is found.
    expect(await readable([profile], [canary])).not.toEqual([]);
    expect(await readable(folders, Object.values(words))).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

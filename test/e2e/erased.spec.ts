import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { chromiumPath } from '../chromium.mjs';
import { expectDesk, openIntake, typedPin, registerByKeyboard, signIn } from './desk.ts';
import { allKept, openAll } from './desk-memory.ts';
import { findAndOpen } from './queue.ts';
import { filesIn, formsOf } from './on-disk.ts';
import type { Product } from './product.ts';
import { expect, test } from './product-test.ts';

/** Words of one citizen, each in a place of its own at the counter. */
const seeded = {
  name: 'Zqnom Zqfamille',
  phone: '677313399',
  address: 'impasse Zqadresse',
  file: 'Zqlettre contenu',
  fileName: 'zqnomdefichier',
  note: 'Zqnote interne',
  answer: 'Zqreponse au citoyen',
  draft: 'Zqbrouillon jamais envoyé',
} as const;
const words = Object.values(seeded);
const canary = 'zqcanari-visible';

/**
 * Where a desk keeps what it knows of people, each with words of the citizen before they are erased. Whoever adds a place makes this
 * test fail until it stands here, and until what is erased leaves it.
 */
const places = ['citizens', 'drafts', 'files', 'registers', 'requests', 'rows', 'sent'];
/** Looks sealed and is not: hashes and positions of the libraries, the proof of the desk's code; none comes from anybody's words. */
const libraries =
  /^(?:\w+ \/_meta\/o\/hash|_rxdb_internal \/data\/schemaHash|docs \/checkpointData\/since|files |profile )$/;
const placeOf = (database: string, store: string): string =>
  /--(\w+)$/.exec(database)?.[1] ?? /maktab-(files|rows|profile)\b/.exec(database)?.[1] ?? store;

/** Which words lie in which files below a folder. Bytes as they are: journals and free pages included. */
const folderHas = async (folder: string, wanted: readonly string[] = words): Promise<string[]> => {
  const found: string[] = [];
  for (const path of await filesIn(folder)) {
    const bytes = await readFile(path);
    for (const word of wanted)
      if (formsOf(word).some((form) => bytes.includes(form)))
        found.push(`${word} in ${path.slice(folder.length)}`);
  }
  return found;
};
/** Shows all that the browser keeps, to whoever has the store's key: words by place; and what no known name opens. */
const atTheDesk = async (page: Page, key: string) => {
  const all = openAll(await allKept(page), key);
  const found = new Map<string, string[]>();
  for (const { database, store, plain, path } of all)
    for (const word of words)
      if (plain?.includes(word)) {
        const place = placeOf(database, store);
        found.set(place, [...(found.get(place) ?? []), `${word} ${path}`]);
      }
  const unopened = all.filter(({ isSealed, plain }) => isSealed && plain === null);
  return {
    found,
    unopened: [
      ...new Set(unopened.map(({ database, store, path }) => `${placeOf(database, store)} ${path}`)),
    ].filter((where) => !libraries.test(where)),
    /** Some bytes of each sealed value with words, as they lie on the disk. */
    marks: all.flatMap(({ isSealed, bytes, text, plain }) =>
      isSealed && words.some((word) => plain?.includes(word))
        ? [
            bytes === null
              ? (text ?? '').slice(40, 64)
              : Buffer.from(bytes, 'base64').subarray(30, 46).toString('latin1'),
          ]
        : [],
    ),
  };
};

test('whoever is erased is nowhere any more: server, shell, browser profile, logs', async ({ product }) => {
  const profile = await mkdtemp(join(tmpdir(), 'maktab-erased-'));
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath,
      args: ['--no-sandbox'],
      baseURL: product.url,
      locale: 'fr-MA',
    });
    const page = await context.newPage();
    let key = '';
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        key = /"key":"([A-Za-z0-9+/]{43}=)"/.exec(String(payload))?.[1] ?? key;
      }),
    );
    await signIn(page, 'Hanane Lahlou');
    await openIntake(page);
    const reference = await registerByKeyboard(page, {
      phone: `0${seeded.phone}`,
      name: seeded.name,
      category: 'dép',
      address: `9, ${seeded.address}`,
    });
    await findAndOpen(page, reference);
    const request = page.getByRole('region', { name: `Demande ${reference}` });
    const dialog = page.getByRole('dialog');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: `${seeded.fileName}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`${seeded.file} `.repeat(20)),
      });
    await expect(page.getByText(`${seeded.fileName}.txt`).first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Note interne' }).fill(seeded.note);
    await page.keyboard.press('Control+Enter');
    await expect(request.getByText(seeded.note)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await expect(request.getByText('Prise en charge', { exact: true })).toBeVisible();
    await page.keyboard.press('e');
    await dialog.getByRole('textbox', { name: 'Réponse au citoyen' }).fill(seeded.answer);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('c');
    await expect(request.getByText('Close', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('u');
    await dialog.getByRole('textbox').fill(seeded.draft);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.goto('/#/queue');
    await page.evaluate((canary) => localStorage.setItem('canary', canary), canary);
    const { own: citizenId, other } = await citizensOf(product, reference);
    // Somebody else first: the desk notes at once how its list stands then.
    await product.asAdmin('POST', '/admin/privacy/erasures', { citizenId: other, dryRun: false });
    await expect
      .poll(async () => [...(await atTheDesk(page, key)).found.keys()].sort(), { timeout: 60_000 })
      .toEqual(places);
    const before = await atTheDesk(page, key);
    expect(before.unopened).toEqual([]);
    const server = join(product.secretsDir, '..');
    const onServer = await folderHas(server);
    for (const word of words.filter((one) => one !== seeded.draft))
      expect(onServer.join(), word).toContain(word);

    await product.asAdmin('POST', '/admin/privacy/erasures', { citizenId, dryRun: false });
    expect(await folderHas(server)).toEqual([]);
    // What the PC alone has is there until it is told.
    await expect
      .poll(async () => [...(await atTheDesk(page, key)).found.keys()])
      .toEqual(expect.arrayContaining(['drafts', 'sent']));
    await page.getByRole('button', { name: 'Verrouiller' }).click();
    await page.getByRole('button', { name: /Hanane Lahlou/ }).click();
    await page.getByLabel(/Code PIN/).fill(typedPin);
    await page.keyboard.press('Enter');
    await expectDesk(page);
    await expect.poll(async () => [...(await atTheDesk(page, key)).found], { timeout: 60_000 }).toEqual([]);
    expect((await atTheDesk(page, key)).unopened).toEqual([]);
    await context.close();
    // The search itself works: what is not sealed is found.
    expect(await folderHas(profile, [canary])).not.toEqual([]);
    expect(await folderHas(profile)).toEqual([]);
    expect(await folderHas(server)).toEqual([]);
    for (const word of words) expect(product.said()).not.toContain(word);
    // LevelDB clears what was removed when it pleases: until then it lies there, sealed.
    const left = await folderHas(profile, before.marks);
    test.info().annotations.push({
      type: 'sealed remains',
      description: `${String(left.length)} of ${String(before.marks.length)}`,
    });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

const found = z.object({
  docs: z.array(
    z.object({ reference: z.string(), complainants: z.array(z.object({ citizenId: z.string() })) }),
  ),
});
/** Who made a request, by its reference; and somebody else of the same office whose request is over. */
const citizensOf = async (product: Product, reference: string): Promise<{ own: string; other: string }> => {
  const names = z.array(z.string()).parse(await product.asAdmin('GET', '/db/_all_dbs'));
  for (const name of names.filter((one) => one.startsWith('requests-'))) {
    const ask = async (selector: object) =>
      found
        .parse(
          await product.asAdmin('POST', `/db/${name}/_find`, { selector: { kind: 'request', ...selector } }),
        )
        .docs.flatMap(({ complainants }) => complainants.map(({ citizenId }) => citizenId));
    const [own] = await ask({ reference });
    const other = (await ask({ state: 'closed' })).find((id) => id !== own);
    if (own !== undefined && other !== undefined) return { own, other };
  }
  throw new Error(`no request ${reference}`);
};

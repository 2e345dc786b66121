import type { Page } from '@playwright/test';
import { z } from 'zod';
import { environmentOf } from '#shared/environment/environment.ts';
import { openIntake, receiptReference, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

const { MAKTAB_MORNING: many } = environmentOf('tests').parse(process.env);
const aMinute = 60_000;

/** The smallest picture there is, made longer so that it is under way for a while. */
const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const photo = (name: string, n: number) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.concat([png, gif, Buffer.alloc(120_000, n)]),
});
const phone = (n: number) => `06${String(61_000_000 + n)}`;
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const picker = (page: Page) => page.locator('input[type=file]');

const fillIn = async (page: Page, n: number): Promise<void> => {
  await page.bringToFront();
  await expect(page.getByRole('combobox').first()).toBeFocused();
  await page.keyboard.type(phone(n));
  await page.keyboard.press('F2');
  await expect(field(page, 'Nom complet')).toBeFocused();
  await page.keyboard.type(`Citoyen numéro ${String(n)}`);
  await page.keyboard.press('F8');
  await field(page, 'Objet').fill(`Matin ${String(n)}`);
};

/** What happens to a clerk while a form is open; the form is filled in again where it was cleared. */
const interruptions: readonly ((page: Page, n: number) => Promise<void>)[] = [
  // The citizen changes their mind: cleared with a photo under way, and begun again with the next one.
  async (page, n) => {
    await picker(page).setInputFiles(photo(`abandonnee-${String(n)}.png`, n));
    await page.getByRole('button', { name: 'Vider' }).click();
    await fillIn(page, n);
  },
  // The page is read anew in the middle: the draft is there again.
  async (page, n) => {
    await expect(page.getByText('Brouillon gardé sur ce poste')).toBeVisible();
    await page.waitForTimeout(500);
    await page.reload();
    await expect(field(page, 'Objet')).toHaveValue(`Matin ${String(n)}`, { timeout: 20_000 });
  },
  // Somebody asks about another request: to the queue and back.
  async (page, n) => {
    await page.goto('/#/queue');
    await page.goto('/#/intake');
    await expect(field(page, 'Objet')).toHaveValue(`Matin ${String(n)}`, { timeout: 20_000 });
  },
  // The key is held down.
  async (page) => {
    await page.evaluate(() => {
      const press = { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
      for (let time = 0; time < 4; time += 1)
        document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    });
  },
];

const stored = z.object({
  rows: z.array(
    z.object({
      doc: z
        .object({
          reference: z.string(),
          subject: z.string(),
          complainants: z.array(z.object({ name: z.string() })),
          attachments: z.array(z.object({ name: z.string() })),
        })
        .optional()
        .catch(undefined),
    }),
  ),
});

test(`a clerk’s morning: ${String(many)} registrations in two tabs, interrupted; none lost, none doubled, no photo with another person`, async ({
  page,
  product,
}) => {
  test.setTimeout(120_000 + many * 15_000);
  await signIn(page, 'Nadia Sebti');
  const second = await page.context().newPage();
  for (const tab of [page, second]) await openIntake(tab);
  const given = new Map<number, string>();
  for (let n = 0; n < many; n += 1) {
    const tab = n % 3 === 2 ? second : page;
    // For a third of the morning the server does not answer.
    if (n === Math.floor(many / 3)) await product.freezeServer();
    if (n === Math.floor((2 * many) / 3)) await product.thawServer();
    await fillIn(tab, n);
    await picker(tab).setInputFiles([
      photo(`photo-${String(n)}.png`, n),
      photo(`detail-${String(n)}.png`, n),
    ]);
    await interruptions[n % (interruptions.length + 2)]?.(tab, n);
    if (n % (interruptions.length + 2) === 0)
      await picker(tab).setInputFiles([
        photo(`photo-${String(n)}.png`, n),
        photo(`detail-${String(n)}.png`, n),
      ]);
    await tab.keyboard.press('Control+Enter');
    given.set(n, await receiptReference(tab));
    await tab.keyboard.press('Enter');
  }
  expect(new Set(given.values()).size).toBe(many);
  await expect(page.getByTestId('sync-state')).toContainText('À jour', { timeout: 2 * aMinute });

  await expect
    .poll(
      async () => {
        const answer = await product.asAdmin('GET', '/db/requests-sidi-belyout/_all_docs?include_docs=true');
        return stored
          .parse(answer)
          .rows.flatMap(({ doc }) => (doc?.subject.startsWith('Matin ') ? [doc] : []))
          .map(({ reference, subject, complainants, attachments }) => ({
            reference,
            subject,
            who: complainants.map(({ name }) => name),
            photos: attachments.map(({ name }) => name).sort(),
          }))
          .sort((a, b) => Number(a.subject.slice(6)) - Number(b.subject.slice(6)));
      },
      { timeout: aMinute },
    )
    .toEqual(
      [...given].map(([n, reference]) => ({
        reference,
        subject: `Matin ${String(n)}`,
        who: [`Citoyen numéro ${String(n)}`],
        photos: [`detail-${String(n)}.png`, `photo-${String(n)}.png`],
      })),
    );
});

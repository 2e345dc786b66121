import type { Page } from '@playwright/test';
import { openIntake, receiptReference, signIn } from './desk.ts';
import { jpeg, photo } from './photo.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

const picker = (page: Page) => page.locator('input[type=file]');
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Somebody anonymous, to be qualified, about `subject`. */
const fill = async (page: Page, subject: string): Promise<void> => {
  await expect(page.getByRole('combobox').first()).toBeFocused();
  await page.keyboard.press('F4');
  await page.keyboard.press('F8');
  await field(page, 'Objet').fill(subject);
};
const next = async (page: Page): Promise<void> => {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox').first()).toBeFocused();
};

test('photos chosen and registered at once all go with it; those of a cleared form go nowhere', async ({
  page,
}) => {
  await signIn(page, 'Fatima Zahra Idrissi');
  await openIntake(page);
  await fill(page, 'Gravats devant l’école');
  await picker(page).setInputFiles([photo('a.jpg', 4000), photo('b.jpg', 4000), photo('c.jpg', 4000)]);
  await page.keyboard.press('Control+Enter');
  const reference = await receiptReference(page);
  await expect(page.getByText(/3 pièces.*a\.jpg.*b\.jpg.*c\.jpg/)).toBeVisible();
  await expect(page.getByText('Reçue par le serveur. Le numéro est définitif.')).toBeVisible({
    timeout: 20_000,
  });

  await next(page);
  await fill(page, 'C');
  await picker(page).setInputFiles(Array.from({ length: 6 }, (_, n) => photo(`c${String(n)}.jpg`)));
  await page.getByRole('button', { name: 'Vider' }).click();
  await fill(page, 'D');
  await page.waitForTimeout(2500);
  await expect(page.getByRole('listitem').filter({ hasText: '.jpg' })).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await receiptReference(page);
  await expect(page.getByText(/pièces?\s:/)).toHaveCount(0);

  await findAndOpen(page, reference);
  await expect(page.getByText('c.jpg')).toBeVisible();
});

test('what is no picture is refused by name, wherever it is dropped, and nothing else is lost', async ({
  page,
}) => {
  await signIn(page, 'Khadija Bennis');
  await openIntake(page);
  await fill(page, 'Bruit');
  const drop = (name: string, bytes: number[]) =>
    page.evaluate(
      ([called, content]) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(content)], called, { type: 'image/jpeg' }));
        const target = document.querySelector('aside, nav, header') ?? document.body;
        const say = (type: string) =>
          target.dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));
        // False: somebody took it, and the browser does not open it.
        return [say('dragover'), say('drop')];
      },
      [name, bytes] as const,
    );
  expect(await drop('virus.jpg', [0x4d, 0x5a, 0x90, 0])).toEqual([false, false]);
  await expect(page.getByText(/«\svirus\.jpg\s» est un programme/)).toBeVisible();
  await drop('vide.jpg', []);
  await expect(page.getByText(/«\svide\.jpg\s» est vide/)).toBeVisible();
  await drop('rue.jpg', [...jpeg]);
  await expect(page.getByRole('listitem').filter({ hasText: 'rue.jpg' })).toBeVisible();
  await expect(field(page, 'Objet')).toHaveValue('Bruit');
  await page
    .getByRole('button', { name: /العربية|Langue/ })
    .first()
    .focus();
  await page.keyboard.press('Control+Enter');
  await receiptReference(page);
  await expect(page.locator('html'), 'the button that had the focus was not pressed').toHaveAttribute(
    'dir',
    'ltr',
  );
});

test('ten at speed, five presses each: ten requests, every form blank, every photo with its own', async ({
  page,
}) => {
  await signIn(page, 'Hanane Lahlou');
  await openIntake(page);
  const references = new Set<string>();
  for (let n = 0; n < 10; n += 1) {
    await fill(page, `Demande ${String(n)}`);
    await expect(field(page, 'Description')).toHaveValue('');
    await picker(page).setInputFiles(photo(`photo-${String(n)}.jpg`, 200));
    await page.evaluate(() => {
      const press = { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
      for (let time = 0; time < 5; time += 1)
        document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    });
    references.add(await receiptReference(page));
    await expect(page.getByText(new RegExp(`1 pièce\\s: .*photo-${String(n)}`))).toBeVisible();
    await next(page);
  }
  const numbers = [...references].map((reference) => Number(reference.slice(-8, -2))).sort((a, b) => a - b);
  expect(numbers.at(-1)).toBe((numbers[0] ?? 0) + 9);
});

test('two tabs have a form each, and a tab that closes gives its own to the next', async ({ page }) => {
  await signIn(page, 'Nadia Sebti');
  await openIntake(page);
  await fill(page, 'Première fenêtre');
  await picker(page).setInputFiles(photo('premiere.jpg', 100));
  await expect(page.getByRole('listitem').filter({ hasText: 'premiere.jpg' })).toBeVisible();
  await page.waitForTimeout(400);
  const second = await page.context().newPage();
  await second.goto('/#/intake');
  await fill(second, 'Deuxième fenêtre');
  await expect(second.getByText('premiere.jpg')).toHaveCount(0);
  await page.close({ runBeforeUnload: false });
  await second.keyboard.press('Control+Enter');
  await receiptReference(second);
  await next(second);
  await expect(field(second, 'Objet')).toHaveValue('');

  const third = await second.context().newPage();
  await third.goto('/#/intake');
  await expect(field(third, 'Objet')).toHaveValue('Première fenêtre');
  await expect(third.getByText('premiere.jpg')).toBeVisible();
});

test('the keys as printed act: an AZERTY keyboard, typing Arabic', async ({ page }) => {
  await signIn(page, 'Youssef El Amrani');
  const session = await page.context().newCDPSession(page);
  const press = async (key: string, code: string, modifiers = 0) => {
    const event = { key, code, modifiers, text: key };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  // How many are open depends on the hour: one row is enough.
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('grid').focus();
  // The first row of an AZERTY tells what is printed on the rest.
  await press('&', 'Digit1');
  await press('ت', 'KeyJ');
  await press('خ', 'KeyO');
  await expect(page.getByRole('toolbar').first()).toBeVisible();
  await press('ض', 'KeyQ');
  await expect(page.getByRole('dialog', { name: /Assigner/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');
  // Shift+: is where an AZERTY bears the slash; Arabic (101) writes a full stop with it.
  await press('.', 'Period', 8);
  await expect(page.getByRole('searchbox').first()).toBeFocused();
});

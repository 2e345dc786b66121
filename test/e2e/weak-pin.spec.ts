import { z } from 'zod';
import { leastCost } from '#main/services/session/pin-cost.ts';
import { closeVault, openVault, vault as closedVault } from '#main/services/session/vault.ts';
import { fileSecretStore } from '#main/node-host/file-secret-store.ts';
import { expectDesk, typedPin, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

/** Nadia Sebti's, whom the keystore knows by her id. */
const entry = 'account-per-sidi-belyout-clerk-1';
const stored = z.looseObject({ vault: closedVault });
const weak = '000000';
const unlock = /Code PIN|الرمز السري/;
const fresh = { fr: 'Nouveau code PIN', ar: 'الرمز السري الجديد' } as const;

for (const [language, name] of [
  ['fr', 'Nadia Sebti'],
  ['ar', 'نادية السبتي'],
] as const)
  test(`a PIN of before that is too easy opens nothing until another is chosen (${language})`, async ({
    desks,
    product,
  }) => {
    const page = await desks.open({ locale: language === 'ar' ? 'ar-MA' : 'fr-MA' });
    await signIn(page, name);
    const cookies = await page.context().cookies();
    const profile = z.string().parse(cookies.find((cookie) => cookie.name === 'maktab_desk')?.value);
    // As a program wrote it that did not know the rule yet.
    const secrets = fileSecretStore(product.secretsDir);
    const kept = stored.parse(JSON.parse((await secrets.find(profile, entry)) ?? ''));
    const key = await openVault(kept.vault, typedPin);
    if (!key) throw new Error('The PIN of this journey does not open its desk.');
    const vault = await closeVault(key, weak, leastCost);
    await secrets.set(profile, entry, JSON.stringify({ ...kept, vault }));

    const enter = async (typed: string) => {
      await page.reload();
      await page.getByRole('button', { name }).click();
      await page.getByLabel(unlock).fill(typed);
      await page.keyboard.press('Enter');
    };
    await page.getByRole('button', { name: /Verrouiller|قفل/ }).click();
    await expect(page.getByRole('button', { name })).toBeVisible();
    await enter(weak);
    const first = page.getByLabel(fresh[language]);
    await expect(first).toBeFocused();
    // An easy one again is refused where it stands.
    const again = page.getByLabel(/Encore une fois|مرة أخرى/);
    await first.fill('123456');
    await again.fill('123456');
    await page.keyboard.press('Enter');
    await expect(first).toHaveAccessibleDescription(/suit|متتال|devine|facile|سهل/);
    await first.fill('739104');
    await again.fill('739104');
    await page.keyboard.press('Enter');
    await expectDesk(page);

    await page.getByRole('button', { name: /Verrouiller|قفل/ }).click();
    await expect(page.getByRole('button', { name })).toBeVisible();
    await enter(weak);
    await expect(page.getByLabel(unlock)).toHaveAttribute('aria-invalid', 'true');
    await enter('739104');
    await expectDesk(page);
  });

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { findAndOpen } from './queue.ts';
import { expect, test } from './product-test.ts';

const words = {
  fr: {
    request: 'Demande',
    inbox: 'Escalades',
    reason: 'Motif',
    refuse: 'Refuser',
    refused: 'Refusée',
    extended: 'Délai prolongé',
    newDue: /^Nouvelle échéance\s: /,
    needed: 'Écrivez le motif en quelques mots.',
    done: 'Fait',
    results: 'Résultat pour chaque demande',
    written: 'Attendre le retour de la société de collecte',
  },
  ar: {
    request: 'الطلب',
    inbox: 'التصعيدات',
    reason: 'التعليل',
    refuse: 'رفض',
    refused: 'مرفوض',
    extended: 'مُدّد الأجل',
    newDue: /^الأجل الجديد: /,
    needed: 'اكتب السبب في بضع كلمات.',
    done: 'تم',
    results: 'النتيجة لكل طلب',
    written: 'في انتظار رجوع شركة الجمع',
  },
} as const;
type Language = keyof typeof words;

/** So tall that every line of the inbox is drawn, whatever the clock has proposed besides. */
const tall = { width: 1440, height: 2200 };

const expectAccessible = async (page: Page, where: string) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) })),
    where,
  ).toEqual([]);
};

/** An agent registers `count` requests and asks, by keyboard, that each goes up; their references. */
const proposeByHand = async (page: Page, count: number, reason: string): Promise<string[]> => {
  const references: string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    await openIntake(page);
    const reference = await registerByKeyboard(page, {
      phone: `06610055${String(turn).padStart(2, '0')}`,
      name: `Riverain ${String(turn)}`,
      category: 'dép',
      address: `${String(turn + 1)}, rue Socrate`,
    });
    await findAndOpen(page, reference);
    const request = page.getByRole('region', { name: `Demande ${reference}` });
    await page.keyboard.press('h');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Motif' }).fill(`${reason} ${reference}`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(request.getByText('Escalade proposée vers : Chef de service')).toBeVisible();
    references.push(reference);
  }
  await expect(page.getByTestId('sync-state')).toHaveAttribute('data-kind', 'idle', { timeout: 30_000 });
  return references;
};

const line = (page: Page, reference: string) => page.getByRole('row').filter({ hasText: reference });

/** Moves the inbox's cursor to a request. */
const goToLine = async (page: Page, reference: string) => {
  const wanted = Number(await line(page, reference).getAttribute('aria-rowindex'));
  const selected = page.getByRole('row', { selected: true });
  for (let turn = 0; turn < 80; turn += 1) {
    const at = (await selected.count()) === 0 ? 0 : Number(await selected.getAttribute('aria-rowindex'));
    if (at === wanted) return;
    await page.keyboard.press(at < wanted ? 'j' : 'k');
  }
  throw new Error(`${reference} is not in the inbox.`);
};

const openInbox = async (page: Page, language: Language) => {
  await expect(page.getByTestId('waiting-escalations')).toContainText(/^\d+/, { timeout: 30_000 });
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { level: 1, name: words[language].inbox })).toBeVisible();
};

for (const [language, theme, colleague, supervisor] of [
  ['fr', 'light', 'Hanane Lahlou', 'Aicha Benkirane'],
  ['ar', 'dark', 'Omar Kettani', 'هشام الفاسي'],
] as const)
  test(`escalations are approved, refused, extended and decided together by keyboard (${language}, ${theme})`, async ({
    desks,
  }) => {
    // Five requests are registered and proposed first, all by keyboard.
    test.setTimeout(240_000);
    const say = words[language];
    const agent = await desks.open();
    await signIn(agent, colleague);
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = await proposeByHand(
      agent,
      5,
      'Le voisinage proteste',
    );
    const page = await desks.open({
      colorScheme: theme,
      locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
      viewport: tall,
    });
    await signIn(page, supervisor);
    await openInbox(page, language);
    const { keyboard: keys } = page;
    await expect(line(page, fifth)).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'inbox');

    // Why, what was tried and what it will do stand beside the decision.
    await goToLine(page, first);
    await keys.press('Enter');
    const request = page.getByRole('region', { name: `${say.request} ${first}` });
    await expect(request.getByText(`Le voisinage proteste ${first}`).first()).toBeVisible();
    await expectAccessible(page, 'inbox with a request');
    await keys.press('a');
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused();
    await expectAccessible(page, 'decision');
    await keys.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(line(page, first)).toHaveCount(0);

    // A refusal needs its reason; Escape keeps it.
    await keys.press('Escape');
    await goToLine(page, second);
    await keys.press('r');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: say.reason })).toBeFocused();
    await keys.press('Control+Enter');
    await expect(page.getByRole('dialog').getByText(say.needed)).toBeVisible();
    await page.getByRole('dialog').getByRole('textbox', { name: say.reason }).fill(say.written);
    await keys.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await keys.press('r');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: say.reason })).toHaveValue(
      say.written,
    );
    await keys.press('Control+Enter');
    await expect(line(page, second)).toHaveCount(0);

    // An extension shows the date it leads to.
    await goToLine(page, third);
    await keys.press('e');
    await expect(page.getByRole('dialog').getByText(say.newDue)).toBeVisible();
    await page.getByRole('dialog').getByRole('textbox', { name: say.reason }).fill(say.written);
    await keys.press('Control+Enter');
    await expect(line(page, third)).toHaveCount(0);

    // Two at once: a result for each.
    await goToLine(page, fourth);
    await keys.press('x');
    await goToLine(page, fifth);
    await keys.press('x');
    await keys.press('a');
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused();
    // Five presses before anything is painted are one act.
    await page.evaluate(() => {
      for (let turn = 0; turn < 5; turn += 1)
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'Enter',
            code: 'Enter',
            ctrlKey: true,
            bubbles: true,
            cancelable: true,
          }),
        );
    });
    const results = page.getByRole('list', { name: say.results });
    for (const reference of [fourth, fifth])
      await expect(results.getByRole('listitem').filter({ hasText: reference })).toContainText(say.done, {
        timeout: 30_000,
      });
    await expect(results.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page, 'results');
    await keys.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    for (const reference of [second, third, fourth, fifth])
      await expect(line(page, reference)).toHaveCount(0);

    // Who, when, what and why stay to be read.
    await keys.press('d');
    await expect(line(page, second)).toContainText(say.refused);
    await expect(line(page, second)).toContainText(say.written);
    await expect(line(page, third)).toContainText(say.extended);
    await expectAccessible(page, 'decided');

    // The agent's own desk hears of it.
    await agent.goto('/#/queue');
    await agent.getByRole('searchbox').fill(third);
    await expect(agent.getByTestId('queue-total')).toHaveText('1 demande', { timeout: 30_000 });
    await agent.getByRole('searchbox').press('Enter');
    await agent.keyboard.press('o');
    await expect(agent.getByText(/^Délai prolongé le /)).toBeVisible({ timeout: 30_000 });
    await expect(agent.getByText(/^Nouvelle échéance\s: /)).toBeVisible();
  });

test('two supervisors decide the same escalation offline: one word counts, the other hears whose', async ({
  desks,
  product,
}) => {
  const agent = await desks.open();
  await signIn(agent, 'Hanane Lahlou');
  const [reference = ''] = await proposeByHand(agent, 1, 'Deux avis');
  const desksOf = await Promise.all(
    ['Aicha Benkirane', 'Hicham Fassi'].map(async (name) => {
      const page = await desks.open({ viewport: tall });
      await signIn(page, name);
      await openInbox(page, 'fr');
      await expect(line(page, reference)).toBeVisible({ timeout: 30_000 });
      return { name, page };
    }),
  );
  await product.freezeServer();
  try {
    for (const [n, { page, name }] of desksOf.entries()) {
      await goToLine(page, reference);
      await page.keyboard.press(n === 0 ? 'r' : 'e');
      await page.getByRole('dialog').getByRole('textbox', { name: 'Motif' }).fill(`Le mot de ${name}`);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('d');
      await expect(line(page, reference)).toContainText('Enregistré ici, sera envoyé');
    }
  } finally {
    await product.thawServer();
  }
  const heard = desksOf.map(({ page }) => page.getByRole('alert').filter({ hasText: 'a déjà décidé' }));
  await expect
    .poll(async () => (await Promise.all(heard.map((alert) => alert.count()))).reduce((a, b) => a + b), {
      timeout: 60_000,
    })
    .toBe(1);
  const second = (await heard[0]?.count()) === 1 ? 0 : 1;
  const [loser, winner] = second === 0 ? desksOf : [...desksOf].reverse();
  const alert = loser?.page.getByRole('alert').filter({ hasText: 'a déjà décidé' });
  await expect(alert ?? agent.locator('nothing')).toContainText(`${winner?.name ?? ''} a déjà décidé`);
  await expect(alert ?? agent.locator('nothing')).toContainText(`Le mot de ${loser?.name ?? ''}`);
  for (const { page } of desksOf)
    await expect(line(page, reference)).toContainText(`Le mot de ${winner?.name ?? ''}`, { timeout: 30_000 });
});

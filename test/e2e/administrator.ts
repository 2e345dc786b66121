import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { signIn } from './desk.ts';
import { expect } from './product-test.ts';

/** The administrator's desk, at a section. Whoever only administers lands there without asking. */
export const goToAdministration = async (page: Page, section: string): Promise<void> => {
  await signIn(page, 'Samir Lamrani');
  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible();
  await openSection(page, section);
};

export const openSection = async (page: Page, section: string): Promise<void> => {
  await page.goto(`/#/administration/${section}`);
  await expect(page.getByText(/^Version \d+$/).first()).toBeVisible();
};

/** One of the lists of the open section. */
export const openList = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('group', { name: 'Listes de la rubrique' }).getByRole('button', { name }).click();

/** Previews what the form holds and saves it with a comment, with keys alone; what the preview said. */
export const previewAndSave = async (page: Page, comment: string): Promise<Locator> => {
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  const why = dialog.getByRole('textbox', { name: 'Pourquoi ce changement ?' });
  await expect(why).toBeFocused();
  await why.fill(comment);
  return dialog;
};

/** Enter in the preview; the number of the version that was made. */
export const save = async (page: Page): Promise<number> => {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const said = page.getByText(/^Version \d+ enregistrée\./).last();
  await expect(said).toBeVisible();
  return Number(/Version (\d+)/.exec(await said.innerText())?.[1]);
};

/** Nothing that axe knows to hinder people, contrast included. */
export const expectAccessible = async (page: Page, where: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) })),
    where,
  ).toEqual([]);
};

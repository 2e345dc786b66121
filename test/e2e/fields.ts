import type { Locator, Page } from '@playwright/test';

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const pageOf = (scope: Page | Locator): Page => ('page' in scope ? scope.page() : scope);

/** A choice as a screen reader names it: its value, then its label. */
export const choice = (scope: Page | Locator, label: string): Locator =>
  scope
    .getByRole('button', { name: new RegExp(`(^|\\s)${escaped(label)}$`) })
    .and(pageOf(scope).locator('[aria-haspopup="listbox"]'));

/** Opens a choice and picks one of what it offers (over the page: the last list there is): by its words, or its place counted from 0. */
export const choose = async (
  scope: Page | Locator,
  label: string,
  option: string | number,
): Promise<void> => {
  const long = scope.getByRole('combobox', { name: label });
  // A long list is narrowed by typing; a short one is pressed.
  if ((await long.count()) > 0)
    await (typeof option === 'number' ? long.press('ArrowDown') : long.fill(option));
  else await choice(scope, label).click();
  const options = pageOf(scope).getByRole('listbox').last().getByRole('option');
  await (
    typeof option === 'number' ? options.nth(option) : options.filter({ hasText: option }).first()
  ).click();
};

/** Types a day, `2026-11-29`, into a date field in French order. */
export const giveDay = async (scope: Page | Locator, label: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  const field = scope.getByRole('group', { name: label });
  await field.getByRole('spinbutton').first().click();
  await pageOf(scope).keyboard.type(`${date}${month}${year}`);
};

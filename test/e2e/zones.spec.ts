import type { Page } from '@playwright/test';
import { wallClock } from '#shared/domain/deadlines/zone.ts';
import { openIntake, registerByKeyboard, signIn } from './desk.ts';
import { expect, test } from './product-test.ts';
import { findAndOpen } from './queue.ts';

const aMinute = 60_000;
/** Every time of day that the open request shows. */
const timesOf = async (page: Page, reference: string): Promise<string[]> => {
  const request = page.getByRole('region', { name: `Demande ${reference}` });
  await expect(request.getByText(/Demande enregistrée/).first()).toBeVisible();
  return (await request.innerText()).match(/\d{1,2}:\d{2}/g) ?? [];
};

test('PCs in other time zones register and show by the city’s legal time', async ({ desks }) => {
  const west = await desks.open({ timezoneId: 'America/Los_Angeles' });
  await signIn(west, 'Latifa Mansouri');
  expect(await west.evaluate(() => new Date('2026-07-01T00:00:00Z').getTimezoneOffset())).toBe(420);
  await openIntake(west);
  const today = new Date(wallClock(new Date().toISOString()));
  const day = west.getByRole('spinbutton', { name: /jour.*Reçue le/ });
  await expect(day).toHaveAttribute('aria-valuenow', String(today.getUTCDate()));
  const before = wallClock(new Date().toISOString());
  const reference = await registerByKeyboard(west, {
    phone: '0677445511',
    name: 'Citoyen du bout du monde',
    category: 'ani',
    address: '3, rue des Fuseaux',
  });
  const expected = [0, 1, 2].map((n) => new Date(before + n * aMinute).toISOString().slice(11, 16));
  await findAndOpen(west, reference);
  const shown = await timesOf(west, reference);
  expect(shown.some((time) => expected.includes(time))).toBe(true);
  for (const timezoneId of ['Pacific/Kiritimati', 'Africa/Casablanca']) {
    const other = await desks.open({ timezoneId });
    await signIn(other, 'Hamza Ziani');
    await findAndOpen(other, reference);
    expect(await timesOf(other, reference), timezoneId).toEqual(shown);
  }
});

import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { signIn } from './desk.ts';
import { expect, test } from './product-test.ts';

/** An office screen at 200 %, a small one, and the office screen itself. */
const rooms = [
  { width: 683, height: 384 },
  { width: 1024, height: 700 },
  { width: 1366, height: 768 },
] as const;
const screens = [
  'queue',
  'escalations',
  'supervision',
  'practice',
  'registers',
  'report',
  'scanning',
  'intake',
];

/** What of the rows' time left and references does not fit its column or the list. */
const cutIn = (page: Page): Promise<string[]> =>
  page.getByRole('grid').evaluate((grid) => {
    const room = grid.getBoundingClientRect();
    return [...grid.querySelectorAll('[role="row"][id]')].flatMap((row) => {
      const found = [...row.querySelectorAll<HTMLElement>('[class*="due"] *, [class*="reference"] *')];
      return found
        .filter((one) => {
          const place = one.getBoundingClientRect();
          const isInside = place.left >= room.left - 1 && place.right <= room.right + 1;
          return !isInside || place.width === 0 || one.scrollWidth > one.clientWidth + 1;
        })
        .filter((one) => getComputedStyle(one).display !== 'inline' && one.tagName !== 'svg')
        .map((one) => one.textContent);
    });
  });

test('every screen keeps to its room at 200 % and on a small screen; time left and reference are never cut', async ({
  desks,
}) => {
  test.setTimeout(240_000);
  const page = await desks.open({ viewport: rooms[2] });
  await signIn(page, 'Aicha Benkirane');
  for (const room of rooms) {
    await page.setViewportSize(room);
    const side = await page.getByRole('complementary', { name: 'Principal' }).boundingBox();
    expect(side?.width ?? 0, 'the side folds').toBeLessThanOrEqual(room.width < 1180 ? 60 : 220);
    for (const screen of screens) {
      await page.goto(`/#/${screen}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow, `${screen} at ${String(room.width)}`).toBeLessThanOrEqual(0);
    }
    await page.goto('/#/queue');
    await expect(page.getByRole('row').nth(5)).toBeVisible();
    expect(await cutIn(page), `queue at ${String(room.width)}`).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    if (room.width >= 1024)
      expect(await cutIn(page), `queue beside a request at ${String(room.width)}`).toEqual([]);
    // Where there is room for one, the list that has the heading waits behind the request.
    const axe = new AxeBuilder({ page });
    if (room.width < 1024) axe.disableRules('page-has-heading-one');
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

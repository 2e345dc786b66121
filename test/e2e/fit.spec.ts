import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { signIn } from './desk.ts';
import { expect, test } from './product-test.ts';
import { cutIn } from './room/cut.ts';
import { goTo, names, places, rooms, type Who } from './room/places.ts';

/** Where pictures of all of it go, when somebody wants to look: `MAKTAB_PICTURES=1`, `npm run screens`. */
const folder = join(import.meta.dirname, '..', '..', 'test-results', 'screens');
const settledMs = 250;

for (const language of ['fr', 'ar'] as const)
  for (const who of Object.keys(places) as Who[])
    test(`what counts is never cut: ${who}, ${language}`, async ({ desks }) => {
      await mkdir(folder, { recursive: true });
      const page = await desks.open({
        locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
        viewport: rooms.office,
      });
      await signIn(page, names[who][language]);
      const cut: string[] = [];
      for (const place of places[who]) {
        await page.setViewportSize(rooms.office);
        await goTo(page, place);
        for (const [size, room] of Object.entries(rooms)) {
          await page.setViewportSize(room);
          await page.waitForTimeout(settledMs);
          for (const words of await cutIn(page)) cut.push(`${place.name} at ${size}: ${words}`);
          await page.screenshot({ path: join(folder, `${place.name}-${language}-light-${size}.png`) });
        }
        await page.keyboard.press('Escape');
      }
      expect(cut).toEqual([]);
    });

import { join } from 'node:path';
import { signIn } from '../e2e/desk.ts';
import { test } from '../e2e/product-test.ts';
import { sitters, places, rooms, type Sitter } from '../e2e/room/scenes.ts';
import { walk } from '../e2e/room/walk.ts';

const folder = join(import.meta.dirname, '..', '..', 'test-results', 'screens');

for (const language of ['fr', 'ar'] as const)
  for (const theme of ['light', 'dark'] as const)
    for (const who of Object.keys(places) as Sitter[])
      test(`${who}, ${language}, ${theme}`, async ({ desks }) => {
        const page = await desks.open({
          colorScheme: theme,
          locale: language === 'ar' ? 'ar-MA' : 'fr-MA',
          viewport: rooms.office,
        });
        await signIn(page, sitters[who][language]);
        const cut = await walk(page, who, async (name, room) => {
          await page.screenshot({ path: join(folder, `${name}-${language}-${theme}-${room}.png`) });
        });
        for (const words of cut) console.log(words);
      });

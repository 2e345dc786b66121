import { signIn } from './desk.ts';
import { expect, test } from './product-test.ts';
import { cutIn } from './room/cut.ts';
import { goToScene, sitters, places, rooms, type Sitter } from './room/scenes.ts';
import { walk } from './room/walk.ts';

for (const language of ['fr', 'ar'] as const)
  for (const who of Object.keys(places) as Sitter[])
    test(`nothing that counts is cut: ${who}, ${language}`, async ({ desks }) => {
      const locale = language === 'ar' ? 'ar-MA' : 'fr-MA';
      const page = await desks.open({ locale, viewport: rooms.office });
      await signIn(page, sitters[who][language]);
      expect(await walk(page, who)).toEqual([]);
    });

/** Ways to cut something, each a style sheet, and what must be said of it. */
const damages = [
  [
    '[class*="badge"] { inline-size: 30px !important; overflow: hidden !important; white-space: nowrap }',
    /words cut|cut:/,
  ],
  ['#main { min-inline-size: 1600px !important }', /cut:|scrolls sideways/],
  [
    '[class*="reference"] > bdi { display: block; inline-size: 40px !important; overflow: hidden !important }',
    /cut: bdi/,
  ],
  ['aside { position: fixed !important; inset: 0 !important; z-index: 99 }', /covered:/],
] as const;

test('what is cut is seen', async ({ page }) => {
  await page.setViewportSize(rooms.office);
  await signIn(page, sitters.agent.fr);
  const queue = places.agent.find(({ name }) => name === 'queue');
  if (queue) await goToScene(page, queue);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  expect(await cutIn(page)).toEqual([]);
  for (const [style, words] of damages) {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, style);
    expect((await cutIn(page)).join('\n'), style).toMatch(words);
  }
});

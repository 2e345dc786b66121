import type { Page } from '@playwright/test';
import { cutIn } from './cut.ts';
import { goToScene, places, rooms, type Sitter } from './scenes.ts';

/** After the window has another size, or a key was pressed: until the page has drawn it. */
const settledMs = 60;

/** Goes to every place that somebody has, in every room; what is cut there, a line each. `look` sees each as it is. */
export const walk = async (
  page: Page,
  who: Sitter,
  look: (name: string, room: string) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> => {
  const cut: string[] = [];
  for (const place of places[who]) {
    await page.setViewportSize(rooms.office);
    await goToScene(page, place);
    for (const [room, size] of Object.entries(rooms)) {
      await page.setViewportSize(size);
      await page.waitForTimeout(settledMs);
      for (const words of await cutIn(page)) cut.push(`${place.name}, ${room}: ${words}`);
      await look(place.name, room);
    }
    await page.keyboard.press('Escape');
  }
  return cut;
};

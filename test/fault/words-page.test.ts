import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { fromCsv } from '#scripts/words/formats/csv.ts';
import { runWords } from '#scripts/words/run-words.ts';
import { headlessShellPath } from '../chromium.mjs';

it('a proof-reader corrects sentences in the page and gives the changed ones back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maktab-proof-'));
  const file = join(folder, 'words.html');
  expect(await runWords(['export', file])).toMatchObject({ code: 0 });
  const browser = await chromium.launch({ executablePath: headlessShellPath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const row = page.locator('tr[data-id="event.unassigned"]');
    await row.locator('[lang=fr]').fill('Rendue à « tous », "enfin"');
    await page.locator('tr[data-id="command.assign"] [lang=ar]').fill('تكليف');
    const download = page.waitForEvent('download');
    await page.getByRole('button').click();
    const saved = join(folder, 'back.csv');
    await (await download).saveAs(saved);
    const back = fromCsv(await readFile(saved, 'utf8'));
    expect(back.map(({ id }) => id).sort()).toEqual(['command.assign', 'event.unassigned']);
    expect(back.find(({ id }) => id === 'event.unassigned')?.texts).toEqual({
      fr: 'Rendue à « tous », "enfin"',
      ar: await row.locator('[lang=ar]').innerText(),
    });
    expect(back.find(({ id }) => id === 'command.assign')?.texts['ar']).toBe('تكليف');
    expect(back[0]?.state).toMatch(/^[0-9a-f]{8}$/);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});

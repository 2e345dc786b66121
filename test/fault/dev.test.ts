import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '#test/e2e/desk.ts';
import { startDevCheckout, type DevCheckout } from '#test/people/dev-checkout.ts';
import { headlessShellPath } from '../chromium.mjs';

let dev: DevCheckout;
let browser: Browser;
let page: Page;
const errors: string[] = [];

/** From a saved file to the screen. ms. */
const untilSeen = async (
  change: () => Promise<void>,
  seen: (wanted: string) => boolean,
  wanted: string,
): Promise<number> => {
  const before = performance.now();
  await change();
  await page.waitForFunction(seen, wanted, { polling: 20, timeout: 20_000 });
  return Math.round(performance.now() - before);
};
/** The best of three: this machine has other things to do. */
const best = async (once: (from: string, to: string) => Promise<number>): Promise<number> => {
  const steps = [
    ['م', 'Ω'],
    ['Ω', 'Ψ'],
    ['Ψ', 'Φ'],
  ] as const;
  const times: number[] = [];
  for (const [from, to] of steps) times.push(await once(from, to));
  return Math.min(...times);
};
const isOpen = () => document.querySelector('[data-testid=sync-state]') !== null;

beforeAll(async () => {
  dev = await startDevCheckout(60);
  browser = await chromium.launch({ executablePath: headlessShellPath, args: ['--no-sandbox'] });
  page = await (await browser.newContext({ baseURL: dev.url, locale: 'fr-MA' })).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/net::ERR_|Failed to load/.test(message.text()))
      errors.push(message.text());
  });
  await signIn(page, 'Nadia');
}, 240_000);
afterAll(async () => {
  await browser.close();
  await dev.stop();
});

describe('npm run dev', () => {
  it('shows a change of a component, of a style and of words in under two seconds, without a reload', async () => {
    await page.evaluate(() => Object.assign(globalThis, { sameWorld: true }));
    const component = await best((from, to) =>
      untilSeen(
        () => dev.edit('renderer/app/TopBar.tsx', `${from}\n`, `${to}\n`),
        (wanted) => document.querySelector('header')?.textContent.includes(wanted) ?? false,
        to,
      ),
    );
    const words = await best((from, to) =>
      untilSeen(
        () =>
          dev.edit(
            'renderer/parts/sync/messages.ts',
            `'sync.idle': '${from === 'م' ? 'À jour' : from}`,
            `'sync.idle': '${to}`,
          ),
        (wanted) =>
          document.querySelector('[data-testid=sync-state]')?.textContent.startsWith(wanted) ?? false,
        to,
      ),
    );
    const style = await untilSeen(
      () => dev.edit('renderer/ui/base.css', 'body {', 'body {\n  outline-width: 7px;'),
      (wanted) => getComputedStyle(document.body).outlineWidth === wanted,
      '7px',
    );
    expect(await page.evaluate(() => 'sameWorld' in globalThis)).toBe(true);
    console.log(`change to screen: component ${component} ms, style ${style} ms, words ${words} ms`);
    expect(Math.max(component, style, words)).toBeLessThan(2_000);
  }, 60_000);

  it('starts the shell again on change: the page comes back with its desk open', async () => {
    const since = dev.said().length;
    await page.evaluate(() => Object.assign(globalThis, { sameWorld: true }));
    await dev.edit('main/node-host/guards.ts', '/** Who', '/** (Changed.) Who');
    await dev.hear(/The shell started again/, since);
    await page.waitForFunction(() => !('sameWorld' in globalThis));
    await page.waitForFunction(isOpen, undefined, { timeout: 20_000 });
    expect(dev.said().slice(since)).not.toContain('The sync server started again');
  }, 60_000);

  it('starts the server again on change, through a mistake too; the desk stays open and goes on syncing', async () => {
    const since = dev.said().length;
    await dev.edit('sync-server/app.ts', 'import ', 'import mistake;\nimport ');
    await dev.hear(/The sync server did not start/, since);
    await dev.edit('sync-server/app.ts', 'import mistake;\n', '');
    await dev.hear(/The sync server started again/, since);
    expect(await page.evaluate(isOpen)).toBe(true);
    expect(dev.said().slice(since)).not.toContain('The shell started again');
    await page.waitForFunction(
      () => document.querySelector('[data-testid=sync-state]')?.textContent.includes('·') ?? false,
      undefined,
      { timeout: 30_000 },
    );
  }, 90_000);

  it('brings a changed rule to the server and to the page', async () => {
    const since = dev.said().length;
    await page.evaluate(() => Object.assign(globalThis, { sameWorld: true }));
    await dev.edit('shared/workflow/decide.ts', 'import ', '/** (Changed.) */\nimport ');
    await dev.hear(/The sync server started again/, since);
    await page.waitForFunction(() => !('sameWorld' in globalThis));
    await page.waitForFunction(isOpen, undefined, { timeout: 20_000 });
  }, 60_000);

  it('keeps the policy of the page: no error on its console', () => expect(errors).toEqual([]));
});

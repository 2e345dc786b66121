import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { environmentOf } from '#shared/environment/environment.ts';
import { chromiumPath } from '../chromium.mjs';
import { startProduct } from '../e2e/product.ts';
import { makeRequests } from './made-requests.ts';
import { followKeys, type KeyTimes, moreListeners, type Paints, watchPaints } from './page-traces.ts';
import { median, printTable } from './table.ts';

const { MAKTAB_BENCH_FIRST: count } = environmentOf('measures').parse(process.env);
const presses = 60;
const perWrite = 1000;
const password = '2468';
const pin = '482913';

/** A list of forty lines whose mark is moved by j: the least that a page can do. */
const empty = `<!doctype html><html lang="fr"><title>x</title><link rel="icon" href="data:,">
<body><div role="grid" tabindex="0" aria-activedescendant="r0">${Array.from(
  { length: 40 },
  (_, n) => `<p role="row" id="r${String(n)}">Ligne ${String(n)}</p>`,
).join('')}</div>
<script>const g=document.querySelector('[role=grid]');let n=0;addEventListener('keydown',e=>{n+=e.key==='j'?1:-1;
g.setAttribute('aria-activedescendant','r'+(n=Math.max(0,Math.min(39,n))))});g.focus()</script></body></html>`;
const beside = createServer((_request, response) =>
  response.setHeader('content-type', 'text/html; charset=utf-8').end(empty),
);
await new Promise<void>((resolve) => beside.listen(0, '127.0.0.1', resolve));
const emptyUrl = `http://127.0.0.1:${String((beside.address() as AddressInfo).port)}`;

// The demo city has no more; the others are written beside it.
const product = await startProduct(Math.min(count, 5000));
const beyond = makeRequests(Math.max(0, count - 5000));
for (let from = 0; from < beyond.length; from += perWrite)
  await product.asAdmin('POST', '/db/requests-anfa/_bulk_docs', {
    docs: beyond.slice(from, from + perWrite),
  });
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
const context = await browser.newContext({ locale: 'fr-MA', viewport: { width: 1366, height: 768 } });
// tsx names the functions it compiles; a page does not know its helper.
await context.addInitScript('globalThis.__name = (made) => made');
await context.addInitScript(watchPaints);

/** First paint, rows and the longest task of a page that is opened anew. */
const opened = async (page: Page, url: string, rows: string): Promise<Paints & { rowsMs: number }> => {
  const begun = Date.now();
  await page.goto(url);
  await page.locator(rows).nth(5).waitFor({ timeout: 120_000 });
  const rowsMs = Date.now() - begun;
  return { ...(await page.evaluate(() => globalThis.paints)), rowsMs };
};

/** From a key to the frame that shows where it led. */
const keyTimes = async (page: Page): Promise<KeyTimes[]> => {
  await page.locator('[role="grid"]').focus();
  await page.keyboard.press('j');
  await page.evaluate(followKeys);
  for (let n = 0; n < presses; n += 1) {
    await page.keyboard.press(n % 3 === 2 ? 'k' : 'j');
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => globalThis.keyTimes);
};

const signIn = async (page: Page): Promise<void> => {
  await page.goto(product.url);
  await page.getByRole('button', { name: /compte de la ville/ }).click();
  const accounts = page.getByLabel(/Compte/);
  await accounts.waitFor();
  const names = await accounts.locator('option').allInnerTexts();
  await accounts.selectOption({ label: names.find((name) => name.includes('Aicha Benkirane')) ?? '' });
  await page.getByLabel(/Mot de passe/).fill(password);
  await page.keyboard.press('Enter');
  await page.getByLabel(/Nouveau code PIN/).fill(pin);
  await page.getByLabel(/Encore une fois/).fill(pin);
  await page.keyboard.press('Enter');
  await page.getByText(/À jour/).waitFor({ timeout: 300_000 });
};

const page = await context.newPage();
const session: CDPSession = await context.newCDPSession(page);
await session.send('Performance.enable');
let bytes = 0;
page.on('response', (response) => {
  if (/\.(js|css)$/.test(new URL(response.url()).pathname))
    void response
      .request()
      .sizes()
      .then(
        ({ responseBodySize }) => (bytes += responseBodySize),
        () => undefined,
      );
});
await signIn(page);
const sent = bytes;
await page.goto(new URL('#/queue', product.url).href);
await page.locator('[data-view="all"]').click();
await page.locator('[role="row"][id]').nth(5).waitFor();
const before = await moreListeners(session);
const keys = await keyTimes(page);
const after = await moreListeners(session);
// Read anew: the desk is open and comes back from its snapshot.
const again = await opened(page, new URL('?again#/queue', product.url).href, '[role="row"][id]');

const bare = await context.newPage();
const least = await opened(bare, emptyUrl, '[role="row"]');
const leastKeys = await keyTimes(bare);
await browser.close();
await product.stop();
beside.close();

const at = (times: readonly KeyTimes[], part: number, of: 'ms' | 'frames') =>
  [...times.map((time) => time[of])].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ??
  Number.NaN;
printTable(`The first minute, ${count.toLocaleString('en')} requests, Chromium 1366 × 768`, 'empty page', [
  { what: 'first paint', ours: again.firstPaintMs, baseline: least.firstPaintMs, unit: 'ms' },
  { what: 'rows shown', ours: again.rowsMs, baseline: least.rowsMs, unit: 'ms' },
  {
    what: 'longest task while opening',
    ours: again.longestTaskMs,
    baseline: least.longestTaskMs,
    unit: 'ms',
  },
  {
    what: 'j or k to its frame, median',
    ours: median(keys.map(({ ms }) => ms)),
    baseline: median(leastKeys.map(({ ms }) => ms)),
    unit: 'ms',
  },
  {
    what: 'j or k to its frame, 95 of 100',
    ours: at(keys, 0.95, 'ms'),
    baseline: at(leastKeys, 0.95, 'ms'),
    unit: 'ms',
  },
  {
    what: 'frames until then, 95 of 100',
    ours: at(keys, 0.95, 'frames'),
    baseline: at(leastKeys, 0.95, 'frames'),
    unit: '',
  },
]);
console.log(`\nScripts and styles sent until the desk stood: ${(sent / 1000).toFixed(0)} kB`);
console.log(`Event listeners after ${String(presses)} keys: ${String(after - before)} more than before`);

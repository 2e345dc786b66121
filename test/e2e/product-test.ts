import { test as base } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { aSaneTestBackend } from '#test/people/scanners/sane.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';

export { expect } from '@playwright/test';

/** Opens pages whose console errors fail the test. */
export interface OpenPages {
  /** A browser profile of its own: another PC. */
  open: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;
}

/** Enough to work on; pictures want a fuller city. */
const demoRequests = Number(process.env['MAKTAB_DEMO_REQUESTS'] ?? 300);

/** Chromium itself says this of a server that does not answer; the screens say it in words, which the tests check. */
const networkAway = /net::ERR_|Failed to load resource/;

const watch = (page: Page, errors: string[]) => {
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !networkAway.test(message.text())) errors.push(message.text());
  });
};

export const test = base.extend<{ desks: OpenPages; page: Page }, { product: Product }>({
  product: [
    async ({ browserName: _any }, use) => {
      // Every PC of the journeys has SANE's test scanners.
      const scanners = await aSaneTestBackend();
      const product = await startProduct(demoRequests);
      await use(product);
      await product.stop();
      await scanners.remove();
    },
    { scope: 'worker', timeout: 260_000 },
  ],
  desks: async ({ browser, product }, use) => {
    const errors: string[] = [];
    const contexts: { close: () => Promise<void> }[] = [];
    await use({
      open: async (options) => {
        const context = await browser.newContext({ baseURL: product.url, ...options });
        contexts.push(context);
        context.on('page', (page) => watch(page, errors));
        return context.newPage();
      },
    });
    for (const context of contexts) await context.close();
    base.expect(errors, 'errors on the console').toEqual([]);
  },
  page: async ({ desks }, use) => use(await desks.open()),
});

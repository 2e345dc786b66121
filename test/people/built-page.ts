import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { headlessShellPath } from '../chromium.mjs';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** A page of the tests in a profile of real Chromium. */
export interface BuiltPage {
  /** Opens it once more in the same profile. */
  open: () => Promise<Page>;
  /** Opens it in another profile of its own, as on another PC; called again, once more in that one. */
  profile: () => Promise<() => Promise<Page>>;
  close: () => Promise<void>;
}

/** Builds a page like the workbench and serves it. Ready when it has put `name` on `globalThis`. */
export const openBuiltPage = async (root: string, name: string): Promise<BuiltPage> => {
  const out = join(dist, name);
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    define: { global: 'globalThis' },
    build: { outDir: out, emptyOutDir: true, target: 'chrome120', chunkSizeWarningLimit: 5000 },
  });
  const server = createServer((request, response) => {
    const file = request.url === '/' ? '/index.html' : (request.url ?? '');
    if (!/^\/(?:assets\/)?[\w.-]+$/.test(file)) return response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(join(out, file))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: headlessShellPath, args: ['--no-sandbox'] });
  const { port } = server.address() as AddressInfo;
  const opener = (context: BrowserContext) => async () => {
    const page = await context.newPage();
    page.on('console', (message) => {
      const away = /Open Core|net::ERR_|Failed to load resource/;
      if (['error', 'warning'].includes(message.type()) && !away.test(message.text()))
        console.error(message.text());
    });
    page.on('pageerror', (error) => console.error(error.stack));
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    await page.waitForFunction((given) => given in globalThis, name);
    return page;
  };
  return {
    open: opener(await browser.newContext()),
    profile: async () => opener(await browser.newContext()),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { chromiumPath } from '../chromium.mjs';

const root = join(import.meta.dirname, 'page');
const out = join(import.meta.dirname, '..', '..', 'dist', 'bench');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Builds the benchmark page like the workbench and opens it in a fresh profile of real Chromium. */
export const openBenchPage = async (): Promise<{ page: Page; close: () => Promise<void> }> => {
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
    const name = request.url === '/' ? '/index.html' : (request.url ?? '');
    if (!/^\/(?:assets\/)?[\w.-]+$/.test(name)) return response.writeHead(404).end();
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    createReadStream(join(out, name))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const page = await (await browser.newContext()).newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('Open Core'))
      console.error(message.text());
  });
  page.on('pageerror', (error) => console.error(error.stack));
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  await page.waitForFunction(() => 'bench' in globalThis);
  return {
    page,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { printPolicy } from '#main/services/printing/print-document.ts';
import {
  bareTextPolicy,
  contentSecurityPolicy,
  quietHeaders,
} from '#main/services/content-security-policy.ts';
import type { PrintPages } from './print-pages.ts';

/** The workbench's origin in Electron. Never change it: the desk's local data belongs to it. */
export const appOrigin = 'app://maktab';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const nothing = (): Response =>
  new Response(null, {
    status: 404,
    headers: { 'content-security-policy': bareTextPolicy, ...quietHeaders },
  });

/** Must run before the app is ready: without a standard and secure scheme there is no IndexedDB. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** Serves `rendererDir` at {@link appOrigin}, and pages to print once each; nothing outside the folder, nothing of another host. */
export const serveRenderer = (rendererDir: string, syncUrl: string, pages: PrintPages): void =>
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const asked = decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname);
    const file = normalize(join(rendererDir, asked));
    const printed = url.host === 'maktab' ? pages.take(url.pathname) : null;
    if (printed !== null)
      return new Response(printed, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': printPolicy,
          'cache-control': 'no-store',
          ...quietHeaders,
        },
      });
    if (url.host !== 'maktab' || !file.startsWith(rendererDir + sep)) return nothing();
    try {
      return new Response(await readFile(file), {
        headers: {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy([syncUrl]),
          ...quietHeaders,
        },
      });
    } catch {
      return nothing();
    }
  });

import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { quietHeaders } from '#main/services/content-security-policy.ts';
import { printPolicy } from '#main/services/printing/print-document.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
/** Styles and typefaces of the built workbench: no personal data, so anybody on this PC may read them. */
const asset = /^\/assets\/([\w.-]+\.(?:css|woff2?))$/;

/** A page that one reader may fetch once. */
export interface OneTimePage {
  url: string;
  close: () => void;
}

/**
 * Serves `html` on a loopback port of its own at an address that cannot be guessed (256 bits), to the first who asks for it and
 * never again; beside it the workbench's styles and typefaces from `assetsDir`. An origin of its own: what the page holds never
 * meets the workbench's storage or cookies.
 */
export const serveOnce = async (html: string, assetsDir: string): Promise<OneTimePage> => {
  const path = `/${randomBytes(32).toString('base64url')}`;
  let isFresh = true;
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-security-policy', printPolicy);
    for (const [name, value] of Object.entries(quietHeaders)) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    if (request.method !== 'GET' || request.headers.host !== `127.0.0.1:${String(port)}`)
      return response.writeHead(404).end();
    if (request.url === path && isFresh) {
      isFresh = false;
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    }
    const name = asset.exec(request.url ?? '')?.[1];
    if (name === undefined) return response.writeHead(404).end();
    // The page's origin is opaque (its policy sandboxes it), and typefaces are only given across origins to who is named.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    return createReadStream(join(assetsDir, name))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

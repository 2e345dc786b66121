import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { bareTextPolicy, quietHeaders } from '#main/services/content-security-policy.ts';
import type { SignInCallback } from '#main/ports/sign-in-window.ts';

const state = z.string().regex(/^[\w-]{20,100}$/);
/** What the browser brings to `/cb` (RFC 6749, 4.1.2): a code, or that the server let nobody in. */
export const callbackQuery = z.union([
  z.object({ code: z.string().regex(/^[\w-]{43}$/), state }),
  z
    .object({ error: z.literal('access_denied'), state })
    .transform((denied) => ({ code: null, state: denied.state })),
]);

/** What the person sees in the browser when the desk has taken over. */
export const takenOver = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Maktab</title></head><body><main><h1>Revenez à Maktab · عد إلى «مكتب»</h1><p>Vous pouvez fermer cette page. <span lang="ar" dir="rtl">يمكنك إغلاق هذه الصفحة.</span></p></main></body></html>`;

/** Listens once on a free loopback port, on `/cb` alone. */
export const listenOnLoopback = (
  answered: (callback: SignInCallback) => Promise<void>,
): Promise<{ redirectUri: string; server: Server }> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const read = callbackQuery.safeParse(Object.fromEntries(url.searchParams));
      const isOurs = request.method === 'GET' && url.pathname === '/cb' && read.success;
      response.writeHead(isOurs ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': bareTextPolicy,
        'cache-control': 'no-store',
        ...quietHeaders,
        connection: 'close',
      });
      response.end(isOurs ? takenOver : '');
      if (isOurs && read.success) void answered(read.data);
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ redirectUri: `http://127.0.0.1:${String(port)}/cb`, server });
    });
  });

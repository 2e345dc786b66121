import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { escapeHtml } from './pages.ts';

const script = 'document.forms[0].submit()';
const scriptHash = createHash('sha256').update(script).digest('base64');

/**
 * Sends the browser to `url` with a form that posts itself, for a directory that takes requests in no other way (SAML bindings 3.5).
 * Its policy allows this one script and this one target; where scripts are off there is a button.
 */
export const sendPostForm = (reply: FastifyReply, url: string, fields: Readonly<Record<string, string>>) => {
  const inputs = Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');
  return reply
    .header(
      'content-security-policy',
      `default-src 'none'; script-src 'sha256-${scriptHash}'; form-action ${new URL(url).origin}; frame-ancestors 'none'; base-uri 'none'`,
    )
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Maktab</title></head><body><form method="post" action="${escapeHtml(url)}">${inputs}<button type="submit">Continuer · <span lang="ar" dir="rtl">متابعة</span></button></form><script>${script}</script></body></html>`,
    );
};

import { createHash } from 'node:crypto';
import type { DemoAccount } from './accounts.ts';
import { escapeXml } from './saml-xml.ts';

const style = `:root{color-scheme:light dark;--s:#f3f1ec;--r:#fff;--b:#e2dfd9;--t:#23211e;--m:#625d55;--a:#5b3f8c;--h:#f6f2fc}
@media (prefers-color-scheme:dark){:root{--s:#161518;--r:#222126;--b:#3a3740;--t:#ece9e4;--m:#aba59b;--a:#b9a2e6;--h:#2d2838}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--s);color:var(--t);font:15px/1.45 system-ui,sans-serif}
main{width:min(30rem,94vw);margin:1.5rem;padding:1.75rem;background:var(--r);border:1px solid var(--b);border-top:4px solid var(--a);border-radius:10px}
h1{font-size:1.15rem;margin:0}p{margin:.25rem 0 1rem;color:var(--m)}label{display:block;margin:.75rem 0 .25rem;font-weight:600}
input,select{width:100%;font:inherit;color:inherit;padding:.5rem .6rem;border:1px solid #8f8a80;border-radius:6px;background:transparent}
select{height:16rem}option{padding:.3rem .2rem}optgroup{color:var(--m)}option{color:var(--t)}
button{margin-top:1rem;width:100%;padding:.6rem;font:inherit;font-weight:600;color:#fff;background:#5b3f8c;border:0;border-radius:6px;cursor:pointer}
[role=alert]{color:#a8281e;margin:.5rem 0}:focus-visible{outline:2px solid var(--a);outline-offset:2px}@media (prefers-color-scheme:dark){[role=alert]{color:#f19a90}}`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Headers of every page here. The form may be answered by a page that posts to the service provider. */
export const pageHeaders = (formTargets: string) => ({
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${submitHash}'; form-action ${formTargets}; frame-ancestors 'none'; base-uri 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
});
const submit = 'document.forms[0].submit()';
const submitHash = createHash('sha256').update(submit).digest('base64');

const page = (body: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Annuaire de démonstration</title><style>${style}</style></head><body>${body}</body></html>`;

const labelOf = ({ name, groups }: DemoAccount): string =>
  `${name.fr} · ${name.ar} — ${groups.map((group) => group.replace(/^maktab-/, '')).join(', ')}`;

/** The demo directory's sign-in form. */
export const loginPage = (accounts: readonly DemoAccount[], hidden: string, failed: boolean): string =>
  page(
    `<main><h1>Annuaire de la ville (démonstration)</h1><p lang="ar" dir="rtl">دليل المدينة — نسخة تجريبية</p>` +
      `<form method="post" action="/sso"><input type="hidden" name="login" value="${escapeXml(hidden)}">` +
      `<label for="uid">Compte · <span lang="ar">الحساب</span></label><select id="uid" name="uid" size="10" required autofocus>${accounts
        .map((account) => `<option value="${escapeXml(account.uid)}">${escapeXml(labelOf(account))}</option>`)
        .join('')}</select>` +
      `<label for="password">Mot de passe · <span lang="ar">كلمة السر</span> (2468)</label><input id="password" name="password" type="password" autocomplete="off" required>` +
      `${failed ? '<p role="alert">Ce n’est pas le bon mot de passe. <span lang="ar">كلمة السر غير صحيحة.</span></p>' : ''}` +
      `<button type="submit">Se connecter · دخول</button></form></main>`,
  );

/** Posts the answer to the service provider by itself; with a button where scripts are off. */
export const postPage = (acs: string, samlResponse: string): string =>
  page(
    `<main><form method="post" action="${escapeXml(acs)}"><input type="hidden" name="SAMLResponse" value="${escapeXml(samlResponse)}"><button type="submit">Continuer · متابعة</button></form></main><script>${submit}</script>`,
  );

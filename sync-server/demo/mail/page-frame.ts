import { createHash } from 'node:crypto';
import type { Language } from '#shared/documents/text.ts';
import { escapeXml } from '../identity-provider/saml-xml.ts';
import { pageWords } from './page-words.ts';

const style = `:root{color-scheme:light dark;--s:#f3f1ec;--r:#fff;--b:#e2dfd9;--t:#23211e;--m:#625d55;--a:#5b3f8c;--h:#f6f2fc}
@media (prefers-color-scheme:dark){:root{--s:#161518;--r:#222126;--b:#3a3740;--t:#ece9e4;--m:#aba59b;--a:#b9a2e6;--h:#2d2838}}
*{box-sizing:border-box}body{margin:0;background:var(--s);color:var(--t);font:15px/1.5 system-ui,sans-serif}
header,main{width:min(64rem,94vw);margin:0 auto}header{padding:1.25rem 0 .5rem;display:flex;gap:1rem;align-items:baseline;flex-wrap:wrap}
h1{font-size:1.2rem;margin:0;flex:1}h2{font-size:1rem;margin:0 0 .5rem}p{margin:.25rem 0 .75rem;color:var(--m)}a{color:var(--a)}
main{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));align-items:start;padding-bottom:2rem}
section,article{padding:1.1rem 1.25rem;background:var(--r);border:1px solid var(--b);border-radius:10px;min-width:0}
article{margin-bottom:.75rem}article.own{border-inline-start:4px solid var(--m)}article.city{border-inline-start:4px solid var(--a)}
article h3{font-size:.95rem;margin:0}.at{font-size:.85rem;color:var(--m)}.words{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0}
ul{list-style:none;margin:0;padding:0}li a{display:block;padding:.5rem .6rem;border-radius:6px;text-decoration:none;color:inherit}
li a:hover{background:var(--h)}li b{overflow-wrap:anywhere}li.new b::after{content:" ●";color:var(--a)}li span{display:block;color:var(--m);font-size:.88rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
label{display:block;margin:.7rem 0 .2rem;font-weight:600}small{color:var(--m)}
input,textarea{width:100%;font:inherit;color:inherit;padding:.5rem .6rem;border:1px solid #8f8a80;border-radius:6px;background:transparent}textarea{min-height:8rem}
button{margin-top:1rem;padding:.55rem 1.4rem;font:inherit;font-weight:600;color:#fff;background:#5b3f8c;border:0;border-radius:6px;cursor:pointer}
[role=status]{color:#226a3c;font-weight:600}[role=alert]{color:#a8281e}:focus-visible{outline:2px solid var(--a);outline-offset:2px}
@media (prefers-color-scheme:dark){[role=alert]{color:#f19a90}[role=status]{color:#8ed3a5}}`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Headers of every page: nothing runs, nothing is fetched, forms come back here. */
export const mailPageHeaders = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  // Its forms say where they come from.
  'referrer-policy': 'same-origin',
  'content-type': 'text/html; charset=utf-8',
} as const;

/** An address of these pages, in a language. */
export const linkTo = (path: string, language: Language, query: Readonly<Record<string, string>> = {}) =>
  `${path}?${new URLSearchParams({ ...query, lang: language }).toString()}`;

/** A whole page. @param here its address in the other language */
export const mailPage = (language: Language, here: string, body: string): string => {
  const { title, other } = pageWords[language];
  const otherLanguage = language === 'fr' ? 'ar' : 'fr';
  return (
    `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>` +
    `<body><header><h1>${title}</h1><a href="${escapeXml(here)}" lang="${otherLanguage}">${other}</a></header><main>${body}</main></body></html>`
  );
};

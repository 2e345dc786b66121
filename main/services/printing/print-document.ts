import type { PrintPage } from '#shared/contracts/printing-api.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** Nothing runs and nothing is fetched but the workbench's own styles, typefaces and pictures in the page itself. */
export const printPolicy = [
  `default-src 'none'`,
  `style-src 'self' 'unsafe-inline'`,
  `font-src 'self' data:`,
  `img-src data:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  'sandbox',
].join('; ');

/**
 * The whole HTML document of a page. Paper is light whatever theme the screen has. `typefaces` are loaded before the page counts
 * as loaded (see typefaces.ts).
 */
export const printDocument = (
  { title, language, styles, body }: PrintPage,
  typefaces: readonly string[],
): string =>
  [
    '<!doctype html>',
    `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" data-theme="light" data-print>`,
    `<head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    ...styles.map((path) => `<link rel="stylesheet" href="${path}">`),
    ...typefaces.map((path) => `<link rel="preload" as="font" type="font/woff2" href="${path}" crossorigin>`),
    `</head><body>${body}</body></html>`,
  ].join('\n');

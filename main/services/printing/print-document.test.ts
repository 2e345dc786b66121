import { expect, test } from 'vitest';
import { printDocument, printPolicy } from './print-document.ts';

const page = {
  title: 'Semaine <47> & "suite"',
  language: 'ar' as const,
  styles: ['/assets/a-1.css'],
  body: '<p>x</p>',
};

test('the document says its language and direction, and its title is text', () => {
  const html = printDocument(page, ['/assets/arabic.woff2']);
  expect(html).toContain('<html lang="ar" dir="rtl" data-theme="light"');
  expect(html).toContain('<title>Semaine &#60;47&#62; &#38; &#34;suite&#34;</title>');
  expect(html).toContain('<link rel="stylesheet" href="/assets/a-1.css">');
  expect(html).toContain('href="/assets/arabic.woff2" crossorigin');
});

test('no script may run in it', () => {
  expect(printPolicy).toContain(`default-src 'none'`);
  expect(printPolicy).not.toContain('script-src');
  expect(printPolicy).toMatch(/(^|; )sandbox$/);
});

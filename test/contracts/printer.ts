import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintPage } from '#shared/contracts/printing-api.ts';
import type { Printer } from '#main/ports/printer.ts';
import { ensureDebianProgram } from '../debian.mjs';
import { pdfText } from '../people/pdf-text.ts';

/** An adapter that is ready to print. */
export interface PrinterRig {
  printer: Printer;
  /** A style sheet that the adapter serves, with a typeface for Latin and Arabic. */
  style: string;
  remove: () => Promise<void>;
}

const factsOf = (pdf: Uint8Array, program: 'pdfinfo' | 'pdffonts'): string =>
  spawnSync(program, ['-'], { input: pdf, encoding: 'utf8' }).stdout;

/** All that a page can ask for, run or lead to without a script tag; to an address that hears it. */
const hostile = (port: number): string => {
  const spy = `http://127.0.0.1:${String(port)}`;
  return `
    <meta http-equiv="refresh" content="0;url=${spy}/refresh"><meta http-equiv="refresh" content="0;url=file:///etc/passwd">
    <base href="${spy}/"><link rel="stylesheet" href="${spy}/style.css"><link rel="prefetch" href="${spy}/prefetch">
    <link rel="preload" as="image" href="${spy}/preload"><link rel="icon" href="${spy}/icon">
    <style>@import url(${spy}/import.css); @font-face{font-family:z;src:url(${spy}/font)} p{font-family:z;background:url(${spy}/back)}</style>
    <iframe src="file:///etc/passwd"></iframe><iframe src="${spy}/frame"></iframe><iframe srcdoc="<img src=${spy}/srcdoc>"></iframe>
    <object data="file:///etc/passwd"></object><embed src="file:///etc/passwd"><object data="${spy}/object"></object>
    <video src="${spy}/video" autoplay poster="${spy}/poster"></video><audio src="${spy}/audio" autoplay></audio>
    <svg><image href="${spy}/svg"/><use href="${spy}/use#a"/><script>document.body.textContent='apres'</script></svg>
    <img srcset="${spy}/set 2x" src="file:///etc/passwd"><input type="image" src="${spy}/input" autofocus onfocus="document.body.textContent='apres'">
    <form action="${spy}/form"><button id="b">.</button></form><a ping="${spy}/ping" href="javascript:void 0">.</a>
    <details open ontoggle="document.body.textContent='apres'"></details><body onload="document.body.textContent='apres'">`;
};

/** What every printer does. Reads the files back with poppler. */
export const printerContract = (name: string, rig: () => Promise<PrinterRig>): void => {
  describe(`printer: ${name}`, () => {
    let parts: PrinterRig;
    beforeAll(async () => {
      ensureDebianProgram('/usr/bin/pdftotext', 'poppler-utils');
      parts = await rig();
    }, 120_000);
    afterAll(() => parts.remove());
    const page = (changes: Partial<PrintPage>): PrintPage => ({
      title: 'Essai',
      language: 'fr',
      styles: [parts.style],
      body: '',
      ...changes,
    });

    it('makes a PDF of French text with accents, at the style sheet’s paper size', async () => {
      const pdf = await parts.printer.toPdf(
        page({
          title: 'Semaine du 23 novembre',
          body: '<style>@page{size:A5;margin:10mm}</style><h1>Réclamations reçues à l’Hôtel de Ville</h1><p>Délai dépassé : 12</p>',
        }),
      );
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdfText(pdf)).toContain('Réclamations reçues à l’Hôtel de Ville');
      expect(pdfText(pdf)).toContain('Délai dépassé : 12');
      const facts = factsOf(pdf, 'pdfinfo');
      expect(facts).toMatch(/Title:\s+Semaine du 23 novembre/);
      expect(facts).toMatch(/Pages:\s+1\n/);
      expect(facts).toMatch(/Page size:\s+4(19|20)[.\d]* x 59[45]/);
    });

    it('makes a PDF of Arabic text that can be read and searched, in its own typeface', async () => {
      const pdf = await parts.printer.toPdf(
        page({
          language: 'ar',
          title: 'حصيلة الأسبوع',
          body: '<h1>حصيلة الأسبوع</h1><p>طلبات متأخرة: 12</p>',
        }),
      );
      expect(pdfText(pdf)).toContain('طلبات متأخرة');
      expect(pdfText(pdf)).toContain('حصيلة الأسبوع');
      expect(factsOf(pdf, 'pdffonts')).toMatch(/IBMPlexSansArabic/);
    });

    it('breaks long documents into pages and keeps every line', async () => {
      const lines = Array.from({ length: 300 }, (_, n) => `<p>Ligne ${String(n + 1)}.</p>`).join('');
      const read = pdfText(await parts.printer.toPdf(page({ body: lines })));
      for (const n of [1, 150, 300]) expect(read).toContain(`Ligne ${String(n)}.`);
      expect(read.split('\f').length).toBeGreaterThan(3);
    });

    it('runs no script and asks no other address', async () => {
      const asked: string[] = [];
      const { createServer } = await import('node:http');
      const server = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const body = `<p id="a">avant</p><script>document.getElementById('a').textContent='apres'</script><img src="http://127.0.0.1:${String(port)}/spy.png" onerror="document.body.textContent='apres'">${hostile(port)}`;
      const read = pdfText(await parts.printer.toPdf(page({ body })));
      server.close();
      expect(read).toContain('avant');
      expect(read).not.toContain('apres');
      expect(read).not.toMatch(/root:|daemon:/);
      expect(asked).toEqual([]);
    });
  });
};

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLabel } from '#shared/domain/paper/label.ts';
import type { RegisterClosing } from '#shared/documents/register.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { entriesOf } from '#shared/domain/register/entries-of.ts';
import { buildTemplates } from '#shared/reference/templates.ts';
import { fillTemplate } from '#shared/domain/templates/fill.ts';
import { requestValues } from '#shared/domain/templates/request-values.ts';
import { aRequest, reference } from '#test/people/city.ts';
import { aComplainant, anAnswer } from '#test/people/commands.ts';
import { pdfText } from '#test/people/pdf-text.ts';
import { headlessRig } from '#test/people/printers.ts';
import { codesOn, sizeOf } from '#test/print/pdf.ts';
import { loadPapers } from '#test/print/render.ts';
import { ensurePoppler } from '../poppler.mjs';
import type { PrinterRig } from './printer.ts';

let rig: PrinterRig;
let papers: Awaited<ReturnType<typeof loadPapers>>['papers'];
beforeAll(async () => {
  ensurePoppler();
  const loaded = await loadPapers();
  papers = loaded.papers;
  rig = await headlessRig(loaded.css);
}, 120_000);
afterAll(() => rig.remove());

/** Makes the PDF for real; MAKTAB_KEEP_PAPERS names a folder to look at it. */
const print = async (name: string, body: string, language: 'fr' | 'ar' = 'fr'): Promise<Buffer> => {
  const pdf = await rig.printer.toPdf({ title: name, language, styles: [rig.style], body });
  const folder = process.env['MAKTAB_KEEP_PAPERS'];
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.pdf`), pdf);
  }
  return pdf;
};

const start = { type: 'start' } as const;
const request = aRequest(start);
/** An answer from the shipped template in a language, to a citizen with an Arabic name. */
const answered = (language: 'fr' | 'ar') => {
  const named = aRequest(start);
  const template = buildTemplates().templates.find(({ code }) => code === 'reponse-traitee');
  const { text } = fillTemplate(
    template?.body[language] ?? '',
    language,
    requestValues(named, reference, language),
  );
  const sent = aRequest(start, anAnswer(45, { language, body: text }));
  return { ...sent, reference: named.reference, complainants: [aComplainant({ name: 'رشيدة الوردي' })] };
};

describe('the récépissé', () => {
  it('is A5, in both languages, with the day promised in words and a code of 20 mm or more that reads back', async () => {
    const pdf = await print('recepisse', papers.receipt(request));
    expect(sizeOf(pdf)).toEqual({ width: 148, height: 210, pages: 1 });
    const text = pdfText(pdf);
    expect(text).toContain('Récépissé de dépôt');
    expect(text).toContain('وصل إيداع');
    expect(request.due.target).toContain('2026-11-26');
    expect(text).toContain('26 novembre 2026');
    expect(text).toContain('نونبر');
    expect(text).toContain('يناير');
    expect(text).toContain(request.reference);
    const [codes = []] = await codesOn(pdf);
    expect(codes.map((code) => code.text)).toEqual([request.reference]);
    expect(codes[0]?.mm).toBeGreaterThanOrEqual(20);
  });
});

describe('labels', () => {
  const references = Array.from({ length: 30 }, (_, n) => makeReference('A7', 2026, n + 124));

  it('of a sheet begin where it is still free; every one reads back as its request', async () => {
    const pdf = await print('etiquettes-planche', papers.labels(references, 'sheet', 3));
    expect(sizeOf(pdf)).toEqual({ width: 210, height: 297, pages: 2 });
    const pages = await codesOn(pdf);
    // The reader takes eight codes of a page at most.
    expect(pages.map((codes) => codes.length)).toEqual([8, 8]);
    expect(
      pdfText(pdf)
        .split('\f')
        .map((page) => (page.match(/A7-26-\d{6}-/g) ?? []).length),
    ).toEqual([21, 9, 0]);
    for (const code of pages.flat()) {
      expect(code.mm).toBeGreaterThanOrEqual(20);
      expect(readLabel(code.text)).toEqual({ kind: 'request', reference: code.text });
      expect(references).toContain(code.text);
    }
  }, 60_000);

  it('of a roll are one a page of 62 × 29 mm', async () => {
    const pdf = await print('etiquettes-rouleau', papers.labels(references.slice(0, 3), 'roll', 0));
    expect(sizeOf(pdf)).toEqual({ width: 62, height: 29, pages: 3 });
    const pages = await codesOn(pdf);
    expect(pages.map(([code]) => code?.text)).toEqual(references.slice(0, 3));
    for (const [code] of pages) expect(code?.mm).toBeGreaterThanOrEqual(20);
  });

  it('of a separator end a letter in a stack', async () => {
    const [codes = []] = await codesOn(await print('separateur', papers.separator()));
    expect(codes.map(({ text }) => readLabel(text))).toEqual([{ kind: 'separator' }]);
  });
});

describe('a letter', () => {
  it.each([
    [
      'fr',
      [
        'N° de départ D-AA-26-000045-',
        'Casablanca, le 24 novembre 2026',
        'رشيدة الوردي',
        'Madame, Monsieur,',
        'a été traitée',
        'salutations distinguées',
        'Pour la Commune de Casablanca',
        'Nom et qualité',
      ],
    ],
    [
      'ar',
      [
        'D-AA-26-000045-',
        '24',
        'رشيدة الوردي',
        'سلام تام بوجود مولانا الإمام',
        'تمت معالجة طلبكم',
        'وتفضلوا بقبول فائق عبارات التقدير والاحترام',
        'عن جماعة الدار البيضاء',
      ],
    ],
  ] as const)(
    'in %s: A4, number, day, subject, body in reading order, and the label of its signed copy',
    async (language, words) => {
      const sent = answered(language);
      const pdf = await print(`lettre-${language}`, papers.letter(sent), language);
      expect(sizeOf(pdf)).toEqual({ width: 210, height: 297, pages: 1 });
      const text = pdfText(pdf).replace(/[\u2066-\u2069\u202a-\u202e\u200e\u200f]/g, '');
      for (const word of [...words, sent.reference, sent.subject]) expect(text).toContain(word);
      const [codes = []] = await codesOn(pdf);
      expect(codes.map((code) => readLabel(code.text))).toEqual([
        { kind: 'answer', reference: sent.reference },
      ]);
      expect(codes[0]?.mm).toBeGreaterThanOrEqual(20);
    },
  );

  it('of refusal says the reason', async () => {
    const sent = aRequest();
    const refused = { ...sent, events: [...sent.events] };
    const [first] = refused.events;
    if (!first) throw new Error('No event.');
    refused.events.push({
      ...first,
      id: 'cmd-refusal.0',
      body: {
        type: 'rejected',
        reason: 'not-municipal',
        explanation: 'الجهة المختصة هي: …',
        language: 'ar',
        channel: 'paper',
        mailed: false,
        due: null,
        departure: { reference: 'D-AA-26-000046-X', desk: 'AA', year: 2026, number: 46 },
      },
    });
    const text = pdfText(await print('refus-ar', papers.letter(refused), 'ar'));
    expect(text).toContain('D-AA-26-000046-X');
    expect(text).toContain('السبب');
  });
});

describe('a register', () => {
  const zeros = '0'.repeat(64);
  const closing: RegisterClosing = {
    _id: 'closing-anfa-2026-11',
    kind: 'register-closing',
    schema: 1,
    office: 'anfa',
    month: '2026-11',
    position: 1,
    closedAt: '2026-12-01T09:00:00.000Z',
    by: 'per-anfa-head-1',
    counts: { arrival: 80, departure: 0, annulled: 0 },
    late: [],
    gaps: [],
    linesHash: zeros,
    previous: zeros,
    digest: 'ab'.repeat(32),
    signature: '',
  };

  it('is A4 landscape, its head on every page, pages counted, with the month’s total and its closing', async () => {
    const named = Array.from({ length: 79 }, () => entriesOf(aRequest())).flat();
    const entries = [...named, ...entriesOf(aRequest()).map((entry) => ({ ...entry, party: null }))];
    const pdf = await print('registre-arrivee', papers.registerPaper('arrival', entries, [closing]));
    const { width, height, pages } = sizeOf(pdf);
    expect([width, height]).toEqual([297, 210]);
    expect(pages).toBeGreaterThan(2);
    const text = pdfText(pdf);
    const sheets = text.split('\f').slice(0, pages);
    for (const [n, sheet] of sheets.entries()) {
      for (const word of ['Registre d’arrivée', 'novembre 2026', 'Anfa', 'سجل الوارد'])
        expect(sheet).toContain(word);
      expect(sheet).toContain('Expéditeur');
      expect(sheet).toContain('المرسل');
      expect(sheet).toMatch(new RegExp(`${String(n + 1)} ?/ ?${String(pages)}\\s*$`));
    }
    for (const entry of entries) expect(text).toContain(entry.reference);
    expect(text).toContain('Total novembre 2026 : 80');
    expect(text.match(/Anonyme/g)).toHaveLength(1);
    expect(text).toContain('مجهول');
    expect(text).toContain(closing.digest);
  }, 60_000);

  it('of departures shows the request and how it was handed over', async () => {
    const letter = anAnswer(45).departure?.reference ?? '';
    const sent = aRequest(start, anAnswer(45), {
      type: 'hand-over',
      departure: letter,
      how: 'bailiff',
      toWhom: 'M. Alami',
      on: '2026-11-24',
      proof: null,
    });
    const text = pdfText(
      await print('registre-depart', papers.registerPaper('departure', entriesOf(sent).slice(1), [])),
    );
    for (const word of [letter, sent.reference, 'Par huissier de justice', 'M. Alami', 'Mois non clos'])
      expect(text).toContain(word);
  });
});

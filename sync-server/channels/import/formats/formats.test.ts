import { describe, expect, it } from 'vitest';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { cityOf } from '../city.ts';
import type { ImportFormat, ReportRow } from '../imported-report.ts';
import { deskOfFile, commandOfReport } from '../command-of-report.ts';
import { dansMaRue } from './dans-ma-rue.ts';
import { categoryOfParis } from './dans-ma-rue-categories.ts';
import { maktabCsv } from './maktab.ts';

const reference = buildReferenceData();
const city = cityOf(reference, new Date('2026-11-24T11:00:00Z'));
const batch = { system: 'csv', desk: deskOfFile('csv', 'a.csv'), office: 'central', by: 'per-supervisor-1' };

const taken = (format: ImportFormat, row: ReportRow) => {
  const read = format.read(row, city);
  if (read.report === null) throw new Error(read.problems.join('; '));
  return read;
};
const problems = (format: ImportFormat, row: ReportRow) => {
  const read = format.read(row, city);
  return read.report === null ? read.problems : [];
};
const ours = { id: '1', received_on: '2026-11-20', subject: 'Bac cassé' };
const theirs = { id_dmr: 'G1', type: 'Propreté', soustype: 'Mégots', datedecl: '2024-01-02' };

describe('our own CSV', () => {
  it('takes a full row', () => {
    const { report, doubts } = taken(maktabCsv, {
      ...ours,
      received_on: '20/11/2026',
      category: 'bac-deborde',
      channel: 'phone',
      language: 'ar',
      priority: 'high',
      lon: '-7,6351',
      lat: '33.5731',
      name: 'محمد العلوي',
      phone: '0600 00 00 01',
      paper_number: 'zz 123',
    });
    expect(doubts).toEqual([]);
    expect(report).toMatchObject({
      arrivedOn: '2026-11-20',
      category: 'bac-deborde',
      channel: 'phone',
      place: { point: { lon: -7.6351, lat: 33.5731 } },
      complainant: { name: 'محمد العلوي', phone: '+212600000001', paper: { type: 'cin', number: 'ZZ123' } },
    });
  });

  it('takes what it can and says what it doubted', () => {
    const { report, doubts } = taken(maktabCsv, {
      ...ours,
      category: 'ufo',
      channel: 'pigeon',
      arrondissement: 'paris',
      lon: '2.35',
      lat: '48.85',
      name: 'X',
      phone: '12',
      email: 'not an address',
    });
    expect(report).toMatchObject({
      category: null,
      channel: 'import',
      place: { point: null, arrondissement: null },
    });
    for (const word of ['ufo', 'pigeon', 'paris', 'outside the city', '“12”', 'not an address'])
      expect(doubts.join('\n')).toContain(word);
  });

  it.each([
    [{ ...ours, id: ' ' }, 'id is empty'],
    [{ ...ours, subject: '' }, 'subject is empty'],
    [{ ...ours, received_on: '2026-02-30' }, 'is no date'],
    [{ ...ours, received_on: '9999-01-01' }, 'is no date'],
    [{ ...ours, received_on: '2026-11-25' }, 'in the future'],
  ])('refuses %j', (row, words) => {
    expect(problems(maktabCsv, row).join()).toContain(words);
  });

  it('cuts what is too long and takes out what no text may hold', () => {
    const { report, doubts } = taken(maktabCsv, { ...ours, subject: `a\u0000b${'😀'.repeat(150)}` });
    expect(doubts.join()).toContain('subject is longer');
    expect(commandSchema.safeParse(commandOfReport(report, 1, batch)).success).toBe(true);
  });

  it('knows the same person by the same number', () => {
    const id = (row: ReportRow) => taken(maktabCsv, row).report.complainant?.citizenId;
    const person = { ...ours, name: 'Omar', phone: '0600000002' };
    expect(id({ ...person, id: '7', phone: '+212 600 000 002' })).toBe(id(person));
    expect(id({ ...person, id: '8', phone: '600000002' }), 'as a spreadsheet leaves it').toBe(id(person));
    expect(id({ ...person, phone: '0600000003' })).not.toBe(id(person));
  });
});

describe('Dans Ma Rue', () => {
  it('maps to categories the catalogue has, or to none', () => {
    const known = new Set(reference.catalogue.categories.map(({ code }) => code));
    expect(taken(dansMaRue, theirs).report).toMatchObject({ category: 'balayage', arrivedOn: '2024-01-02' });
    for (const [type, kind] of [
      ['Objets abandonnés', 'Gravats ou déchets de chantier'],
      ['Graffitis, tags, affiches et autocollants', 'Peinture sur trottoir'],
      ['Arbres, végétaux et animaux', 'Présence de rats'],
    ] as const)
      expect(known).toContain(categoryOfParis(type, kind));
    const { report, doubts } = taken(dansMaRue, { ...theirs, type: 'Nouveau type', soustype: 'inconnu' });
    expect(report.category).toBeNull();
    expect(doubts.join()).toContain('to be qualified');
  });

  it('refuses a row without a date or an id', () => {
    expect(problems(dansMaRue, { ...theirs, datedecl: '', id_dmr: '' })).toHaveLength(2);
  });
});

describe('the command of a row', () => {
  it('is the same on every run, and another for another file or row', () => {
    const { report } = taken(maktabCsv, ours);
    const first = commandOfReport(report, 3, batch);
    expect(commandOfReport(report, 3, batch)).toEqual(first);
    expect(first.body).toMatchObject({
      reference: expect.stringMatching(/^IM[A-Z2-9]{4}-26-000003-.$/) as string,
    });
    const otherFile = commandOfReport(report, 3, { ...batch, desk: deskOfFile('csv', 'b.csv') });
    expect(otherFile.requestId).toBe(first.requestId);
    expect(otherFile._id).not.toBe(first._id);
    expect(commandOfReport({ ...report, id: '2' }, 4, batch).requestId).not.toBe(first.requestId);
  });
});

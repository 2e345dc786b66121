import { describe, expect, it } from 'vitest';
import { reference as city } from '#test/people/city.ts';
import { letterSubjects } from '#test/people/letters/subjects.ts';
import { aPageText } from '#test/people/read-letter.ts';
import { makeReference } from '../register/reference.ts';
import type { Language } from '#shared/documents/text.ts';
import { proposeFields } from './propose-fields.ts';
import type { ProposedField } from './proposal.ts';

const today = '2026-11-24';
const proposalsOf = (lines: string[], language: Language = 'fr') =>
  proposeFields([aPageText(lines, language)], city.catalogue, today);
const best = (lines: string[], field: ProposedField, language: Language = 'fr') =>
  proposalsOf(lines, language).find((one) => one.field === field)?.value ?? null;

describe('a French letter', () => {
  it.each<[string, ProposedField, string | null]>([
    ['Nom et prénom : Salma Ouarzidi', 'name', 'Salma Ouarzidi'],
    ['Je soussigné Karim Bennis, demeurant à Casablanca', 'name', 'Karim Bennis'],
    ['Nom : Mme Aïcha El Fassi', 'name', 'Aïcha El Fassi'],
    ['Nom : 12', 'name', null],
    ['CIN : BE 123456', 'cin', 'BE123456'],
    ['C.I.N. : be123456', 'cin', 'BE123456'],
    ['Carte nationale : 8E123456', 'cin', 'BE123456'],
    ['titulaire de la CIN BK45678 et habitant', 'cin', 'BK45678'],
    ['une somme de 123456 dirhams', 'cin', null],
    ['Tél : 06.12.34.56.78', 'phone', '+212612345678'],
    ['joignable au +212 6 12 34 56 78 le matin', 'phone', '+212612345678'],
    ['Fax : 0522 22 33 44', 'phone', null],
    ['Adresse : 14, rue des Orangers', 'address', '14, rue des Orangers'],
    ['demeurant à 3, impasse du Puits', 'address', '3, impasse du Puits'],
    ['Fait à Casablanca, le 1er mars 2026', 'date', '2026-03-01'],
    ['Casablanca, le 05/09/2026', 'date', '2026-09-05'],
    ['Fait le 31 février 2026', 'date', null],
    ['Fait le 3 janvier 2031', 'date', null],
    ['Fait le 3 septernbre 2026', 'date', null],
    ['Fait le 3 septemhre 2026', 'date', '2026-09-03'],
    ['Objet : Dépôt sauvage de gravats', 'subject', 'Dépôt sauvage de gravats'],
    ['0bjet : Nids de poule', 'subject', 'Nids de poule'],
    ['Cet objet est perdu', 'subject', null],
  ])('%s gives %s %j', (line, field, value) => {
    expect(best([line, 'Monsieur le Président,'], field)).toBe(value);
  });

  it('names an earlier request, one confused character put right', () => {
    const reference = makeReference('A7', 2026, 123);
    const read = reference.replace('000123', 'O00123');
    const [found] = proposalsOf([`ma demande ${read}, restée sans réponse`]).filter(
      (one) => one.field === 'reference',
    );
    expect(found).toMatchObject({ value: reference, read });
    expect(found?.confidence).toBeLessThan(0.9);
    expect(best([`ma demande ${reference}, restée`], 'reference')).toBe(reference);
  });
  it('prefers the day it was written on to days it tells of', () => {
    expect(
      best(
        ['Deux agressions ont été signalées le 25 février 2026 près de', 'Fait à Anfa, le 12 mars 2026'],
        'date',
      ),
    ).toBe('2026-03-12');
  });
  it('goes on in the next line when a comma, or a small letter, says so', () => {
    expect(best(['Adresse : Résidence Al Amal,', 'immeuble C, Casablanca'], 'address')).toBe(
      'Résidence Al Amal, immeuble C, Casablanca',
    );
    expect(best(['Objet : Dépôt sauvage', 'devant l’école', 'Monsieur,'], 'subject')).toBe(
      'Dépôt sauvage devant l’école',
    );
  });
});

describe('an Arabic letter', () => {
  it.each<[string, ProposedField, string | null]>([
    ['الاسم الكامل : فاطمة الوردي العلمي', 'name', 'فاطمة الوردي العلمي'],
    ['أنا الموقع أسفله كريم البقالي، الساكن بزنقة 12', 'name', 'كريم البقالي'],
    ['رقم البطاقة الوطنية : BE123456', 'cin', 'BE123456'],
    ['رقم البطاقه الوطنيه : BE١٢٣٤٥٦', 'cin', 'BE123456'],
    ['الهاتف : ٠٦١٢٣٤٥٦٧٨', 'phone', '+212612345678'],
    ['العنوان : حي الأمل، زنقة 12', 'address', 'حي الأمل، زنقة 12'],
    ['حرر بالدار البيضاء في 4 شتنبر 2026', 'date', '2026-09-04'],
    ['حرر في ٢٢ غشت ٢٠٢٦', 'date', '2026-08-22'],
    ['حرر في 22 ينار 2026', 'date', '2026-01-22'],
    ['الموضوع : تراكم النفايات المنزلية', 'subject', 'تراكم النفايات المنزلية'],
    ['المرضوع : تراكم النفايات', 'subject', 'تراكم النفايات'],
  ])('%s gives %s %j', (line, field, value) => {
    expect(best([line, 'سلام تام'], field, 'ar')).toBe(value);
  });
});

describe('the category', () => {
  it('is none between two that a letter speaks for alike', () => {
    expect(best(['Objet : Dépôt sauvage d’ordures ménagères'], 'category')).toBeNull();
  });
  it.each<[string, Language, string]>([
    [
      'Objet : Construction sans autorisation empiétant sur la voie publique',
      'fr',
      'construction-sans-permis',
    ],
    ['الموضوع : بناء بدون رخصة فوق الملك العمومي', 'ar', 'construction-sans-permis'],
  ])('of %s', (line, language, code) => {
    expect(best([line], 'category', language)).toBe(code);
  });
  it('is found by its own name, each one', () => {
    for (const { code, name } of city.catalogue.categories)
      for (const [language, subject] of [
        ['fr', `Objet : ${name.fr}`],
        ['ar', `الموضوع : ${name.ar}`],
      ] as const)
        expect(
          proposalsOf([subject], language)
            .filter(({ field }) => field === 'category')
            .map(({ value }) => value),
          subject,
        ).toContain(code);
  });
  it('is the right one when it is said at all, of letters about other things none, and says so for most', () => {
    const said = letterSubjects.map(([language, subject, text, code]) => {
      const label = language === 'ar' ? 'الموضوع' : 'Objet';
      return { code, found: best([`${label} : ${subject}`, text], 'category', language), subject };
    });
    for (const { code, found, subject } of said) expect([code, null], subject).toContain(found);
    const ours = said.filter(({ code }) => code !== null);
    expect(ours.filter(({ found }) => found !== null).length / ours.length).toBeGreaterThan(0.7);
  });
  it.each(['Contestation de facture d’eau', 'Objet trouvé au mur du jardin', ''])(
    'is none for a word that only happens to be a keyword: %s',
    (subject) => {
      const text = 'La facture affichée est fausse : le compteur au mur du jardin n’a pas bougé.';
      expect(best([`Objet : ${subject}`, text], 'category')).toBeNull();
    },
  );
  it('is none when nothing speaks for one', () => {
    expect(best(['Objet : Remerciements', 'Je vous félicite.'], 'category')).toBeNull();
  });
});

it('every proposal says where on the page it stands and how sure it is', () => {
  const page = aPageText(['Nom et prénom : Salma Ouarzidi', 'CIN : QY77015'], 'fr', 0.8);
  const proposals = proposeFields([page], city.catalogue, today);
  const name = proposals.find(({ field }) => field === 'name');
  const words = page.lines[0]?.words ?? [];
  expect(name?.box.left).toBe(words[4]?.box.left);
  expect(name?.confidence).toBeCloseTo(0.8);
  for (const one of proposals) expect(one.confidence).toBeLessThanOrEqual(0.8);
});

it('looks on every page of the letter', () => {
  const proposals = proposeFields(
    [aPageText(['Monsieur,']), aPageText(['Tél : 0612345678'])],
    city.catalogue,
    today,
  );
  expect(proposals.find(({ field }) => field === 'phone')?.page).toBe(1);
});

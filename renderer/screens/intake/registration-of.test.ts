import { expect, test } from 'vitest';
import { commandBody } from '#shared/workflow/command-schema.ts';
import { category } from '#shared/documents/reference-data.ts';
import { buildTerritory } from '#shared/reference/territory.ts';
import { anonymous, chooseAgain, newCitizen, pickCategory, pickCitizen, placePoint } from './changes.ts';
import { blankDraft } from '#renderer/parts/counter-draft/draft.ts';
import { readForm } from '#renderer/parts/counter-draft/stored-form.ts';
import { labelPoint } from '#renderer/ui/map/projection.ts';
import { registrationOf } from './registration-of.ts';

const blank = blankDraft({ today: '2026-11-24', language: 'fr', arrondissement: 'maarif' });
const dumping = category.parse({
  code: 'depot-sauvage',
  domain: 'proprete',
  name: { fr: 'Dépôt sauvage', ar: 'رمي عشوائي' },
  keywords: { fr: ['gravats'], ar: ['ردم'] },
  targetHours: 16,
  appliesFrom: null,
  movesLate: false,
  changedAt: null,
  earlier: [],
  unit: 'proprete',
  partner: null,
  active: true,
});
const numbers = {
  reference: 'A7-26-000123-K',
  arrival: { desk: 'A7', year: 2026, number: 123, arrivedOn: '2026-11-24' },
};

test('what the counter typed becomes a command the documents accept', () => {
  const draft = {
    ...pickCategory(
      newCitizen(blank, { kind: 'phone', phone: '0612345678' }, 'cit-0001-0001'),
      dumping,
      'fr',
    ),
    name: '  Fatima\u0000 Zahra ',
    paperNumber: 'bk 123456',
    description: 'Tas de gravats 🧱\uD83D\r\ndepuis lundi',
    address: '12, rue des\nPalmiers',
  };
  const { arrivedOn, ...body } = registrationOf(draft);
  expect(arrivedOn).toBe('2026-11-24');
  expect(commandBody.parse({ ...body, ...numbers })).toMatchObject({
    category: 'depot-sauvage',
    subject: 'Dépôt sauvage',
    description: 'Tas de gravats 🧱\ndepuis lundi',
    place: { address: '12, rue des Palmiers', arrondissement: 'maarif', point: null },
    complainant: {
      name: 'Fatima Zahra',
      phone: '+212612345678',
      paper: { type: 'cin', number: 'BK123456' },
      email: null,
    },
  });
});

test('an anonymous complaint carries nobody, whatever was typed before', () => {
  const body = registrationOf(anonymous(newCitizen(blank, { kind: 'name', name: 'Ali' }, 'cit-0001-0001')));
  expect(body.complainant).toBeNull();
});

test('a person of the list fills the form and gives the language of the answer', () => {
  const draft = pickCitizen(blank, {
    _id: 'cit-0001-0001',
    kind: 'citizen',
    contacts: [],
    joins: [],
    schema: 1,
    office: 'maarif',
    name: 'محمد العلوي',
    phone: '+212661000000',
    email: null,
    paper: { type: 'passport', number: 'AB12' },
    address: '',
    language: 'ar',
    requests: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  });
  expect(registrationOf(draft)).toMatchObject({
    language: 'ar',
    complainant: { citizenId: 'cit-0001-0001', paper: { type: 'passport', number: 'AB12' }, language: 'ar' },
  });
  expect(chooseAgain(draft)).toMatchObject({ who: 'nobody-yet', name: '', citizenId: '' });
});

test('the subject follows the category until the agent words it', () => {
  const proposed = pickCategory(blank, dumping, 'ar');
  expect(proposed.subject).toBe('رمي عشوائي');
  expect(pickCategory(proposed, dumping, 'fr').subject).toBe('Dépôt sauvage');
  expect(pickCategory({ ...proposed, subject: 'Gravats devant l’école' }, dumping, 'fr').subject).toBe(
    'Gravats devant l’école',
  );
  expect(pickCategory(proposed, null, 'fr')).toMatchObject({ category: null, toQualify: true, subject: '' });
});

test('a stored form comes back as it was; a foreign or damaged one does not', () => {
  const draft = { ...blank, description: 'à moitié \uD83D' };
  const form = { formId: '0192f0c1-7e00-7000-8000-000000000001', draft, returned: null, number: null };
  expect(readForm(structuredClone(form))).toEqual(form);
  expect(readForm({ ...form, draft: { ...draft, schema: 2 } })).toBeNull();
  expect(readForm('half a form')).toBeNull();
});

test('a point names its arrondissement; one in the sea, or none, leaves what was named', () => {
  const territory = buildTerritory();
  const anfa = territory.arrondissements.find(({ code }) => code === 'anfa');
  const point = anfa === undefined ? null : labelPoint(anfa);
  expect(placePoint(blank, point, territory)).toMatchObject({ point, arrondissement: 'anfa' });
  expect(placePoint(blank, { lon: -7.9, lat: 33.8 }, territory).arrondissement).toBe('maarif');
  expect(placePoint({ ...blank, point }, null, territory)).toMatchObject({
    point: null,
    arrondissement: 'maarif',
  });
});

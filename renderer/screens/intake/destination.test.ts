import { expect, test } from 'vitest';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { destinationOf } from './destination.ts';
import { blankDraft } from '#renderer/parts/counter-draft/draft.ts';
import { labelPoint } from '#renderer/ui/map/projection.ts';

const reference = buildReferenceData();
// A Tuesday, in the middle of the working day.
const now = '2026-11-24T10:00:00.000Z';
const blank = blankDraft({ today: '2026-11-24', language: 'fr', arrondissement: null });
const to = (draft: Partial<typeof blank>) => destinationOf({ ...blank, ...draft }, reference, 'maarif', now);

test('stays at the office that receives it while no place is known', () => {
  expect(to({}).office.fr).toBe('Maârif');
  expect(to({}).promisedOn).toBeNull();
});

test('follows the arrondissement named, with the unit of the category and its promised day', () => {
  const destination = to({ category: 'rongeurs', arrondissement: 'anfa' });
  expect(destination.office.fr).toBe('Anfa');
  expect(destination.unit?.fr).toBe('Bureau communal d’hygiène');
  expect(destination.promisedOn).toBe('2026-11-27');
});

test('a point on the map wins over the arrondissement named', () => {
  const anfa = reference.territory.arrondissements.find(({ code }) => code === 'anfa');
  const point = anfa === undefined ? null : labelPoint(anfa);
  expect(to({ arrondissement: 'maarif', point })).toMatchObject({
    arrondissement: 'anfa',
    because: 'by-point',
  });
});

test('a point in the sea goes to the central bureau', () => {
  expect(to({ point: { lon: -7.8, lat: 33.7 } })).toMatchObject({ because: 'central', arrondissement: null });
});

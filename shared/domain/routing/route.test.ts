import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '#test/people/city.ts';
import { route } from './route.ts';

const offices = new Set(reference.offices.offices.map((office) => office.code));
const categories = reference.catalogue.categories.map((category) => category.code);
const areas = reference.territory.arrondissements.map((area) => area.code);
const points = fc.record({
  lon: fc.double({ min: -7.8, max: -7.4, noNaN: true }),
  lat: fc.double({ min: 33.45, max: 33.7, noNaN: true }),
});

describe('routing', () => {
  it('is total: every category and place goes to an office that exists, with a reason', () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(...categories)),
        fc.option(points),
        fc.option(fc.constantFrom(...areas, 'nowhere')),
        fc.constantFrom(...offices),
        (category, point, arrondissement, receivedBy) => {
          const place = { address: '', landmark: '', point, arrondissement };
          const goes = route({ category, place, receivedBy }, reference, '2026-11-24');
          expect(offices).toContain(goes.office);
          expect(goes.because).not.toBe('');
          const office = reference.offices.offices.find((one) => one.code === goes.office);
          if (goes.unit !== null) expect(office?.units.map((unit) => unit.code)).toContain(goes.unit);
        },
      ),
    );
  });
  it.each([
    ['the Hassan II mosque', { lon: -7.6327, lat: 33.6085 }, 'sidi-belyout'],
    ['Twin Center', { lon: -7.6327, lat: 33.5866 }, 'maarif'],
    ['Aïn Diab’s lighthouse shore', { lon: -7.6812, lat: 33.5965 }, 'anfa'],
  ])('%s lies in a known arrondissement', (_name, point, expected) => {
    const place = { address: '', landmark: '', point, arrondissement: null };
    expect(route({ category: null, place, receivedBy: 'central' }, reference, '2026-11-24')).toMatchObject({
      office: expected,
    });
  });
  it('gives nothing to a unit that is out of service', () => {
    const place = { address: '', landmark: '', point: null, arrondissement: 'anfa' };
    const asked = { category: 'ordures-menageres', place, receivedBy: 'anfa' };
    const { unit } = route(asked, reference, '2026-11-24');
    expect(unit).not.toBeNull();
    const offices = reference.offices.offices.map((office) => ({
      ...office,
      units: office.units.map((one) => ({ ...one, active: one.code !== unit })),
    }));
    const retired = { ...reference, offices: { ...reference.offices, offices } };
    expect(route(asked, retired, '2026-11-24')).toMatchObject({ office: 'anfa', unit: null });
  });
  it('far outside the city goes to the central bureau, without a place to who received it', () => {
    const far = { address: '', landmark: '', point: { lon: 2.35, lat: 48.85 }, arrondissement: null };
    expect(route({ category: null, place: far, receivedBy: 'anfa' }, reference, '2026-11-24')).toMatchObject({
      office: 'central',
      because: 'central',
    });
    const none = { ...far, point: null };
    expect(route({ category: null, place: none, receivedBy: 'anfa' }, reference, '2026-11-24')).toMatchObject(
      {
        office: 'anfa',
        because: 'by-receiver',
      },
    );
  });
});

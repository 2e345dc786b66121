import { describe, expect, it } from 'vitest';
import { aRequest } from '#test/people/city.ts';
import { roundOf, streetOf } from './round.ts';

describe('a street', () => {
  it.each([
    ['12, rue Socrate', 'rue Socrate', 12],
    ['12 bis rue Socrate', 'rue Socrate', 12],
    ['N° 7, boulevard Zerktouni', 'boulevard Zerktouni', 7],
    ['رقم 5، زنقة الورود', 'زنقة الورود', 5],
    ['Place des Nations', 'Place des Nations', 0],
    ['', '', 0],
  ])('of “%s”', (address, street, number) => {
    expect(streetOf(address)).toEqual({ street, number });
  });
});

describe('a round', () => {
  const at = (address: string, arrondissement: string | null) => {
    const request = aRequest();
    return { ...request, place: { ...request.place, address, arrondissement } };
  };
  it('goes by arrondissement, street and house number, whatever the accents; without a place comes last', () => {
    const nowhere = at('', null);
    const far = at('20, rue Socrate', 'maarif');
    const near = at('3, Rue Sòcrate', 'maarif');
    const other = at('', 'anfa');
    const anfa = at('1, boulevard d’Anfa', 'anfa');
    const areas = roundOf([nowhere, far, other, near, anfa]);
    expect(
      areas.map(({ code, streets }) => [code, streets.map(({ requests }) => requests.map((one) => one._id))]),
    ).toEqual([
      ['anfa', [[anfa._id], [other._id]]],
      ['maarif', [[near._id, far._id]]],
      [null, [[nowhere._id]]],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { reference as city } from '#test/people/city.ts';
import { aPageText } from '#test/people/read-letter.ts';
import { makeReference } from '../register/reference.ts';
import { proposeFields } from './propose-fields.ts';
import { proposeMatches } from './propose-match.ts';
import type { MatchCandidates } from './propose-match.ts';

const reference = makeReference('A7', 2026, 123);
const salma = {
  name: 'Salma Ouarzidi',
  phone: '+212611203040',
  paper: { type: 'cin', number: 'QY77015' },
} as const;
const karim = { name: 'Karim Bennis', phone: '+212699999999', paper: null };
const candidates: MatchCandidates = {
  prints: new Map(),
  requests: [
    { id: 'req-of-karim', reference, complainants: [karim] },
    { id: 'req-anonymous', reference: makeReference('A7', 2026, 124), complainants: [] },
  ],
  citizens: [
    { id: 'cit-salma', ...salma },
    { id: 'cit-karim', ...karim },
  ],
};
const matchesOf = (...lines: string[]) =>
  proposeMatches(proposeFields([aPageText(lines)], city.catalogue, '2026-11-24'), candidates);

describe('a letter without a label', () => {
  it('is matched by the reference it names', () => {
    const [first] = matchesOf(`Suite à ma demande ${reference} du 3 mars`);
    expect(first).toMatchObject({ kind: 'request', id: 'req-of-karim', because: ['match.reference'] });
    expect(first?.from[0]?.read).toBe(reference);
  });
  it('says so when one character of the reference was put right', () => {
    const [first] = matchesOf(`Suite à ma demande ${reference.replace('000123', 'O00123')}`);
    expect(first).toMatchObject({ id: 'req-of-karim', because: ['match.reference-mended'] });
  });
  it('is matched by CIN, phone and name, with all reasons', () => {
    const [first] = matchesOf('Nom et prénom : Salma Ouarzidi', 'CIN : QY77015', 'Tél : 0611-20-30-40');
    expect(first).toMatchObject({ kind: 'citizen', id: 'cit-salma' });
    expect([...(first?.because ?? [])].sort()).toEqual(['match.name', 'match.paper', 'match.phone']);
  });
  it('finds an open request through the person, and the person beside it', () => {
    expect(matchesOf('Tél : 06 99 99 99 99').map(({ id }) => id)).toEqual(['req-of-karim', 'cit-karim']);
  });
  it('trusts a name alone less than a number', () => {
    const [byName] = matchesOf('Nom et prénom : Salma Ouarzidi');
    const [byCin] = matchesOf('CIN : QY77015');
    expect(byName?.score).toBeLessThan(byCin?.score ?? 0);
  });
  it('has no match when nothing agrees', () => {
    expect(matchesOf('Nom et prénom : Omar Tazi', 'Tél : 0655443322')).toEqual([]);
  });
});

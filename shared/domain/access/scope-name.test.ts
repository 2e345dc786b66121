import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/documents/reference-data.ts';
import { personOf, reference } from '#test/people/city.ts';
import { scopeName, wholeCity } from './scope-name.ts';

const supervising = (...offices: readonly string[]): Person => ({
  ...personOf('per-supervisor-1'),
  grants: offices.map((office) => ({ role: 'supervisor' as const, office, domain: '*' })),
});
const named = (person: Person, office: string | null = null) => scopeName(person, reference, office).fr;

describe('whose figures', () => {
  it('are the whole city’s only where all of it is read', () => {
    expect(named(supervising('*'))).toBe(wholeCity.fr);
    const all = reference.offices.offices.map(({ code }) => code);
    expect(named(supervising(...all))).toBe(wholeCity.fr);
    expect(named(supervising(...all.slice(1)))).not.toContain(wholeCity.fr);
  });
  it('are named office by office for who reads some, in the order of the city', () => {
    expect(named(supervising('maarif', 'anfa', 'sidi-belyout')).split(' · ')).toHaveLength(3);
    expect(named(supervising('maarif', 'anfa'))).toBe('Anfa · Maârif');
    expect(scopeName(supervising('maarif', 'anfa'), reference, null).ar).toBe('أنفا · المعاريف');
  });
  it('are one office’s where they are narrowed to it', () => {
    expect(named(supervising('*'), 'anfa')).toBe('Anfa');
  });
  it('say the domains where not all are read', () => {
    const hygiene: Person = {
      ...personOf('per-supervisor-1'),
      grants: [{ role: 'supervisor', office: '*', domain: 'hygiene' }],
    };
    expect(named(hygiene)).not.toBe(wholeCity.fr);
    expect(named(hygiene, 'anfa')).toBe('Anfa (Hygiène)');
  });
  it('are nobody’s for who reads nothing', () => {
    expect(named(supervising())).toBe('–');
  });
});

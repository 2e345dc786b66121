import { describe, expect, it } from 'vitest';
import { checkReference } from '#shared/reference/check-reference.ts';
import { reference } from '#test/people/city.ts';
import { vacantPosts } from './vacant-posts.ts';

const [general] = reference.ladders.ladders;
if (!general) throw new Error('No ladder.');

describe('posts that nobody holds', () => {
  it('are named by position and office, those of a reminder too', () => {
    const vacant = vacantPosts(general, reference);
    expect(vacant.map(({ position }) => position)).toEqual(['chef-service', 'president']);
    expect(vacant.find(({ position }) => position === 'chef-service')?.offices).not.toContain('anfa');
    expect(vacant.find(({ position }) => position === 'president')?.offices).toContain('anfa');
  });
  it('are none where the ladder is for an office that has its people', () => {
    const steps = general.steps.filter(({ code }) => code === 'niveau-1');
    expect(vacantPosts({ ...general, office: 'anfa', steps }, reference)).toEqual([]);
    const people = reference.people.people.map((one) =>
      one.id === 'per-anfa-head-1' ? { ...one, active: false } : one,
    );
    const without = { ...reference, people: { ...reference.people, people } };
    expect(vacantPosts({ ...general, office: 'anfa', steps }, without)).toEqual([
      { position: 'chef-service', offices: ['anfa'] },
    ]);
  });
});

describe('who may be named to a post', () => {
  const named = (person: string, office: string) => {
    const holder = { position: 'directeur', office, domain: '*', person, substitute: null };
    return checkReference({ ...reference.ladders, holders: [holder] }, reference).map(({ code, path }) => ({
      code,
      path,
    }));
  };
  it('are those who may read there, and nobody else', () => {
    expect(named('per-supervisor-2', 'anfa')).toEqual([]);
    const refused = [{ code: 'holder-without-rights', path: 'holders.0.person' }];
    expect(named('per-supervisor-2', 'ain-chock')).toEqual(refused);
    expect(named('per-supervisor-2', '*')).toEqual(refused);
    expect(named('per-administrator-1', 'anfa')).toEqual(refused);
  });
  it('as shipped, every holder sees what comes to them', () => {
    expect(checkReference(reference.ladders, reference)).toEqual([]);
  });
});

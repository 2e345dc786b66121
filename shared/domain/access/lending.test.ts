import { describe, expect, it } from 'vitest';
import type { Grant, Person } from '#shared/documents/reference-data.ts';
import { lentGrants, mayApproveLoan, needsApproval } from './lending.ts';
import { rightsOn } from './rights.ts';

const somebody = (id: string, ...grants: [Grant['role'], string, string?][]): Person => ({
  id,
  name: { fr: id, ar: id },
  language: 'fr',
  unit: null,
  active: true,
  grants: grants.map(([role, office, domain = '*']) => ({ role, office, domain })),
});
const agent = somebody('per-agent', ['agent', 'anfa']);
const colleague = somebody('per-colleague', ['clerk', 'anfa']);
const head = somebody('per-head', ['head', 'anfa'], ['agent', 'anfa']);
const stranger = somebody('per-stranger', ['head', 'maarif']);
const supervisor = somebody('per-supervisor', ['supervisor', '*']);
const fortnight = { office: null, startsOn: '2026-11-24', endsOn: '2026-12-07' };

describe('a loan', () => {
  it('needs nobody’s yes between colleagues of one office, for a fortnight, of everyday rights', () => {
    expect(needsApproval(fortnight, agent, colleague)).toBe(false);
    expect(needsApproval({ ...fortnight, endsOn: '2026-12-08' }, agent, colleague)).toBe(true);
    expect(needsApproval(fortnight, agent, stranger)).toBe(true);
    expect(needsApproval(fortnight, head, colleague)).toBe(true);
    expect(needsApproval({ ...fortnight, roles: ['agent'] }, head, colleague)).toBe(false);
    expect(needsApproval(fortnight, agent, somebody('per-part', ['agent', 'anfa', 'hygiene']))).toBe(true);
  });

  it('gives the roles and the office that it names, never administration', () => {
    const all = somebody('per-all', ['supervisor', '*'], ['administrator', '*']);
    expect(lentGrants({ office: 'anfa' }, all)).toEqual([
      { role: 'supervisor', office: 'anfa', domain: '*' },
    ]);
    expect(lentGrants({ office: null, roles: ['agent'] }, head)).toEqual([agent.grants[0]]);
  });

  it('is approved by who is in charge of all of it, and takes no part in it', () => {
    const loan = { ...fortnight, from: agent.id, to: stranger.id };
    expect(mayApproveLoan(head, loan, agent)).toBe(true);
    expect(mayApproveLoan(stranger, loan, agent)).toBe(false);
    expect(mayApproveLoan(somebody('per-stranger', ['supervisor', '*']), loan, agent)).toBe(false);
    const ofHead = { ...fortnight, from: head.id, to: agent.id };
    expect(mayApproveLoan(head, ofHead, head)).toBe(false);
    expect(mayApproveLoan(somebody('per-other-head', ['head', 'anfa']), ofHead, head)).toBe(false);
    expect(mayApproveLoan(supervisor, ofHead, head)).toBe(true);
  });

  it('counts for nothing before it is approved', () => {
    const loan = {
      ...fortnight,
      id: 'del-1',
      from: head.id,
      to: agent.id,
      reason: 'Congé',
      by: head.id,
      endedAt: null,
    };
    const on = (approval?: { by: string; at: string } | null) =>
      rightsOn(agent, [agent, head], [approval === undefined ? loan : { ...loan, approval }], '2026-11-25')
        .grants;
    expect(on(null)).toEqual(agent.grants);
    expect(on({ by: supervisor.id, at: '2026-11-24T09:00:00.000Z' })).toHaveLength(2);
    // Made before loans were approved.
    expect(on()).toHaveLength(2);
  });
});

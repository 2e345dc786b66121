import { describe, expect, it } from 'vitest';
import type { Delegation, ReferenceData } from '#shared/documents/reference-data.ts';
import { personOn } from '#shared/domain/access/rights.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { currentLoans, rightSources } from './loans-of.ts';

const agent = 'per-anfa-agent-1';
const aLoan = (changes: Partial<Delegation> = {}): Delegation => ({
  id: 'del-1',
  from: 'per-maarif-head-1',
  to: agent,
  office: null,
  startsOn: '2026-11-24',
  endsOn: '2026-11-26',
  reason: 'Congé',
  by: 'per-maarif-head-1',
  endedAt: null,
  ...changes,
});
const withLoans = (...delegations: Delegation[]): ReferenceData => {
  const built = buildReferenceData();
  return { ...built, delegations: { ...built.delegations, delegations } };
};
const today = '2026-11-25';
const now = `${today}T09:00:00.000Z`;

describe('the rights of a person', () => {
  it('name the directory or the loan they come from', () => {
    const reference = withLoans(aLoan());
    const person = personOn(reference, agent, now);
    if (!person) throw new Error('nobody');
    expect(rightSources(person, reference, today)).toMatchObject([
      { grant: { role: 'agent', office: 'anfa' }, loan: null },
      { grant: { role: 'head', office: 'maarif' }, loan: { id: 'del-1' } },
    ]);
  });

  it('of one office lent by somebody of the whole city come from that loan', () => {
    const reference = withLoans(aLoan({ from: 'per-supervisor-1', office: 'hay-hassani' }));
    const person = personOn(reference, agent, now);
    if (!person) throw new Error('nobody');
    expect(rightSources(person, reference, today)[1]).toMatchObject({
      grant: { role: 'supervisor', office: 'hay-hassani' },
      loan: { id: 'del-1' },
    });
  });
});

describe('the loans shown', () => {
  it('are those given and received that count or will, soonest first', () => {
    const reference = withLoans(
      aLoan({
        id: 'later',
        from: agent,
        to: 'per-anfa-agent-2',
        startsOn: '2026-12-01',
        endsOn: '2026-12-05',
      }),
      aLoan({ id: 'now' }),
      aLoan({ id: 'over', endsOn: '2026-11-24' }),
      aLoan({ id: 'ended', endedAt: now }),
      aLoan({ id: 'others', to: 'per-anfa-agent-2' }),
    );
    expect(currentLoans(reference, agent, today).map(({ id }) => id)).toEqual(['now', 'later']);
  });
});

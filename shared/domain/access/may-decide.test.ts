import { describe, expect, it } from 'vitest';
import { personOf, reference } from '#test/people/city.ts';
import { decidesSomewhere, isEscalatedTo, mayDecideEscalation } from './may-decide.ts';

const { ladders } = reference;
const at = { office: 'anfa', domain: 'proprete' };
const to = (position: string, holder: string | null) => ({ ...at, escalatedTo: { position, holder } });

describe('deciding on escalations', () => {
  it('has an inbox for supervisors and for those who hold a position or stand in, for nobody else', () => {
    expect(decidesSomewhere(personOf('per-supervisor-1'), ladders)).toBe(true);
    expect(decidesSomewhere(personOf('per-anfa-head-1'), ladders)).toBe(true);
    expect(decidesSomewhere(personOf('per-anfa-agent-1'), ladders)).toBe(false);
    expect(decidesSomewhere(personOf('per-administrator-1'), ladders)).toBe(false);
    const substitute = {
      ...ladders,
      holders: ladders.holders.map((holder) => ({ ...holder, substitute: 'per-anfa-agent-1' })),
    };
    expect(decidesSomewhere(personOf('per-anfa-agent-1'), substitute)).toBe(true);
  });
  it('is for the deciding position or a higher one of that office', () => {
    const request = { ...at, escalation: { decider: 'chef-service' } };
    expect(mayDecideEscalation(personOf('per-anfa-head-1'), request, ladders)).toBe(true);
    expect(mayDecideEscalation(personOf('per-maarif-head-1'), request, ladders)).toBe(false);
    const higher = { ...at, escalation: { decider: 'chef-division' } };
    expect(mayDecideEscalation(personOf('per-anfa-head-1'), higher, ladders)).toBe(false);
  });
});

describe('an escalated request', () => {
  it('is before whoever was named, and before those who hold the position there', () => {
    expect(isEscalatedTo(personOf('per-anfa-head-1'), to('chef-service', null), ladders)).toBe(true);
    expect(isEscalatedTo(personOf('per-anfa-agent-1'), to('chef-service', 'per-anfa-agent-1'), ladders)).toBe(
      true,
    );
    expect(isEscalatedTo(personOf('per-maarif-head-1'), to('chef-service', null), ladders)).toBe(false);
    expect(isEscalatedTo(personOf('per-supervisor-1'), { ...at, escalatedTo: null }, ladders)).toBe(false);
  });
});

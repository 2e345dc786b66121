import { describe, expect, it } from 'vitest';
import { requestState, type RequestState } from '../documents/request-state.ts';
import { isOpen, isOver, liveStates, openStates, settledAtOf } from './life.ts';

const [answeredAt, closedAt] = ['2026-11-24T10:00:00.000Z', '2026-11-25T10:00:00.000Z'];

describe('where a request stands', () => {
  it('open until the citizen has a decision, over once nobody works on it; an answered one is neither', () => {
    expect(openStates).toEqual(['received', 'qualified', 'assigned', 'in-progress', 'waiting']);
    expect(liveStates).toEqual([...openStates, 'answered']);
    for (const state of requestState.options) expect(isOpen({ state }) && isOver({ state })).toBe(false);
    expect([isOpen({ state: 'answered' }), isOver({ state: 'answered' })]).toEqual([false, false]);
  });

  it.each<[RequestState, string | null, string | null, string | null]>([
    ['in-progress', null, null, null],
    ['answered', answeredAt, null, answeredAt],
    ['closed', answeredAt, closedAt, answeredAt],
    ['rejected', null, closedAt, closedAt],
    ['merged', null, closedAt, null],
  ])('%s: settled when the citizen had the decision', (state, answered, closed, settled) => {
    expect(settledAtOf({ state, answeredAt: answered, closedAt: closed })).toBe(settled);
  });
});

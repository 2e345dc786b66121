import { describe, expect, it } from 'vitest';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { isBehind, restoreDraft } from './draft.ts';

const { calendar, retention } = buildReferenceData();

describe('a draft given back after a crash', () => {
  it('may hold wrong values', () => {
    const document = { ...retention, archiveAfterMonths: 0 };
    expect(restoreDraft('retention', { from: retention, document })).toEqual({ from: retention, document });
    const noNumber = { ...retention, archiveAfterMonths: null };
    expect(restoreDraft('retention', { from: retention, document: noNumber })).not.toBeNull();
  });

  it('is forgotten when it is another section’s, or cannot be shown', () => {
    expect(restoreDraft('calendar', { from: retention, document: retention })).toBeNull();
    expect(restoreDraft('calendar', { from: calendar, document: { ...calendar, week: 'x' } })).toBeNull();
    expect(restoreDraft('calendar', null)).toBeNull();
  });
});

describe('a draft beside what another administrator wrote', () => {
  const { catalogue, rules } = buildReferenceData();
  const named = (ar: string) => ({
    ...catalogue,
    domains: catalogue.domains.map((one, n) => (n === 0 ? { ...one, name: { ...one.name, ar } } : one)),
  });
  it('is behind when it says something else', () => {
    const mine = { from: catalogue, document: { ...catalogue, priorityShare: { high: 0.6, urgent: 0.2 } } };
    expect(isBehind(mine, catalogue)).toBe(false);
    expect(isBehind(mine, named('آخر'))).toBe(true);
  });
  it('is behind nobody once it is what stands there: saved, with what the server writes into it, or done by both', () => {
    const document = named('آخر');
    expect(isBehind({ from: catalogue, document }, document)).toBe(false);
    const off = { ...rules, rules: rules.rules.map((rule) => ({ ...rule, active: false })) };
    const stamped = { ...off, rules: off.rules.map((rule) => ({ ...rule, version: rule.version + 1 })) };
    expect(isBehind({ from: rules, document: off }, stamped)).toBe(false);
  });
  it('of a version before targets had a history is given back with one, right or not yet', () => {
    const {
      earlier: _earlier,
      movesLate: _movesLate,
      ...old
    } = catalogue.categories[0] ?? { earlier: [], movesLate: false };
    for (const name of [
      { fr: 'X', ar: 'س' },
      { fr: '', ar: '' },
    ]) {
      const document = { ...catalogue, categories: [{ ...old, name }] };
      const kept = restoreDraft('catalogue', { from: catalogue, document });
      expect(kept?.document.categories[0]).toMatchObject({ earlier: [], movesLate: false });
    }
  });
});

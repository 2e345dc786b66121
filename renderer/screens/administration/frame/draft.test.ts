import { describe, expect, it } from 'vitest';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { restoreDraft } from './draft.ts';

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

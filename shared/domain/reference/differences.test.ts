import type { ReferenceData, ReferenceKind } from '#shared/documents/reference-data.ts';
import { describe, expect, it } from 'vitest';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { differencesOf } from './differences.ts';
import type { EntryFields } from './entries.ts';

const { calendar, catalogue, ladders, rules } = buildReferenceData();
const between = <Document extends ReferenceData[ReferenceKind]>(before: Document, after: EntryFields) =>
  differencesOf(before, after, referenceKinds[before.kind].lists);

describe('the differences between two versions', () => {
  it('are none between a version and itself, whatever the server noted beside it', () => {
    expect(between(catalogue, structuredClone(catalogue))).toEqual([]);
    const noted = { ...rules, rules: rules.rules.map((rule) => ({ ...rule, version: 9 })) };
    expect(between(rules, noted)).toEqual([]);
  });

  it('name the entry and the field', () => {
    const [first, ...others] = catalogue.categories;
    if (!first) throw new Error('empty');
    const changed = {
      ...catalogue,
      priorityShare: { high: 0.6, urgent: 0.25 },
      categories: [{ ...first, targetHours: 40, name: { ...first.name, ar: 'آخر' } }, ...others],
    };
    expect(
      between(catalogue, changed).map(({ what, within, field, before, after }) => [
        what,
        within.map(({ list, key }) => `${list} ${key}`).join(),
        field,
        before,
        after,
      ]),
    ).toEqual([
      ['changed', '', 'priorityShare.high', 0.5, 0.6],
      ['changed', `categories ${first.code}`, 'name.ar', first.name.ar, 'آخر'],
      ['changed', `categories ${first.code}`, 'targetHours', first.targetHours, 40],
    ]);
  });

  it('tell what joined, left and changed places', () => {
    const [first, second, ...others] = ladders.positions;
    if (!first || !second) throw new Error('empty');
    const added = { code: 'wali', name: { fr: 'Wali', ar: 'الوالي' } };
    const changed = { ...ladders, positions: [...others, first, added] };
    expect(between(ladders, changed).map(({ what, field }) => [what, field])).toEqual([
      ['added', 'positions'],
      ['removed', 'positions'],
      ['moved', 'positions'],
    ]);
  });

  it('go into the steps of a ladder and the days of a week', () => {
    const steps = ladders.ladders[0]?.steps.map((step, n) => (n === 1 ? { ...step, minutes: 60 } : step));
    const longer = { ...ladders, ladders: [{ ...ladders.ladders[0], steps }] };
    expect(between(ladders, longer)).toMatchObject([
      { within: [{ key: 'general' }, { list: 'steps', key: 'niveau-1' }], field: 'minutes', after: 60 },
    ]);
    const week = calendar.week.map((slots, n) => (n === 5 ? [{ from: 480, to: 720 }] : slots));
    expect(between(calendar, { ...calendar, week })).toMatchObject([
      { within: [{ list: 'week', key: '5' }], field: 'slots', after: [{ from: 480, to: 720 }] },
    ]);
  });
});

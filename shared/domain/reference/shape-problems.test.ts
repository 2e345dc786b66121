import { describe, expect, it } from 'vitest';
import { calendar } from '#shared/documents/calendar.ts';
import { catalogue, type Catalogue } from '#shared/documents/reference-data.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { shapeProblems } from './shape-problems.ts';

const shipped = buildReferenceData();
const withCategory = (changes: Partial<Catalogue['categories'][number]>) => {
  const [first, ...others] = shipped.catalogue.categories;
  return { ...shipped.catalogue, categories: [{ ...first, ...changes }, ...others] };
};
const found = (document: unknown) =>
  shapeProblems(
    (document as { kind: string }).kind === 'calendar'
      ? (calendar.safeParse(document).error?.issues ?? [])
      : (catalogue.safeParse(document).error?.issues ?? []),
  );

describe('what is wrong with a form', () => {
  it.each([
    [withCategory({ name: { fr: ' ', ar: 'اسم' } }), 'missing', 'categories.0.name.fr'],
    [withCategory({ name: { fr: 'x'.repeat(201), ar: 'اسم' } }), 'too-long', 'categories.0.name.fr'],
    [withCategory({ name: { fr: 'a\u0001b', ar: 'اسم' } }), 'text-not-storable', 'categories.0.name.fr'],
    [withCategory({ targetHours: 0 }), 'too-small', 'categories.0.targetHours'],
    [withCategory({ targetHours: Number.NaN }), 'not-a-number', 'categories.0.targetHours'],
    [withCategory({ code: 'Dépôt' }), 'not-a-code', 'categories.0.code'],
    [
      { ...shipped.catalogue, priorityShare: { high: 0.2, urgent: 0.5 } },
      'urgent-after-high',
      'priorityShare',
    ],
    [{ ...shipped.calendar, week: shipped.calendar.week.map(() => []) }, 'week-without-work', 'week'],
    [
      { ...shipped.calendar, week: [[{ from: 600, to: 500 }], ...shipped.calendar.week.slice(1)] },
      'slot-empty',
      'week.0.0',
    ],
    [
      {
        ...shipped.calendar,
        closures: [
          {
            id: 'pont',
            offices: [],
            from: '2026-11-20',
            to: '2026-11-20',
            slots: [],
            reason: { fr: 'a', ar: 'ا' },
          },
        ],
      },
      'list-empty',
      'closures.0.offices',
    ],
    [
      {
        ...shipped.calendar,
        holidays: [{ id: 'x', name: { fr: 'a', ar: 'ا' }, day: '', provisional: false }],
      },
      'not-a-day',
      'holidays.0.day',
    ],
  ])('%# has a code and a place', (document, code, path) => {
    expect(found(document)).toContainEqual(expect.objectContaining({ code, path }));
  });
});

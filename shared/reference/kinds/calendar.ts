import { codesOf } from '#shared/domain/reference/codes.ts';
import { notAmong } from '#shared/domain/reference/problem.ts';
import { buildCalendar } from '../calendar.ts';
import { defineReferenceKind } from '../define-kind.ts';

/** Working time of the city's offices. */
export const calendarKind = defineReferenceKind({
  kind: 'calendar',
  moves: 'due-dates',
  shipped: buildCalendar,
  lists: {
    regimes: { key: ['id'] },
    holidays: { key: ['id'] },
    closures: { key: ['id'] },
    legalTime: { key: ['from'] },
  },
  check: (next, city) =>
    notAmong(
      'unknown-office',
      codesOf(city.offices.offices),
      next.closures.flatMap(({ offices }, n) =>
        offices === '*' ? [] : offices.map((office) => [`closures.${String(n)}.offices`, office] as const),
      ),
    ),
});

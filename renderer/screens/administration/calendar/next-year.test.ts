import { expect, it } from 'vitest';
import { calendar as calendarSchema } from '#shared/documents/calendar.ts';
import { firstUnknownDay } from '#shared/domain/deadlines/expected-years.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { dayNumber } from '#shared/domain/deadlines/zone.ts';
import { reference } from '#test/people/city.ts';
import { expectedFrom } from './feasts.ts';
import { withYear } from './next-year.ts';

const { calendar } = reference;

it('a year more is what was counted with before it was added, to be confirmed feast by feast', () => {
  const added = calendarSchema.parse(withYear(calendar, '2029'));
  expect(expectedFrom(added, '2029-01-01').map(({ name }) => name.fr)).toEqual([
    'Ramadan',
    'Aïd al-Fitr',
    'Aïd al-Adha',
    '1er Moharram',
    'Aïd al-Mawlid',
  ]);
  expect(firstUnknownDay(added)).toBe('2030-01-05');
  const [before, after] = [workingTimeOf(calendar, null), workingTimeOf(added, null)];
  for (let day = dayNumber('2029-01-01'); day < dayNumber('2030-01-01'); day += 1)
    expect(after.slotsOn(day)).toEqual(before.slotsOn(day));
});

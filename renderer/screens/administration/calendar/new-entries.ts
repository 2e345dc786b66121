import type { Calendar, Closure, Holiday, Regime } from '#shared/documents/calendar.ts';
import type { Day } from '#shared/documents/time.ts';

const freeId = (wanted: string, entries: readonly { id: string }[]): string => {
  let id = wanted;
  for (let n = 2; entries.some((entry) => entry.id === id); n += 1) id = `${wanted}-${String(n)}`;
  return id;
};

export const newHoliday = ({ holidays }: Calendar, day: Day): Holiday => ({
  id: freeId(`holiday-${day}`, holidays),
  kind: 'fixed',
  name: { fr: '', ar: '' },
  day,
  provisional: false,
});

/** Begins with the usual hours. */
export const newRegime = ({ regimes, week }: Calendar, day: Day): Regime => ({
  id: freeId(`regime-${day}`, regimes),
  name: { fr: '', ar: '' },
  from: day,
  to: day,
  week,
  provisional: false,
});

export const newClosure = ({ closures }: Calendar, day: Day): Closure => ({
  id: freeId(`closure-${day}`, closures),
  offices: '*',
  from: day,
  to: day,
  slots: [],
  reason: { fr: '', ar: '' },
});

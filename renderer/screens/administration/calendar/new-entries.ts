import type { Calendar, Closure, Holiday, Regime } from '#shared/documents/calendar.ts';
import type { Day } from '#shared/documents/time.ts';
import { freeId } from '#shared/domain/reference/free-id.ts';

const idsOf = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));

export const newHoliday = ({ holidays }: Calendar, day: Day): Holiday => ({
  id: freeId(`holiday-${day}`, idsOf(holidays)),
  kind: 'fixed',
  name: { fr: '', ar: '' },
  day,
  provisional: false,
});

/** Begins with the usual hours. */
export const newRegime = ({ regimes, week }: Calendar, day: Day): Regime => ({
  id: freeId(`regime-${day}`, idsOf(regimes)),
  name: { fr: '', ar: '' },
  from: day,
  to: day,
  week,
  provisional: false,
});

export const newClosure = ({ closures }: Calendar, day: Day): Closure => ({
  id: freeId(`closure-${day}`, idsOf(closures)),
  offices: '*',
  from: day,
  to: day,
  slots: [],
  reason: { fr: '', ar: '' },
});

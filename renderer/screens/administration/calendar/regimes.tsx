import type { Calendar } from '#shared/documents/calendar.ts';
import { defineList } from '../form/define-list.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { newRegime } from './new-entries.ts';
import { Provisional } from './Provisional.tsx';
import { RegimeFields } from './RegimeFields.tsx';
import { usePeriodLook } from './use-period-look.ts';

/** Days with hours of their own: Ramadan. */
export const regimes = defineList<Calendar, 'regimes'>({
  list: 'regimes',
  called: 'regime',
  blank: ({ document, today }) => newRegime(document, today),
  useLook: () => {
    const { name } = useAdministrationWords();
    const period = usePeriodLook();
    return (regime) => ({
      ...period(regime),
      title: `${name(regime.name)} ${regime.from.slice(0, 4)}`,
      badge: regime.provisional ? <Provisional /> : null,
    });
  },
  fields: RegimeFields,
});

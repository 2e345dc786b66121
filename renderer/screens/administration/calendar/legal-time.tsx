import type { Calendar } from '#shared/documents/calendar.ts';
import { defineList } from '../form/define-list.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { ClockDifferences } from './ClockDifferences.tsx';
import { LegalTimeFields } from './LegalTimeFields.tsx';
import { Provisional } from './Provisional.tsx';
import { useUtcWords } from './use-utc-words.ts';

/** Changes of the clocks that the city knows of, in the order of time. */
export const legalTime = defineList<Calendar, 'legalTime'>({
  list: 'legalTime',
  called: 'legal-time',
  blank: ({ today }) => ({ from: `${today}T02:00:00.000Z`, offset: 60, decree: '', provisional: true }),
  useLook: () => {
    const { formatDay } = useAdministrationWords();
    const utc = useUtcWords();
    return ({ from, offset, decree, provisional }) => ({
      title: /^\d{4}/.test(from) ? formatDay(from.slice(0, 10)) : '',
      note: [utc(offset), decree].filter(Boolean).join(' · '),
      badge: provisional ? <Provisional /> : null,
    });
  },
  above: ClockDifferences,
  fields: LegalTimeFields,
  isOrdered: true,
});

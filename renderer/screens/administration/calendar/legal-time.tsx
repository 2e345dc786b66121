import type { Calendar } from '#shared/documents/calendar.ts';
import { defineList } from '../form/define-list.tsx';
import { clockText } from '../words/clock-text.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { LegalTimeFields } from './LegalTimeFields.tsx';
import { Provisional } from './Provisional.tsx';

/** Changes of the clocks that the city knows of, in the order of time. */
export const legalTime = defineList<Calendar, 'legalTime'>({
  list: 'legalTime',
  called: 'legal-time',
  blank: ({ today }) => ({ from: `${today}T02:00:00.000Z`, offset: 60, decree: '', provisional: true }),
  useLook: () => {
    const { t, formatDay } = useAdministrationWords();
    return ({ from, offset, decree, provisional }) => ({
      title: /^\d{4}/.test(from) ? formatDay(from.slice(0, 10)) : '',
      note: [
        t('administration.legal-time.offset', {
          sign: offset < 0 ? '−' : '+',
          time: clockText(Math.abs(offset)),
        }),
        decree,
      ]
        .filter(Boolean)
        .join(' · '),
      badge: provisional ? <Provisional /> : null,
    });
  },
  fields: LegalTimeFields,
  isOrdered: true,
});

import type { Calendar } from '#shared/documents/calendar.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { defineList } from '../form/define-list.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { ClosureFields } from './ClosureFields.tsx';
import { newClosure } from './new-entries.ts';
import { usePeriodLook } from './use-period-look.ts';

/** Days on which some offices, or all, close or work less. */
export const closures = defineList<Calendar, 'closures'>({
  list: 'closures',
  called: 'closure',
  blank: ({ document, today }) => newClosure(document, today),
  useLook: () => {
    const { t, name } = useAdministrationWords();
    const period = usePeriodLook();
    return (closure) => ({
      ...period(closure),
      title: name(closure.reason),
      badge: (
        <Badge icon="building">
          {closure.offices === '*'
            ? t('administration.all-offices')
            : t('administration.offices.count', { count: closure.offices.length })}
        </Badge>
      ),
    });
  },
  fields: ClosureFields,
});

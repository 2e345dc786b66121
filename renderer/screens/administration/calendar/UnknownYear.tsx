import type { Calendar } from '#shared/documents/calendar.ts';
import { firstUnknownDay } from '#shared/domain/deadlines/expected-years.ts';
import { dayNumber, localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { PageProps } from '../form/page.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { withYear } from './next-year.ts';

/** So long before its first feast of the moon a year is asked for. */
const daysAhead = 365;

/**
 * Says that a year's feasts are only expected, by rule, and adds them to be confirmed: from a year before on, and whenever such a
 * year is looked at.
 */
export const UnknownYear = ({ document, change, year }: PageProps<Calendar> & { year: string }) => {
  const { t, formatDay } = useAdministrationWords();
  const today = localDay(useNow());
  const first = firstUnknownDay(document);
  if (first === null) return null;
  const unknown = first.slice(0, 4);
  if (dayNumber(first) - dayNumber(today) > daysAhead && year < unknown) return null;
  return (
    <Notice
      tone="amber"
      icon="ramadan"
      place="band"
      end={
        <Button size="small" onPress={() => change(withYear(document, unknown))}>
          <Icon name="plus" size={14} /> {t('administration.unknown-year.add', { year: unknown })}
        </Button>
      }
    >
      {t('administration.unknown-year', { year: unknown, from: formatDay(first) })}
    </Notice>
  );
};

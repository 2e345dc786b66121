import type { Calendar } from '#shared/documents/calendar.ts';
import { legalTimeChanges } from '#shared/documents/legal-time.ts';
import { legalTimeBy } from '#shared/domain/deadlines/legal-time.ts';
import { clockDifferences } from '#shared/domain/deadlines/runtime-zone.ts';
import { dayNumber, dayText, localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { PageProps } from '../form/page.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useUtcWords } from './use-utc-words.ts';

/** As far as due dates are looked at. */
const daysAhead = 730;
const shown = 4;

/** Says on which days to come the clock of this machine will not show the city's legal time, as the form has it once it is right. */
export const ClockDifferences = ({ document }: Pick<PageProps<Calendar>, 'document'>) => {
  const { t, formatDay } = useAdministrationWords();
  const utc = useUtcWords();
  const today = localDay(useNow());
  const list = legalTimeChanges.safeParse(document.legalTime);
  if (!list.success) return null;
  const found = clockDifferences(legalTimeBy(list.data), {
    from: today,
    to: dayText(dayNumber(today) + daysAhead),
  });
  if (found.length === 0) return null;
  return (
    <Notice tone="amber" icon="clock" place="band">
      <p>{t('administration.legal-time.differs')}</p>
      <ul>
        {found.slice(0, shown).map(({ from, to, city, machine }) => (
          <li key={from}>
            {t('administration.legal-time.difference', {
              from: formatDay(from),
              to: formatDay(to),
              city: utc(city),
              machine: utc(machine),
            })}
          </li>
        ))}
        {found.length > shown && (
          <li>{t('administration.legal-time.more-differences', { count: found.length - shown })}</li>
        )}
      </ul>
    </Notice>
  );
};

import { cityNow } from '#renderer/i18n/city-now.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { clockMessages } from './messages.ts';
import { useClock } from './use-clock.ts';

/** Says, before something is dated and printed, that this desk cannot be sure of the day; nothing while it is. */
export const ClockNotice = () => {
  const { t, formatDay, formatDateTime } = useWords(clockMessages);
  const clock = useClock();
  if (clock === null || clock.certainty === 'sure') return null;
  const { certainty, heardAt } = clock;
  const values = {
    day: formatDay(cityNow()),
    device: formatDateTime(new Date().toISOString()),
    heard: heardAt === null ? '' : formatDateTime(heardAt),
  };
  return (
    <Notice tone={certainty === 'wrong' ? 'red' : 'amber'} icon="clock">
      <strong>{t('clock.title', values)}</strong> {t(`clock.${certainty}`, values)}
    </Notice>
  );
};

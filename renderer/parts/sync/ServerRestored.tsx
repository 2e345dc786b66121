import type { DesksAnswer } from '#shared/contracts/sync-api.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { restoredMessages } from './restored-messages.ts';

/** For who supervises or administers: when the server was put back to a copy, and which desks have still to come. */
export const ServerRestored = ({ answer: { restored, desks } }: { answer: DesksAnswer }) => {
  const { t, formatDateTime } = useWords(restoredMessages);
  if (restored === null) return null;
  const away = desks.filter(({ heard }) => (heard?.at ?? '') < restored).length;
  return (
    <Notice tone="amber" place="band" icon="alert">
      {t('restored.server', { time: formatDateTime(restored) })}
      {desks.length > 0 && <> {t('restored.away', { count: away })}</>}
    </Notice>
  );
};

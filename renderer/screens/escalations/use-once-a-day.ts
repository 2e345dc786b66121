import { cityNow } from '#renderer/i18n/city-now.ts';
import { useEffect, useState } from 'react';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

const key = 'digest.seen';

/** Whether something has to be shown today, until it is put away; kept on this PC. */
export const useOnceADay = (): { isDue: boolean; putAway: () => void } => {
  const { data } = useDesk();
  const [isDue, setDue] = useState(false);
  const today = localDay(cityNow());
  useEffect(() => {
    let current = true;
    void data.readDraft(key).then((seen) => {
      if (current) setDue(seen !== today);
    });
    return () => {
      current = false;
    };
  }, [data, today]);
  return {
    isDue,
    putAway: () => {
      setDue(false);
      void data.writeDraft(key, today);
    },
  };
};

import { useEffect, useState } from 'react';
import { dayNumber, dayText, localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { cityNow } from '#renderer/i18n/city-now.ts';

const prefix = 'intake-call-';

/** Where the form of a call that comes today is kept. */
export const callDraftKey = (callId: string): string => `${prefix}${localDay(cityNow())}-${callId}`;

/** Where a call’s form is kept already; null: it is not begun; 'asked': this is being looked up. */
export const useCallDraft = (callId: string | null): string | 'asked' | null => {
  const { data } = useDesk();
  const [known, setKnown] = useState<{ of: string; key: string | null } | null>(null);
  useEffect(() => {
    if (callId === null) return undefined;
    let isCurrent = true;
    const look = async () => {
      const keys = await data.draftKeys(prefix);
      if (isCurrent) setKnown({ of: callId, key: keys.find((key) => key.endsWith(callId)) ?? null });
      // Forms of calls of before yesterday, that nobody registered, hold a number that this desk has no use for.
      const yesterday = dayText(dayNumber(localDay(cityNow())) - 1);
      for (const key of keys)
        if (key < prefix + yesterday && !key.endsWith(callId)) await data.writeDraft(key, null);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [data, callId]);
  if (callId === null) return null;
  return known?.of === callId ? known.key : 'asked';
};

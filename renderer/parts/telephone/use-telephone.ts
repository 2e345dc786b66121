import { useEffect, useState } from 'react';
import type { TelephoneAnswer } from '#shared/contracts/telephone-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** The telephone beside this desk, followed; null: the server has not said. */
export const useTelephone = (): TelephoneAnswer | null => {
  const { data } = useDesk();
  const [telephone, setTelephone] = useState<TelephoneAnswer | null>(null);
  useEffect(() => {
    const stop = data.watchTelephone(setTelephone);
    return () => void stop.then((end) => end());
  }, [data]);
  return telephone;
};

import { useEffect, useState } from 'react';
import type { RecalculationAnswer } from '#shared/contracts/recalculation-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

const askAgainMs = 700;

/** How far the server has brought open requests up to a version of the city's data; null: it is done, or nobody knows. */
export const useRecalculation = (
  isAsked: boolean,
  version: number | null,
): RecalculationAnswer['underWay'] => {
  const { data } = useDesk();
  const [underWay, setUnderWay] = useState<RecalculationAnswer['underWay']>(null);
  useEffect(() => {
    if (!isAsked) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isGone = false;
    const look = async () => {
      const answer = await data.readRecalculation();
      if (isGone) return;
      const found = answer.kind === 'done' ? answer.value.underWay : null;
      setUnderWay(found);
      if (found !== null) timer = setTimeout(() => void look(), askAgainMs);
    };
    void look();
    return () => {
      isGone = true;
      if (timer) clearTimeout(timer);
    };
  }, [data, isAsked, version]);
  return underWay;
};

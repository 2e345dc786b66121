import { useEffect, useState } from 'react';
import type { ImprovementDocument } from '#shared/workflow/improvement.ts';
import { dayNumber, instantOf } from '#shared/domain/deadlines/zone.ts';
import { type BeforeAfter, type Effect, effectOf } from '#shared/domain/practice/effect.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

export interface MeasuredEffect {
  counts: BeforeAfter & { days: number };
  effect: Effect;
}
/** Days measured on each side, at most. */
const mostDays = 91;
const startOf = (day: string): string => new Date(instantOf(dayNumber(day), 0)).toISOString();

/** The effect of an action that is done, from the desk's own requests; null before. */
export const useEffectOf = ({ area, begunOn, doneOn }: ImprovementDocument): MeasuredEffect | null => {
  const { data } = useDesk();
  const [measured, setMeasured] = useState<MeasuredEffect | null>(null);
  const key = JSON.stringify(area);
  useEffect(() => {
    if (begunOn === null || doneOn === null) return setMeasured(null);
    let current = true;
    const span = { begunAt: startOf(begunOn), doneAt: startOf(doneOn), days: mostDays };
    void data.countAround(JSON.parse(key) as ImprovementDocument['area'], span).then((counts) => {
      if (current) setMeasured({ counts, effect: effectOf(counts) });
    });
    return () => {
      current = false;
    };
  }, [data, key, begunOn, doneOn]);
  return measured;
};

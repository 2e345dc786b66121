import type { ClockData, ClockState } from '../contract/clock.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';

/** This desk's time, as screens follow it. */
export const openTime = ({ clock }: Pick<DeskParts, 'clock'>): Area<ClockData> => {
  const watching = new Subscribers<[ClockState]>();
  const stop = clock.changed.add((state) => watching.tell(state));
  return {
    answers: {
      watchClock: (show) => {
        show(clock.state);
        return Promise.resolve(watching.add(show));
      },
    },
    stop,
  };
};

import { v7 as uuid } from 'uuid';
import type { DeskProfile } from '../profile/desk-profile.ts';
import type { SyncServer } from '../server/sync-server.ts';
import { DeskClock } from './desk-clock.ts';
import { keptLine } from './device-line.ts';
import { keptClock } from './kept-clock.ts';

const tickMs = 5000;

/** Opens this PC's clock where it was left, sets it by every answer of the server and looks after it. */
export const runClock = async (
  profile: DeskProfile,
  server: SyncServer,
): Promise<{ clock: DeskClock; stop: () => void }> => {
  const kept = keptClock.safeParse(await profile.keptClock()).data ?? null;
  const timers = { device: () => Date.now(), steady: () => performance.now() };
  const clock = new DeskClock(timers, kept, (now) => void profile.keepClock(now), {
    id: uuid(),
    line: keptLine.safeParse(await profile.deviceLine()).data ?? null,
    keep: (line) => void profile.keepDeviceLine(line),
  });
  const deaf = server.timed.add((askedAt, time) => clock.heard(askedAt, time));
  const timer = setInterval(() => clock.tick(), tickMs);
  return {
    clock,
    stop: () => {
      deaf();
      clearInterval(timer);
    },
  };
};

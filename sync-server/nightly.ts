import type { FastifyBaseLogger } from 'fastify';

/** Something done once a night. */
export interface NightlyJob {
  name: string;
  run: () => Promise<unknown>;
}
/** UTC: between two and three in the morning in Casablanca, all the year. */
const hour = 2;
const dayMs = 24 * 3600_000;

/** ms until the next run. */
export const untilNight = (now: number): number => {
  const today = new Date(now);
  const next = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate(), hour);
  return next > now ? next - now : next + dayMs - now;
};

/** Runs the jobs every night between `start` and `stop`, one after the other. One that fails is logged and tried the next night. */
export const nightlyRound = (
  jobs: readonly NightlyJob[],
  log: Pick<FastifyBaseLogger, 'error'>,
): { start: () => void; stop: () => void } => {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const wait = () => {
    if (isStopped) return;
    timer = setTimeout(() => void night(), untilNight(Date.now()));
    timer.unref();
  };
  const night = async () => {
    for (const { name, run } of jobs)
      await run().catch((error: unknown) => log.error({ err: error, job: name }, 'nightly job failed'));
    wait();
  };
  return {
    start: wait,
    stop: () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
};

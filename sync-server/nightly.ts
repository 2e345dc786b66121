import type { FastifyInstance } from 'fastify';

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

/** Runs the jobs every night while the server is up, one after the other. One that fails is logged and tried the next night. */
export const scheduleNightly = (app: FastifyInstance, jobs: readonly NightlyJob[]): void => {
  let timer: NodeJS.Timeout | null = null;
  const wait = () => {
    timer = setTimeout(() => void night(), untilNight(Date.now()));
    timer.unref();
  };
  const night = async () => {
    for (const { name, run } of jobs)
      await run().catch((error: unknown) => app.log.error({ err: error, job: name }, 'nightly job failed'));
    wait();
  };
  app.addHook('onReady', async () => wait());
  app.addHook('onClose', async () => {
    if (timer) clearTimeout(timer);
  });
};

import { SingleBar } from 'cli-progress';

/** Shows how far a long work is. */
export interface ProgressBar {
  update: (done: number) => void;
  stop: () => void;
}

/** A bar on a terminal, a line for every quarter elsewhere (logs). `done` counts up to `total`. */
export const progressBar = (title: string, total: number): ProgressBar => {
  if (process.stderr.isTTY) {
    const bar = new SingleBar({ format: `${title} {bar} {percentage} %  {eta_formatted}`, hideCursor: true });
    bar.start(total, 0);
    return { update: (done) => bar.update(done), stop: () => bar.stop() };
  }
  let told = 0;
  return {
    update: (done) => {
      const quarter = total === 0 ? 4 : Math.floor((4 * done) / total);
      if (quarter > told) console.error(`${title} ${quarter * 25} %`);
      told = Math.max(told, quarter);
    },
    stop: () => undefined,
  };
};

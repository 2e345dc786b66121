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

/** Nobody knows how much there is: it is said that it is under way. */
const onlyTold = (title: string): ProgressBar => {
  console.error(`${title}…`);
  return { update: () => undefined, stop: () => undefined };
};

/** The same for work that may be short: nothing is shown of its first second. */
export const lateBar = (title: string, total: number): ProgressBar => {
  const begun = performance.now();
  let bar: ProgressBar | null = null;
  return {
    update: (done) => {
      if (performance.now() - begun < 1000) return;
      bar ??= total > 0 ? progressBar(title, total) : onlyTold(title);
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
};

/** Entry of the page thread: does one task after the other and answers each. */
import { parentPort } from 'node:worker_threads';
import type { PaperProblem } from '#shared/documents/page-image.ts';
import { PaperFailure } from '../paper-failure.ts';
import { pageTasks } from './tasks.ts';
import type { PageTask, PageTasks } from './tasks.ts';

/** A task on its way to the thread. */
export type TaskMessage = { [T in PageTask]: { task: T; params: PageTasks[T]['params'] } }[PageTask];

/** What the thread answers. `problem` null: something that should not happen. */
export type TaskAnswer =
  { ok: true; result: unknown } | { ok: false; problem: PaperProblem | null; message: string };

const run = ({ task, params }: TaskMessage): Promise<unknown> => {
  // Each case hands a task its own parameters; a lookup by `task` would lose that they belong together.
  switch (task) {
    case 'look':
      return pageTasks.look(params);
    case 'clean':
      return pageTasks.clean(params);
    case 'edit':
      return pageTasks.edit(params);
    case 'reading':
      return pageTasks.reading(params);
    case 'pdf':
      return pageTasks.pdf(params);
  }
};

parentPort?.on('message', (message: TaskMessage) => {
  run(message).then(
    (result) => parentPort?.postMessage({ ok: true, result } satisfies TaskAnswer),
    (error: unknown) =>
      parentPort?.postMessage({
        ok: false,
        problem: error instanceof PaperFailure ? error.problem : null,
        message: error instanceof Error ? error.message : String(error),
      } satisfies TaskAnswer),
  );
});

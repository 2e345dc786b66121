import { Worker } from 'node:worker_threads';
import { PaperFailure } from '../paper-failure.ts';
import type { TaskAnswer, TaskMessage } from './page-thread.ts';
import type { PageTask, PageTasks } from './tasks.ts';

/** Where the thread's program is: the sources beside this file, or its bundle beside the bundle this is part of. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? './page-thread.mjs' : './page-thread.cjs',
  import.meta.url,
);

/** A thread that nobody used for this long gives its memory back. */
const idleMs = 60_000;

/** The page thread of this PC: one task at a time, in the order they were asked. Started when needed. */
export class PageWorker {
  private thread: Worker | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | null = null;

  /**
   * Does a task in the thread when its turn comes. A task given up ends the thread; the next one starts another.
   * @throws PaperFailure the task's own, `cancelled`, `damaged` when the thread crashes on it
   */
  run<T extends PageTask>(
    task: T,
    params: PageTasks[T]['params'],
    signal: AbortSignal,
  ): Promise<PageTasks[T]['result']> {
    const turn = this.queue.then(async () => {
      if (signal.aborted) throw new PaperFailure('cancelled', 'Given up before it began.');
      if (this.idle) clearTimeout(this.idle);
      try {
        // The thread answers with what its task table gives for this very task.
        return (await this.ask({ task, params } as TaskMessage, signal)) as PageTasks[T]['result'];
      } finally {
        this.idle = setTimeout(() => void this.close(), idleMs).unref();
      }
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the thread, in the middle of a task if need be. */
  async close(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    if (this.idle) clearTimeout(this.idle);
    await thread?.terminate();
  }

  private started(): Worker {
    if (this.thread) return this.thread;
    const thread = new Worker(program, { execArgv: [] });
    // A thread that dies is replaced at the next task; the task in hand hears of it by the thread's end.
    thread.on('error', (error) => console.error(`The page thread broke: ${String(error)}`));
    thread.on('exit', () => {
      if (this.thread === thread) this.thread = null;
    });
    return (this.thread = thread);
  }

  private ask(message: TaskMessage, signal: AbortSignal): Promise<unknown> {
    const thread = this.started();
    return new Promise((resolve, reject) => {
      const settle = (done: () => void) => {
        thread.off('message', answered);
        thread.off('exit', crashed);
        signal.removeEventListener('abort', cancel);
        done();
      };
      const answered = (answer: TaskAnswer) =>
        settle(() => {
          if (answer.ok) resolve(answer.result);
          else
            reject(
              answer.problem === null
                ? new Error(answer.message)
                : new PaperFailure(answer.problem, answer.message),
            );
        });
      const crashed = () => settle(() => reject(new PaperFailure('damaged', 'The page thread ended.')));
      const cancel = () =>
        settle(() => {
          reject(new PaperFailure('cancelled', 'Given up.'));
          void this.close();
        });
      thread.on('message', answered);
      thread.once('exit', crashed);
      signal.addEventListener('abort', cancel, { once: true });
      thread.postMessage(message);
    });
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { KeptDesk } from '#main/node-host/kept-desk.ts';
import { type ReadyChild, type RunningChild, startChild } from '../child.ts';
import { StartFailure } from '../environment.ts';
import { type Beginning, told } from './messages.ts';

const leaveWithinMs = 2_000;
const loader = './main/start/dev/report-imports.mjs';

/** A program that is started again, on the same port, when a file changes that it has imported. What it writes is shown. */
export class WatchedProgram {
  readonly #imported = new Set<string>();
  #running: RunningChild | null = null;
  #desks: readonly KeptDesk[] = [];
  #desksLeft: (() => void) | null = null;

  /**
   * @param options.shell it is a shell: what it is told first, besides the desks it keeps open
   * @param options.whole folders each of whose files concerns it: what its worker threads import is not told
   */
  constructor(
    private what: ReadyChild,
    private readonly options: { shell?: Omit<Beginning, 'openDesks'>; whole?: readonly string[] } = {},
  ) {}

  /** Starts it and resolves with its address. Throws a {@link StartFailure} when it does not get ready. */
  async start(): Promise<string> {
    const { shell } = this.options;
    const running = await startChild({
      ...this.what,
      loader,
      onLine: (line) => console.log(`  [${this.what.name}] ${line}`),
      onMessage: (message) => this.#hear(message),
      ...(shell ? { firstMessage: { ...shell, openDesks: this.#desks } } : {}),
    });
    running.onDeath((how) => {
      this.#running = null;
      console.error(`${this.what.name} ended (${how}). It starts again with the next change.`);
    });
    this.#running = running;
    this.what = { ...this.what, port: Number(new URL(running.url).port) };
    return running.url;
  }

  /** Whether it must start again: it has imported the file; or it is down, and any change may be the one it needs. */
  concerns(file: string): boolean {
    const inWhole = this.options.whole?.some((folder) => file.startsWith(folder)) ?? false;
    return this.#running === null || inWhole || this.#imported.has(file);
  }

  /** Starts it again; desks that are open stay so. A failed start is said, not thrown. */
  async restart(): Promise<boolean> {
    const before = Date.now();
    try {
      if (this.options.shell) await this.#askForDesks();
      await this.stop();
      await this.start();
      console.log(`${this.what.name} started again (${String(Date.now() - before)} ms).`);
      return true;
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error;
      console.error(`${this.what.name} did not start; it tries again with the next change.`);
      return false;
    }
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.stop();
  }

  #hear(message: unknown): void {
    const read = told.parse(message);
    if ('imported' in read) {
      this.#imported.add(read.imported);
      return;
    }
    this.#desks = read.openDesks;
    this.#desksLeft?.();
  }

  async #askForDesks(): Promise<void> {
    if (!this.#running) return;
    const left = new Promise<void>((resolve) => (this.#desksLeft = resolve));
    this.#running.tell({ leave: true });
    await Promise.race([left, pause(leaveWithinMs, undefined, { ref: false })]);
  }
}

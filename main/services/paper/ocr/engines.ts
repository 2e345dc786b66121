import { Engine } from './engine.ts';
import type { Model } from './models.ts';
import { PaperFailure } from '../paper-failure.ts';

/** An engine that nobody used for this long gives its memory (about 100 MB) back. */
const idleMs = 60_000;

/** The engines of this PC. One works at a time: two cores have a desk to run beside it. */
export class Engines {
  private readonly open = new Map<Model, Promise<Engine>>();
  private queue: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | null = null;

  /**
   * Lends the engine of a model when its turn comes.
   * @throws PaperFailure `cancelled` when `signal` fires first, `not-installed`
   */
  use<T>(model: Model, signal: AbortSignal, work: (engine: Engine) => Promise<T>): Promise<T> {
    const turn = this.queue.then(async () => {
      if (signal.aborted) throw new PaperFailure('cancelled', 'Given up before it began.');
      if (this.idle) clearTimeout(this.idle);
      try {
        return await work(await this.engine(model));
      } finally {
        this.idle = setTimeout(() => void this.close(), idleMs).unref();
      }
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Ends every engine; the next use starts new ones. */
  async close(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const engines = [...this.open.values()];
    this.open.clear();
    for (const opening of engines) await opening.then((engine) => engine.close()).catch(() => undefined);
  }

  private async engine(model: Model): Promise<Engine> {
    const known = await this.open.get(model)?.catch(() => null);
    if (known?.alive === true) return known;
    const opening = Engine.open(model);
    this.open.set(model, opening);
    return opening;
  }
}

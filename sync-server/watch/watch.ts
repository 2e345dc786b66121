import type { Instant } from '#shared/documents/time.ts';
import { watchIndexes } from '#sync-server/commands/watch-entry.ts';
import type { Mailer } from '#sync-server/mail/mailer.ts';
import { Digests } from '#sync-server/digests/digests.ts';
import { digestsDatabase, watchDatabase } from '#sync-server/policy/databases.ts';
import { Recalculation, type RecalculationCount } from './recalculation.ts';
import { Alarm } from './alarm.ts';
import { watchEntriesOf } from './due-requests.ts';
import { fireDue, type Firing, type FiringParts } from './fire-due.ts';
import { firstOpening } from './working-offices.ts';

/** No instant that the watch knows lies behind it. */
const endOfTime = '9999';
const minuteMs = 60_000;
/** Entries looked at for the first that can be read. */
const perLook = 50;
/** New entries are gathered for as long before the first is looked up. */
const gatherMs = 1000;
/** How long an import has to be silent before what it brought is looked at: a request's later commands may still be under way. */
const importSilenceMs = 5000;

export interface WatchParts extends FiringParts {
  /** Hears of everything the watch did. */
  fired?: (firings: readonly Firing[]) => void;
  /** Hears of every recalculation that came to its end. */
  recalculated?: (count: RecalculationCount) => void;
  warn?: (error: unknown) => void;
  /** Sends digests; null or none: they are read at the desk only. */
  mailer?: Mailer | null;
  /** Longest sleep between two looks at the clock, ms. */
  longestSleepMs?: number;
}

/**
 * Does what the clock brings about, in order, in working hours. At rest it holds one timer to the first entry of the due-time
 * queue; how many requests are open makes no difference.
 */
export class Watch {
  readonly #alarm: Alarm;
  readonly #stopHearing: () => void;
  #running: Promise<void> | null = null;
  #gathering: NodeJS.Timeout | null = null;
  #silentUntil = 0;
  /** Entries were written while a round was running: the first may be another one than it has seen. */
  #isDirty = false;
  #isStarted = false;
  #isStopped = false;
  readonly #recalculation: Recalculation;
  readonly #digests: Digests;

  private constructor(private readonly parts: WatchParts) {
    const { store, reference, clock, longestSleepMs = minuteMs } = parts;
    this.#recalculation = new Recalculation(parts);
    this.#digests = new Digests({ ...parts, mailer: parts.mailer ?? null });
    reference.onReload(() => {
      this.#recalculation.hearOfChange();
      if (!this.#recalculation.isDone) this.#wake();
    });
    this.#alarm = new Alarm(clock, () => this.#wake(), longestSleepMs);
    this.#stopHearing = store.onCommit((databases) => {
      if (databases.has(watchDatabase)) this.#gather(Math.min(gatherMs, longestSleepMs));
    });
  }

  /** Makes the indexes the queue is read by. `start` sets it going. */
  static async open(parts: WatchParts): Promise<Watch> {
    await parts.store.ensureDatabase(watchDatabase);
    await parts.store.ensureDatabase(digestsDatabase);
    for (const field of watchIndexes) await parts.store.ensureIndex(watchDatabase, [field]);
    return new Watch(parts);
  }

  /** How far open requests have been brought up to the present data. */
  recalculating(): ReturnType<Recalculation['underWay']> {
    return this.#recalculation.underWay();
  }

  /** Begins with what fell due while nobody watched. */
  start(): void {
    this.#isStarted = true;
    this.#wake();
  }

  /** An import is under way: nothing of it is looked at before it has been silent for a while. */
  holdOff(): void {
    this.#silentUntil = performance.now() + importSilenceMs;
  }

  /**
   * Recalculates what the reference data has changed, then acts on everything that is due now, then makes the day's digests;
   * resolves when nothing is left, or the offices are closed.
   */
  async catchUp(): Promise<void> {
    const { reference, clock, fired, recalculated } = this.parts;
    while (!this.#isStopped) {
      const count = await this.#recalculation.run(() => this.#isStopped);
      if (count) recalculated?.(count);
      const now = clock();
      if (firstOpening(reference.data, now) > now) return;
      const firings = await fireDue(this.parts);
      if (!firings) return this.#digests.run();
      fired?.(firings);
    }
  }

  /** When there will be something to do, as things stand. */
  async nextWake(): Promise<Instant> {
    const { store, reference, clock } = this.parts;
    const [first] = watchEntriesOf(await store.readUpTo(watchDatabase, 'at', endOfTime, perLook));
    const now = clock();
    const digestsAt = this.#digests.nextAt();
    if (!first || first.at === null) return digestsAt;
    const at = first.at > now ? first.at : firstOpening(reference.data, now);
    return at < digestsAt ? at : digestsAt;
  }

  /** Ends it; resolves when the batch in hand is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#stopHearing();
    this.#alarm.set(null);
    if (this.#gathering) clearTimeout(this.#gathering);
    await this.#running;
  }

  #gather(ms: number): void {
    if (this.#running) this.#isDirty = true;
    if (this.#gathering || this.#running || this.#isStopped || !this.#isStarted) return;
    this.#gathering = setTimeout(() => {
      this.#gathering = null;
      this.#wake();
    }, ms);
    this.#gathering.unref();
  }

  #wake(): void {
    if (this.#running || this.#isStopped || !this.#isStarted) return;
    const silence = this.#silentUntil - performance.now();
    if (silence > 0) return this.#gather(silence);
    this.#running = this.#round();
  }

  async #round(): Promise<void> {
    let pause: number | null = null;
    try {
      await this.catchUp();
      this.#isDirty = false;
      if (!this.#isStopped) this.#alarm.set(await this.nextWake());
      if (this.#isDirty || !this.#recalculation.isDone) pause = gatherMs;
    } catch (error) {
      this.parts.warn?.(error);
      pause = minuteMs;
    }
    this.#running = null;
    if (pause !== null) this.#gather(pause);
  }
}

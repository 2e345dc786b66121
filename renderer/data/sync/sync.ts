import { z } from 'zod';
import { citizenDocument } from '#shared/documents/citizen.ts';
import { improvementDocument } from '#shared/workflow/improvement-schema.ts';
import { referenceDocument } from '#shared/documents/reference-data.ts';
import { registerDocument } from '#shared/documents/register.ts';
import { requestTrace } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { DeskClock } from '../clock/desk-clock.ts';
import type { DeskDatabase } from '../store/database.ts';
import type { HeldOffices } from './held-offices.ts';
import type { SyncState } from '../contract/sync.ts';
import { Subscribers } from '../subscribers.ts';
import type { Redating } from '../outbox/redate.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Aside } from './aside.ts';
import { type Door, drain } from './drain.ts';
import type { Epochs } from './epochs.ts';
import { pull, type Pull } from './pull.ts';
import type { SyncServer } from '../server/sync-server.ts';
import { ServerTrouble } from '../server/trouble.ts';
import { type SyncFacts, syncStateOf, type Troubled } from './sync-state.ts';
import { waitingHere } from './waiting-here.ts';
import { type Arrived, Windows } from './windows.ts';

const firstRetryMs = 1000;
const longestRetryMs = 30_000;
const safetyMs = 60_000;
const silenceMs = 40_000;

const heldTrouble = (outbox: Outbox): Troubled | null => {
  // What is offered to a restored server again may wait for other desks: that is no trouble.
  const again = new Set(outbox.again().map(({ _id }) => _id));
  const first = outbox.heldBack().find(({ command }) => !again.has(command._id));
  if (!first) return null;
  return { trouble: first.why === 'not-judged' ? 'server-error' : first.why, since: first.command.doneAt };
};

/** Keeps this desk and the server alike: pulls down, drains up, listens for pokes, and knows how that goes. */
export class Sync {
  /** The state may be another. */
  readonly changed = new Subscribers();
  /** Hears each word of the event stream, and `null` when the stream has begun anew: what moved before it is not known. */
  readonly heard = new Subscribers<[string | null]>();
  readonly #pulls: Pull[];
  readonly #stopped = new AbortController();
  readonly #facts: Pick<SyncFacts, 'link' | 'sending' | 'first' | 'lastSyncAt'> = {
    link: null,
    sending: null,
    first: null,
    lastSyncAt: null,
  };
  /** Commands go to the life of the server's store that is known. */
  readonly #door: Door = {
    send: (commands) => this.parts.server.send(commands, this.parts.epochs.meant()),
    verdicts: (ids) => this.parts.server.verdicts(ids),
  };
  readonly #windows: Windows;
  /** Whether this window is the one of its store that reads from the server. */
  #reads = false;
  #isDraining = false;
  #again = false;

  constructor(
    private readonly parts: {
      database: DeskDatabase;
      outbox: Outbox;
      /** How far the reading of this desk's own copy has come. */
      reading: () => SyncFacts['reading'];
      files: Parameters<typeof waitingHere>[0]['files'] & { troubled: Troubled | null };
      /** What is heard of the server before anything is sent to it. */
      before: readonly { drain: (server: SyncServer) => Promise<void> }[];
      /** What is settled with the server after the commands, one after the other: reads of citizens' files, numbers given up, numbers held. */
      besides: readonly { drain: (server: SyncServer) => Promise<void> }[];
      server: SyncServer;
      storeId: string;
      held: HeldOffices;
      /** What was done while nobody could be sure of the time is dated before it is sent. */
      redating: Redating;
      clock: Pick<DeskClock, 'now'>;
      epochs: Epochs;
      aside: Aside;
    },
  ) {
    const { database, server, held, epochs, aside } = parts;
    const stop = epochs.changed.add(() => this.push());
    this.#stopped.signal.addEventListener('abort', stop);
    const pullOf = (
      kind: 'requests' | 'citizens' | 'reference' | 'improvements' | 'registers',
      schema: z.ZodType,
    ) =>
      pull(kind, database[kind], schema, server, {
        page: (got, pending) => this.#arrived(kind, got, pending),
        epochs,
        aside,
        held: kind === 'reference' || kind === 'improvements' ? null : held,
        failed: (error) => {
          this.#reads = true;
          this.#failed('link', error);
        },
      });
    this.#pulls = [
      pullOf('reference', referenceDocument),
      pullOf('requests', z.union([requestDocument, requestTrace])),
      pullOf('citizens', citizenDocument),
      pullOf('improvements', improvementDocument),
      pullOf('registers', registerDocument),
    ];
    this.#windows = new Windows(parts.storeId, {
      told: (news) => this.#told(news),
      answer: () => this.#news(),
    });
    this.#stopped.signal.addEventListener('abort', () => this.#windows.close());
    void this.#listen();
    self.addEventListener('online', this.#now);
    const timer = setInterval(this.#now, safetyMs);
    this.#stopped.signal.addEventListener('abort', () => {
      clearInterval(timer);
      self.removeEventListener('online', this.#now);
    });
    this.push();
  }

  get state(): SyncState {
    const { outbox, files } = this.parts;
    const waiting = waitingHere({ outbox, files });
    const reading = this.parts.reading();
    return syncStateOf({
      ...this.#facts,
      reading,
      files: files.troubled,
      held: heldTrouble(outbox),
      waiting,
    });
  }
  get lastSyncAt(): string | null {
    return this.#facts.lastSyncAt;
  }

  /** Sends what waits, and says at once that it does; call after each new command. */
  push(): void {
    this.changed.tell();
    this.#again = true;
    if (this.#isDraining) return;
    this.#isDraining = true;
    void this.#drain().finally(() => {
      this.#isDraining = false;
    });
  }

  /** Pulls and sends now, also what was held back. */
  async now(): Promise<void> {
    this.parts.outbox.held.release();
    this.push();
    await Promise.race([
      Promise.all(this.#pulls.map((each) => each.resync())),
      new Promise((resolve) => setTimeout(resolve, 5000)),
    ]);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.all(this.#pulls.map((each) => each.stop()));
  }

  readonly #now = () => {
    for (const each of this.#pulls) each.poke();
    this.push();
  };

  async #drain(): Promise<void> {
    while (this.#again && !this.#stopped.signal.aborted) {
      this.#again = false;
      try {
        await this.#hear();
        await this.parts.redating.settled(this.parts.server);
        const learned = await drain(this.parts.outbox, this.#door, this.parts.storeId);
        for (const beside of this.parts.besides) await beside.drain(this.parts.server);
        this.#facts.sending = null;
        const accepted = this.parts.outbox.entries().filter((entry) => entry.status === 'accepted');
        if (learned || accepted.length > 0) {
          // After the verdict a pull brings the projection; only then does the desk stop laying the command over it.
          await Promise.all(this.#pulls.map((each) => each.resync()));
          if (this.#facts.link === null)
            await this.parts.outbox.done(
              accepted.map((entry) => entry.command._id),
              this.parts.epochs.serverNow,
            );
        }
      } catch (error) {
        this.#failed('sending', error);
        this.#sendLater(error);
      }
      this.changed.tell();
    }
  }

  /** What cannot be heard now is heard the next time: it keeps nobody's work from being sent. */
  async #hear(): Promise<void> {
    for (const first of this.parts.before)
      await first.drain(this.parts.server).catch((error: unknown) => {
        console.warn('not heard', error instanceof Error ? error.message.slice(0, 200) : 'failed');
      });
  }

  /** A server that is to be left alone is asked again when its time is over. */
  #sendLater(error: unknown): void {
    if (!(error instanceof ServerTrouble) || error.retryAfterMs === null) return;
    const timer = setTimeout(this.#now, error.retryAfterMs + firstRetryMs * Math.random());
    this.#stopped.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Another window has read for all. */
  #told({ first, lastSyncAt }: Arrived): void {
    if (this.#reads) return;
    Object.assign(this.#facts, { link: null, first, lastSyncAt });
    this.changed.tell();
  }

  #news(): Arrived | null {
    const { link, first, lastSyncAt } = this.#facts;
    return this.#reads && link === null && lastSyncAt !== null ? { first, lastSyncAt } : null;
  }

  #arrived(kind: string, got: number, pending: number): void {
    this.#reads = true;
    this.#facts.link = null;
    if (kind === 'requests') {
      const done = (this.#facts.first?.done ?? 0) + got;
      this.#facts.first =
        pending > 0 && (this.#facts.first !== null || this.#facts.lastSyncAt === null)
          ? { done, pending }
          : null;
    }
    // What is offered again may have waited for just this.
    if (got > 0 && this.parts.outbox.again().length > 0) this.push();
    if (pending === 0 && kind === 'requests') this.#facts.lastSyncAt = this.parts.clock.now();
    const news = this.#news();
    if (news) this.#windows.tell(news);
    this.changed.tell();
  }

  #failed(what: 'link' | 'sending', error: unknown): void {
    const trouble = error instanceof ServerTrouble ? error.trouble : 'server-error';
    if (!(error instanceof ServerTrouble))
      console.warn('sync', error instanceof Error ? error.message.slice(0, 200) : 'failed');
    const before: Troubled | null = this.#facts[what];
    this.#facts[what] = { trouble, since: before?.since ?? this.parts.clock.now() };
    this.changed.tell();
  }

  /** One event stream for everything; silent for too long counts as cut. Retries with growing, uneven pauses. */
  async #listen(): Promise<void> {
    const { signal } = this.#stopped;
    for (let pause = firstRetryMs; !signal.aborted; pause = Math.min(pause * 2, longestRetryMs)) {
      const cut = new AbortController();
      const abort = () => cut.abort();
      signal.addEventListener('abort', abort);
      let watchdog = setTimeout(abort, silenceMs);
      let isNew = true;
      try {
        await this.parts.server.listen(cut.signal, (data) => {
          this.heard.tell(isNew ? null : data);
          isNew = false;
          clearTimeout(watchdog);
          watchdog = setTimeout(abort, silenceMs);
          if (pause !== firstRetryMs || this.#facts.link !== null || this.#facts.sending !== null) {
            pause = firstRetryMs;
            this.#now();
          } else if (data !== '') for (const each of this.#pulls) each.poke();
        });
        if (!signal.aborted) this.#failed('link', new ServerTrouble('network', 'stream ended'));
      } catch (error) {
        this.#failed('link', error);
        if (error instanceof ServerTrouble && error.trouble === 'signed-out') pause = longestRetryMs;
        if (error instanceof ServerTrouble) pause = Math.max(pause, error.retryAfterMs ?? 0);
      }
      clearTimeout(watchdog);
      signal.removeEventListener('abort', abort);
      if (!signal.aborted)
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random() / 2)));
    }
  }
}

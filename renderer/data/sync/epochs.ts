import { z } from 'zod';
import type { unionChanges } from '#shared/contracts/sync-api.ts';
import { epochId } from '#shared/documents/epoch.ts';
import { type Instant, instant } from '#shared/documents/time.ts';
import type { RestoredNote } from '../contract/sync.ts';
import type { OwnStore } from '../own/own-store.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { DeskCode } from '../profile/desk-code.ts';
import type { Meant, SyncServer } from '../server/sync-server.ts';
import { Subscribers } from '../subscribers.ts';
import { Gone } from './gone.ts';

const place = 'now';
/** The life this desk knows; `restored`: what to tell of the change to it, null once that was read. */
const known = z.object({
  epoch: epochId,
  restored: z.object({ at: instant, offered: z.int().min(0) }).nullable(),
});
type Known = z.infer<typeof known>;
type Page = Pick<z.infer<typeof unionChanges>, 'now' | 'keep_days' | 'results'>;
const dayMs = 24 * 3600_000;

export interface EpochParts {
  own: OwnStore;
  outbox: Outbox;
  /** Files the server has taken look after themselves; how many it lacked is told here. */
  files: { sent: { again: number; forget: (before: Instant) => Promise<void> } };
  code: DeskCode;
  server: SyncServer;
  storeId: string;
}

/**
 * Which life of its store the server is in, and what follows when that is another one: it was put back to a copy. Everything that was
 * done here is offered again, the code of this desk is proved, and the person is told; reading begins anew by itself (`Reread`).
 * Nothing is judged meanwhile: what is sent names the life it is meant for.
 */
export class Epochs {
  /** What there is to tell, or to send, may be something else. */
  readonly changed = new Subscribers();
  readonly gone: Gone;
  #known: Known | null = null;
  /** By the server's clock; null before its first answer. */
  #serverNow: Instant | null = null;
  #isBusy = false;
  readonly #stops: (() => void)[];

  private constructor(private readonly parts: EpochParts) {
    const { own, server } = parts;
    this.gone = new Gone(own.shelf('life'));
    this.#stops = [
      server.answered.add((epoch) => void this.#heard(epoch)),
      own.shelf('life').watch((things) => {
        if (things.has(place)) this.#known = known.safeParse(things.get(place)).data ?? this.#known;
        this.changed.tell();
      }),
    ];
  }

  static async open(parts: EpochParts): Promise<Epochs> {
    const epochs = new Epochs(parts);
    epochs.#known = known.safeParse(await parts.own.shelf('life').get(place)).data ?? null;
    await epochs.gone.load();
    return epochs;
  }

  /** What to tell the person; null when there is nothing (any more). */
  get note(): RestoredNote | null {
    const restored = this.#known?.restored;
    if (!restored) return null;
    const again = this.parts.outbox.again();
    const own = new Set(
      again.flatMap(({ body, requestId }) => (body.type === 'register' ? [requestId] : [])),
    );
    const files = this.parts.files.sent.again;
    return { ...restored, files, waiting: again.length, gone: this.gone.references(own) };
  }

  /** Now, by the server's clock where it has been heard. */
  get serverNow(): Instant {
    return this.#serverNow ?? new Date().toISOString();
  }

  /** What is sent now is meant for this. */
  meant(): Meant {
    return { epoch: this.#known?.epoch ?? null, again: this.parts.outbox.again().map(({ _id }) => _id) };
  }

  /** After a page of a union: the server's time, for how long it wants to be offered things again, what is gone and what is back. */
  async read(
    kind: string,
    { answer, gone }: { answer: Page; gone: Record<string, unknown>[] },
  ): Promise<void> {
    const { now, keep_days: keepDays, results } = answer;
    const isFirst = this.#serverNow === null;
    this.#serverNow = now;
    if (isFirst) {
      const before = new Date(Date.parse(now) - keepDays * dayMs).toISOString();
      await this.parts.outbox.forgetSent(before);
      await this.parts.files.sent.forget(before).catch(() => undefined);
    }
    if (kind !== 'requests') return;
    await this.gone.keep(gone);
    await this.gone.back(results.map(({ id }) => id));
  }

  /** The person has read it. */
  async dismiss(): Promise<void> {
    if (this.#known) await this.#keep({ ...this.#known, restored: null });
    await this.gone.forget();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  async #heard(epoch: string): Promise<void> {
    if (this.#isBusy || !epochId.safeParse(epoch).success) return;
    if (epoch === this.#known?.epoch) return;
    this.#isBusy = true;
    try {
      await navigator.locks.request(`maktab-life-${this.parts.storeId}`, () => this.#take(epoch));
    } finally {
      this.#isBusy = false;
    }
    this.changed.tell();
  }

  /** Begins with what is on disk: another window may have done it. */
  async #take(epoch: string): Promise<void> {
    const before = known.safeParse(await this.parts.own.shelf('life').get(place)).data;
    if (before?.epoch === epoch) {
      this.#known = before;
      return;
    }
    // Not while verdicts of the life before are being noted.
    const offered = before
      ? await navigator.locks.request(`maktab-drain-${this.parts.storeId}`, () =>
          this.parts.outbox.offerAgain(),
        )
      : 0;
    // First the code: what carries its numbers would be refused without. Not to be had now: with the next answer again.
    if (!(await this.parts.code.prove(epoch))) return;
    await this.#keep({ epoch, restored: before ? { at: this.serverNow, offered } : null });
  }

  async #keep(now: Known): Promise<void> {
    await this.parts.own.shelf('life').put(new Map([[place, now]]));
    this.#known = now;
  }
}

import { otherRequest } from '#shared/workflow/other-request.ts';
import { z } from 'zod';
import { type UnsureMoment, unsureMoment } from '../clock/unsure-moment.ts';
import type { Command } from '#shared/workflow/command.ts';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import { pastDay } from '#shared/workflow/context.ts';
import { refusal, type Refusal } from '#shared/documents/verdict.ts';
import type { OwnStore } from '../own/own-store.ts';
import { type Held, isUnopened, type Shelf } from '../own/shelf.ts';
import type { HeldBack } from '../contract/sync.ts';
import type { OutboxEntry } from '../contract/requests.ts';
import type { Unsubscribe } from '../contract/unsubscribe.ts';
import { Subscribers } from '../subscribers.ts';
import { HeldBackCommands } from './held-back.ts';

const entry = z.object({
  command: commandSchema,
  /** `taken-over`: sent by a supervisor as their own, from the sealed store of somebody put out. */
  status: z.enum(['pending', 'accepted', 'refused', 'taken-over']),
  refusal: refusal.nullable(),
  order: z.number(),
  /** It is from before the server was put back to a copy, and offered again. */
  again: z.boolean().default(false),
  /** It was done while nobody could be sure of the time, and is to be dated anew. */
  unsure: unsureMoment.nullable().default(null),
});
type Stored = z.infer<typeof entry>;

/** What was accepted, and when that came back; in `order` of making. */
const sentCommand = z.object({ command: commandSchema, at: instant, order: z.number().default(0) });

/** This desk's commands until the server's word on them has arrived. Durable before `add` resolves; nothing leaves it unsaid. */
export class Outbox {
  readonly #entries = new Map<string, Stored>();
  #lastOrder = 0;
  #turn: Promise<unknown> = Promise.resolve();
  /** Ids of the requests concerned, whichever window changed something. */
  readonly changed = new Subscribers<[ReadonlySet<string>]>();
  /** What did not get through by its own fault. */
  readonly held = new HeldBackCommands();
  readonly #shelf: Shelf;
  readonly #stop: Unsubscribe;
  readonly #unreadable = new Set<string>();
  readonly #unopened = new Set<string>();

  private constructor(
    private readonly own: Pick<OwnStore, 'shelf' | 'write'>,
    private readonly leftBehind: number,
  ) {
    this.#shelf = own.shelf('outbox');
    this.#stop = this.#shelf.watch((things) => this.#arrived(things));
  }

  /** Loads what waits and follows what other windows do. `leftBehind`: commands in stores of earlier layouts that cannot be opened. */
  static async open(own: Pick<OwnStore, 'shelf' | 'write'>, leftBehind = 0): Promise<Outbox> {
    const outbox = new Outbox(own, leftBehind);
    for (const [id, stored] of await outbox.#shelf.all()) outbox.#take(id, stored);
    return outbox;
  }

  /** Ids of what this version of the program cannot read: kept as it is, for the next one. */
  get unreadable(): readonly string[] {
    return [...this.#unreadable];
  }

  /** How many commands cannot be opened, here or where an earlier layout kept them: another key sealed them, or they are damaged. */
  get unopened(): number {
    return this.#unopened.size + this.leftBehind;
  }

  /** Entries in the order in which they were made. */
  entries(): Stored[] {
    return [...this.#entries.values()].sort((a, b) => a.order - b.order);
  }

  pending(): Stored[] {
    return this.entries().filter((stored) => stored.status === 'pending');
  }

  /** What waits and may be sent now. */
  sendable(): Command[] {
    return this.held.sendable(this.pending().map(({ command }) => command));
  }

  /** What does not get through by its own fault, oldest first. */
  heldBack(): HeldBack[] {
    return this.held.among(this.pending().map(({ command }) => command));
  }

  refused(): OutboxEntry[] {
    return this.entries().flatMap(({ status, ...stored }) =>
      status === 'refused' ? [{ ...stored, status }] : [],
    );
  }

  /** Commands not refused that concern a request, as its own or as the target of a merge. */
  living(requestId: string): Command[] {
    return this.entries()
      .filter(
        ({ command, status }) =>
          status !== 'refused' &&
          status !== 'taken-over' &&
          (command.requestId === requestId || otherRequest(command.body) === requestId),
      )
      .map((stored) => stored.command);
  }

  /** `unsure`: when it was done, if nobody can be sure of the time. */
  async add(command: Command, unsure: UnsureMoment | null = null): Promise<void> {
    this.#lastOrder = Math.max(this.#lastOrder + 1, Date.now() * 1000);
    const stored: Stored = {
      command,
      status: 'pending',
      refusal: null,
      order: this.#lastOrder,
      again: false,
      unsure,
    };
    await this.#shelf.put(new Map([[command._id, stored]]));
    this.#entries.set(command._id, stored);
  }

  /** Dates an act anew that still waits: the desk has learnt since what time it was; null: it will never know. */
  async redate(id: string, doneAt: Instant | null): Promise<void> {
    const stored = this.#entries.get(id);
    if (stored?.status !== 'pending') return;
    if (doneAt === null) {
      await this.#put({ ...stored, unsure: null });
      return;
    }
    const { doneAt: before, clock } = stored.command;
    const corrected = (clock?.correctionMs ?? 0) + Date.parse(doneAt) - Date.parse(before);
    const { body } = stored.command;
    // What arrived on the desk's own today arrived today.
    const day = body.type === 'register' ? pastDay(body.arrival.arrivedOn, stored.command, doneAt) : null;
    const command: Command = {
      ...stored.command,
      doneAt,
      clock: { correctionMs: corrected, sure: true },
      body:
        body.type === 'register' && day !== null
          ? { ...body, arrival: { ...body.arrival, arrivedOn: day } }
          : body,
    };
    await this.#put({ ...stored, command, unsure: null });
  }

  async #put(stored: Stored): Promise<void> {
    this.#entries.set(stored.command._id, stored);
    await this.#shelf.put(new Map([[stored.command._id, stored]]));
  }

  async settle(
    id: string,
    status: 'accepted' | 'refused' | 'taken-over',
    why: Refusal | null,
  ): Promise<void> {
    const stored = this.#entries.get(id);
    if (!stored) return;
    this.held.forget(id);
    const settled: Stored = { ...stored, status, refusal: why };
    this.#entries.set(id, settled);
    // What is refused after all is never offered again.
    const forgotten = status === 'refused' ? ([{ shelf: 'sent', id, value: null }] as const) : [];
    await this.own.write([{ shelf: 'outbox', id, value: settled }, ...forgotten]);
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#shelf.remove(ids);
  }

  /** What was accepted and has come back from the server: it is not laid over its request any more, and kept as sent. */
  done(ids: readonly string[], at: Instant): Promise<void> {
    return this.#inTurn(async () => {
      // What is offered again meanwhile was accepted in another life of the server's store.
      const entries = ids.flatMap((id) => this.#entries.get(id) ?? []);
      const accepted = entries.filter(({ status }) => status === 'accepted');
      await this.own.write(
        accepted.flatMap(({ command, order }) => [
          { shelf: 'sent', id: command._id, value: { command, at, order } } as const,
          { shelf: 'outbox', id: command._id, value: null } as const,
        ]),
      );
    });
  }

  /** Lets go of what the server accepted before this moment: no copy is so old that it would be put back. */
  async forgetSent(before: Instant): Promise<void> {
    const old = (await this.#sent()).filter(({ at }) => at < before);
    await this.own.shelf('sent').remove(old.map(({ command }) => command._id));
  }

  /**
   * The server was put back to a copy: what it had accepted since, as far as it is kept, and all that waits is offered again, in the
   * order in which it was made. All of it or nothing, and once however often it is called.
   * @returns how many acts
   */
  offerAgain(): Promise<number> {
    return this.#inTurn(async () => {
      const kept = await this.#sent();
      const waiting = this.entries().filter(({ status }) => status === 'pending' || status === 'accepted');
      const again = [...waiting, ...kept.filter(({ command }) => !this.#entries.has(command._id))].map(
        ({ command, order }): Stored => ({
          command,
          order,
          status: 'pending',
          refusal: null,
          again: true,
          unsure: null,
        }),
      );
      await this.own.write(again.map((value) => ({ shelf: 'outbox', id: value.command._id, value })));
      for (const stored of again) this.#entries.set(stored.command._id, stored);
      return again.length;
    });
  }

  /** Moving what was accepted and offering it again go one after the other: between them nothing falls. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine;
    return mine;
  }

  /** What is offered again and not judged yet. */
  again(): Command[] {
    return this.pending().flatMap(({ command, again }) => (again ? [command] : []));
  }

  async #sent(): Promise<z.infer<typeof sentCommand>[]> {
    const all = await this.own.shelf('sent').all();
    return [...all.values()].flatMap((value) => sentCommand.safeParse(value).data ?? []);
  }

  stop(): void {
    this.#stop();
  }

  #arrived(things: Held): void {
    const touched = new Set<string>();
    for (const [id, stored] of things) {
      for (const concerned of this.#concerned(id)) touched.add(concerned);
      this.#unreadable.delete(id);
      this.#unopened.delete(id);
      if (stored === null) this.#entries.delete(id);
      else this.#take(id, stored);
      for (const concerned of this.#concerned(id)) touched.add(concerned);
    }
    this.changed.tell(touched);
  }

  #take(id: string, stored: unknown): void {
    if (isUnopened(stored)) {
      this.#unopened.add(id);
      return;
    }
    const read = entry.safeParse(stored);
    if (!read.success) {
      this.#unreadable.add(id);
      return;
    }
    this.#entries.set(id, read.data);
    this.#lastOrder = Math.max(this.#lastOrder, read.data.order);
  }

  #concerned(id: string): string[] {
    const command = this.#entries.get(id)?.command;
    if (!command) return [];
    const other = otherRequest(command.body);
    return other === null ? [command.requestId] : [command.requestId, other];
  }
}

import { z } from 'zod';
import { command as commandSchema, type Command } from '#shared/workflow/command.ts';
import { refusal, type Refusal } from '#shared/documents/verdict.ts';
import type { KeptCollection } from '../store/database.ts';
import { readAll, watchCollection } from '../store/database.ts';
import type { OutboxEntry } from '../contract/requests.ts';
import type { Unsubscribe } from '../contract/unsubscribe.ts';
import { Subscribers } from '../subscribers.ts';

const entry = z.object({
  command: commandSchema,
  /** `taken-over`: sent by a supervisor as their own, from the sealed store of somebody put out. */
  status: z.enum(['pending', 'accepted', 'refused', 'taken-over']),
  refusal: refusal.nullable(),
  order: z.number(),
});
type Stored = z.infer<typeof entry>;

/** This desk's commands until the server's word on them has arrived. Durable before `add` resolves; nothing leaves it unsaid. */
export class Outbox {
  readonly #entries = new Map<string, Stored>();
  #lastOrder = 0;
  /** Ids of the requests concerned, whichever window changed something. */
  readonly changed = new Subscribers<[ReadonlySet<string>]>();
  readonly #stop: Unsubscribe;

  private constructor(private readonly collection: KeptCollection) {
    this.#stop = watchCollection(collection, (documents) => this.#arrived(documents));
  }

  /** Loads what waits and follows what other windows do. */
  static async open(collection: KeptCollection): Promise<Outbox> {
    const outbox = new Outbox(collection);
    for (const stored of await readAll(collection)) outbox.#take(stored);
    return outbox;
  }

  /** Entries in the order in which they were made. */
  entries(): Stored[] {
    return [...this.#entries.values()].sort((a, b) => a.order - b.order);
  }

  pending(): Stored[] {
    return this.entries().filter((stored) => stored.status === 'pending');
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
          (command.requestId === requestId ||
            (command.body.type === 'merge' && command.body.into === requestId)),
      )
      .map((stored) => stored.command);
  }

  async add(command: Command): Promise<void> {
    this.#lastOrder = Math.max(this.#lastOrder + 1, Date.now() * 1000);
    const stored: Stored = { command, status: 'pending', refusal: null, order: this.#lastOrder };
    await this.collection.insert({ id: command._id, doc: { ...stored } });
    this.#entries.set(command._id, stored);
  }

  async settle(
    id: string,
    status: 'accepted' | 'refused' | 'taken-over',
    why: Refusal | null,
  ): Promise<void> {
    const stored = this.#entries.get(id);
    if (!stored) return;
    const settled: Stored = { ...stored, status, refusal: why };
    this.#entries.set(id, settled);
    await this.collection.upsert({ id, doc: { ...settled } });
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.collection.bulkRemove([...ids]);
  }

  stop(): void {
    this.#stop();
  }

  #arrived(documents: Map<string, Record<string, unknown> | null>): void {
    const touched = new Set<string>();
    for (const [id, stored] of documents) {
      for (const concerned of this.#concerned(id)) touched.add(concerned);
      if (stored) this.#take(stored);
      else this.#entries.delete(id);
      for (const concerned of this.#concerned(id)) touched.add(concerned);
    }
    this.changed.tell(touched);
  }

  #take(stored: unknown): void {
    const read = entry.safeParse(stored);
    if (!read.success) return;
    this.#entries.set(read.data.command._id, read.data);
    this.#lastOrder = Math.max(this.#lastOrder, read.data.order);
  }

  #concerned(id: string): string[] {
    const command = this.#entries.get(id)?.command;
    if (!command) return [];
    return command.body.type === 'merge' ? [command.requestId, command.body.into] : [command.requestId];
  }
}

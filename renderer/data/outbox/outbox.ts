import { z } from 'zod';
import { command as commandSchema, type Command } from '#shared/workflow/command.ts';
import { refusal, type Refusal } from '#shared/documents/verdict.ts';
import type { KeptCollection } from '../store/database.ts';
import { readAll, watchCollection } from '../store/database.ts';
import type { OutboxEntry } from '../contract/requests.ts';

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

  private constructor(private readonly collection: KeptCollection) {}

  /** Loads what waits and follows what other windows do. `changed` gets the ids of the requests concerned. */
  static async open(
    collection: KeptCollection,
    changed: (requestIds: Set<string>) => void,
  ): Promise<{ outbox: Outbox; stop: () => void }> {
    const outbox = new Outbox(collection);
    for (const stored of await readAll(collection)) outbox.#take(stored);
    const stop = watchCollection(collection, (documents) => {
      const touched = new Set<string>();
      for (const [id, stored] of documents) {
        for (const concerned of outbox.#concerned(id)) touched.add(concerned);
        if (stored) outbox.#take(stored);
        else outbox.#entries.delete(id);
        for (const concerned of outbox.#concerned(id)) touched.add(concerned);
      }
      changed(touched);
    });
    return { outbox, stop };
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

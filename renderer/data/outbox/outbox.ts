import { z } from 'zod';
import { command as commandSchema, type Command } from '#shared/workflow/command.ts';
import { refusal, type Refusal } from '#shared/documents/verdict.ts';
import type { OwnStore } from '../own/own-store.ts';
import type { Held, Shelf } from '../own/shelf.ts';
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

/** Accepted commands are kept for this long: longer than between two backups of the server. */
const sentKeptMs = 35 * 24 * 3_600_000;
const sentCommand = z.object({ command: commandSchema, at: z.string() });

/** This desk's commands until the server's word on them has arrived. Durable before `add` resolves; nothing leaves it unsaid. */
export class Outbox {
  readonly #entries = new Map<string, Stored>();
  #lastOrder = 0;
  /** Ids of the requests concerned, whichever window changed something. */
  readonly changed = new Subscribers<[ReadonlySet<string>]>();
  readonly #shelf: Shelf;
  readonly #stop: Unsubscribe;
  readonly #unreadable = new Set<string>();

  private constructor(private readonly own: Pick<OwnStore, 'shelf' | 'write'>) {
    this.#shelf = own.shelf('outbox');
    this.#stop = this.#shelf.watch((things) => this.#arrived(things));
  }

  /** Loads what waits and follows what other windows do. */
  static async open(own: Pick<OwnStore, 'shelf' | 'write'>): Promise<Outbox> {
    const outbox = new Outbox(own);
    for (const [id, stored] of await outbox.#shelf.all()) outbox.#take(id, stored);
    return outbox;
  }

  /** Ids of what this version of the program cannot read: kept as it is, for the next one. */
  get unreadable(): readonly string[] {
    return [...this.#unreadable];
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
    await this.#shelf.put(new Map([[command._id, stored]]));
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
    await this.#shelf.put(new Map([[id, settled]]));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#shelf.remove(ids);
  }

  /** What was accepted and has come back from the server: it is not laid over its request any more, and kept as sent. */
  async done(ids: readonly string[], at: string): Promise<void> {
    const commands = ids.flatMap((id) => this.#entries.get(id)?.command ?? []);
    await this.own.write(
      commands.flatMap((command) => [
        { shelf: 'sent', id: command._id, value: { command, at } } as const,
        { shelf: 'outbox', id: command._id, value: null } as const,
      ]),
    );
  }

  /** Commands the server accepted and when they had come back, of the last 35 days; older ones are forgotten. */
  async sent(now = Date.now()): Promise<z.infer<typeof sentCommand>[]> {
    const kept = [...(await this.own.shelf('sent').all())].flatMap(([id, value]) => {
      const read = sentCommand.safeParse(value);
      return read.success ? [{ id, ...read.data }] : [];
    });
    const old = kept.filter(({ at }) => now - Date.parse(at) > sentKeptMs);
    await this.own.shelf('sent').remove(old.map(({ id }) => id));
    return kept.filter((each) => !old.includes(each)).sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  stop(): void {
    this.#stop();
  }

  #arrived(things: Held): void {
    const touched = new Set<string>();
    for (const [id, stored] of things) {
      for (const concerned of this.#concerned(id)) touched.add(concerned);
      this.#unreadable.delete(id);
      if (stored === null) this.#entries.delete(id);
      else this.#take(id, stored);
      for (const concerned of this.#concerned(id)) touched.add(concerned);
    }
    this.changed.tell(touched);
  }

  #take(id: string, stored: unknown): void {
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
    return command.body.type === 'merge' ? [command.requestId, command.body.into] : [command.requestId];
  }
}

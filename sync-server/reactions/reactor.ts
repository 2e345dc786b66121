import { setImmediate as breathe } from 'node:timers/promises';
import type { Command } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { CommandIntake } from '../commands/intake.ts';
import { freshRequest, requestInOrNull } from '../commands/read-requests.ts';
import { databaseOf } from '../policy/databases.ts';
import { type ChangeRow, StoreError } from '../storage/document-store.ts';
import { Positions } from './positions.ts';
import type { Reaction, ReactionParts } from './reaction.ts';

/** People's commands wait for no more of the server's than this many requests give. */
const perPage = 100;
const firstRetryMs = 1000;
const longestRetryMs = 60_000;

/**
 * Reads what happens to the requests of every office and lets the reactions act on it. How far it has read is stored after
 * what follows from it: killed anywhere, it reads the last page again and does nothing twice.
 */
export class Reactor {
  readonly #behind = new Set<string>();
  #running: Promise<void> | null = null;
  #unsubscribe: (() => void) | null = null;
  #retry: NodeJS.Timeout | null = null;
  #retryMs = firstRetryMs;

  private constructor(
    private readonly parts: ReactionParts,
    private readonly intake: CommandIntake,
    private readonly reactions: readonly Reaction[],
    private readonly positions: Positions,
  ) {}

  static async open(
    parts: ReactionParts,
    intake: CommandIntake,
    reactions: readonly Reaction[],
  ): Promise<Reactor> {
    return new Reactor(parts, intake, reactions, await Positions.open(parts.store));
  }

  start(): void {
    this.#unsubscribe = this.parts.store.onCommit((databases) => this.#look((name) => databases.has(name)));
    this.#look(() => true);
  }

  /** Resolves when all that has happened has been reacted to. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Ends after the page at hand. */
  async stop(): Promise<void> {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    if (this.#retry) clearTimeout(this.#retry);
    this.#behind.clear();
    await this.idle();
  }

  #look(isTouched: (database: string) => boolean): void {
    for (const { code } of this.parts.reference.data.offices.offices)
      if (isTouched(databaseOf('requests', code))) this.#behind.add(code);
    if (this.#behind.size > 0)
      this.#running ??= this.#run().finally(() => {
        this.#running = null;
      });
  }

  async #run(): Promise<void> {
    await breathe();
    while (this.#behind.size > 0) {
      for (const office of this.#behind) {
        this.#behind.delete(office);
        await this.#unlessTroubled(office, async () => {
          while (this.#unsubscribe && !(await this.#page(office))) await breathe();
        });
      }
      await this.#unlessTroubled(null, () => this.positions.save());
    }
  }

  async #unlessTroubled(office: string | null, react: () => Promise<void>): Promise<void> {
    try {
      await react();
      this.#retryMs = firstRetryMs;
    } catch (error) {
      this.parts.warn({ err: error, office }, 'reactions were interrupted and will be tried again');
      this.#later();
    }
  }

  #later(): void {
    if (!this.#unsubscribe || this.#retry) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#look(() => true);
    }, this.#retryMs);
    this.#retry.unref();
    this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs);
  }

  /** Reacts to one page; true when it was the last. */
  async #page(office: string): Promise<boolean> {
    const { store, spots } = this.parts;
    const since = this.positions.of(office);
    const page = await store.readChanges(databaseOf('requests', office), {
      since,
      limit: perPage,
    });
    if (page.rows.length === 0) return true;
    const requests = await this.#read(office, page.rows);
    await spots.remember(requests);
    await spots.forget(page.rows.flatMap(({ id, deleted }) => (deleted ? [id] : [])));
    const commands: Command[] = [];
    for (const request of requests) commands.push(...(await this.#reactTo(request)));
    if (commands.length > 0) await this.intake.accept(commands, { system: true });
    await this.positions.reach(office, page.lastSeq);
    return page.pending === 0;
  }

  /** The requests of some changes, as they are now; those just written need not be read. */
  async #read(office: string, rows: readonly ChangeRow[]): Promise<RequestDocument[]> {
    const { store } = this.parts;
    const found = new Map<string, RequestDocument>();
    for (const { id, revs } of rows) {
      const fresh = freshRequest(store, id, revs[0] ?? '');
      if (fresh) found.set(id, fresh);
    }
    const unread = rows.flatMap(({ id, deleted }) => (deleted || found.has(id) ? [] : [id]));
    const documents =
      unread.length > 0 ? await store.getDocuments(databaseOf('requests', office), unread) : [];
    for (const document of documents) {
      const request = requestInOrNull(document);
      if (request) found.set(request._id, request);
    }
    return rows.flatMap(({ id }) => found.get(id) ?? []);
  }

  /** A request that a reaction stumbles over does not stop the others; a store that does not answer stops them all, for a while. */
  async #reactTo(request: RequestDocument): Promise<Command[]> {
    const commands: Command[] = [];
    for (const { name, react } of this.reactions)
      try {
        commands.push(...(await react(request, this.parts)));
      } catch (error) {
        if (error instanceof StoreError) throw error;
        this.parts.warn({ err: error, reaction: name, request: request._id }, 'a reaction failed');
      }
    return commands;
  }
}

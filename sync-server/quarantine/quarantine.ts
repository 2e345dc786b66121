import { setTimeout as pause } from 'node:timers/promises';
import { type Quarantined, quarantined, type QuarantineAnswer } from '#shared/contracts/quarantine-api.ts';
import type { Instant } from '#shared/documents/time.ts';
import { plainOf } from '../commands/read-requests.ts';
import { quarantineDatabase } from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';
import { examine } from './examine.ts';
import { shapeOf } from './shapes.ts';

/** Read at once: everybody else waits as long. */
const perPage = 50;
const pauseMs = 2;
/** Beyond it the store as a whole is what is wrong. */
const most = 10_000;

const nameOf = ({ database, id }: Pick<Quarantined, 'database' | 'id'>): string => `${database} ${id}`;

/**
 * The documents that the server cannot read. They stay where they are; every reader goes past them. All are looked at after each start
 * (another version of the program may read them) and every night: what is readable again is told, so that what it missed is done.
 */
export class Quarantine {
  #known = new Map<string, Quarantined>();
  #lookedAt: Instant | null = null;
  #looking: Promise<void> | null = null;
  #isStopped = false;

  private constructor(
    private readonly store: DocumentStore,
    private readonly clock: () => Instant,
  ) {}

  static async open(store: DocumentStore, clock: () => Instant): Promise<Quarantine> {
    await store.ensureDatabase(quarantineDatabase);
    const quarantine = new Quarantine(store, clock);
    for (const document of await quarantine.#stored()) {
      const read = quarantined.safeParse(document).data;
      if (read) quarantine.#known.set(nameOf(read), read);
    }
    return quarantine;
  }

  get count(): number {
    return this.#known.size;
  }

  answer(): QuarantineAnswer {
    return { documents: [...this.#known.values()], lookedAt: this.#lookedAt };
  }

  /** Looks at every document; once at a time. @param returned hears of those that can be read again */
  look(returned: (documents: readonly Quarantined[]) => Promise<void>): Promise<void> {
    this.#looking ??= this.#look(returned).finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#looking?.catch(() => undefined);
  }

  async #look(returned: (documents: readonly Quarantined[]) => Promise<void>): Promise<void> {
    const found = new Map<string, Quarantined>();
    const now = this.clock();
    for (const database of await this.store.listDatabases())
      if (shapeOf(database) && !this.#isStopped) await this.#walk(database, now, found);
    if (this.#isStopped) return;
    const back = [...this.#known.values()].filter((each) => !found.has(nameOf(each)));
    const isNew = [...found.keys()].some((name) => !this.#known.has(name));
    this.#known = found;
    this.#lookedAt = now;
    if (isNew || back.length > 0) await this.#keep();
    if (back.length > 0) await returned(back);
  }

  async #walk(database: string, now: Instant, found: Map<string, Quarantined>): Promise<void> {
    for (let after: string | null = null; found.size < most;) {
      const page: StoredDocument[] = await this.store.readById(database, after, perPage);
      for (const document of page) {
        const wrong = examine(database, document);
        if (!wrong) continue;
        const each = { database, id: document._id, ...wrong, since: now };
        found.set(nameOf(each), { ...each, since: this.#known.get(nameOf(each))?.since ?? now });
      }
      const last = page.at(-1);
      if (!last || page.length < perPage || this.#isStopped) return;
      after = last._id;
      await pause(pauseMs);
    }
  }

  async #stored(): Promise<StoredDocument[]> {
    const all: StoredDocument[] = [];
    for (let after: string | null = null; ;) {
      const page: StoredDocument[] = await this.store.readById(quarantineDatabase, after, perPage);
      all.push(...page.map((document) => ({ ...document, ...plainOf(document) })));
      after = page.at(-1)?._id ?? null;
      if (after === null) return all;
    }
  }

  /** Writes down since when. */
  async #keep(): Promise<void> {
    const stored = new Map((await this.#stored()).map(({ _id, _rev }) => [_id, _rev]));
    const gone = [...stored].flatMap(([_id, _rev]) =>
      this.#known.has(_id) || _rev === undefined ? [] : [{ _id, _rev, _deleted: true }],
    );
    const come = [...this.#known].flatMap(([_id, each]) => (stored.has(_id) ? [] : [{ _id, ...each }]));
    await this.store.writeDocuments(quarantineDatabase, [...gone, ...come]);
  }
}

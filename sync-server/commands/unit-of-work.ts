import { keepFresh } from './read-requests.ts';
import type { DatabaseWrite, DocumentStore, StoredDocument } from '../storage/document-store.ts';

interface Held {
  database: string;
  rev: string | undefined;
  document: StoredDocument | null;
  changed: boolean;
}

/**
 * Documents read and changed while a batch of commands is judged. Several changes of one document become one write. Writes
 * keep the order of first change, commands last, so that a store without transactions is completed by repeating the batch.
 */
export class UnitOfWork {
  readonly #documents = new Map<string, Held>();
  readonly #commands: DatabaseWrite[] = [];
  /** What stood where the attempt under way has put something else; null: none is under way. */
  #before: Map<string, Held | undefined> | null = null;

  constructor(private readonly store: DocumentStore) {}

  async get(database: string, id: string): Promise<StoredDocument | null> {
    const key = `${database}/${id}`;
    const known = this.#documents.get(key);
    if (known) return known.document;
    const document = await this.store.getDocument(database, id);
    this.#remember(database, id, document);
    return document;
  }

  /** Reads many documents at once; `get` then has them. */
  async getAhead(database: string, ids: readonly string[]): Promise<void> {
    const unread = [...new Set(ids)].filter((id) => !this.#documents.has(`${database}/${id}`));
    const documents = unread.length === 0 ? [] : await this.store.getDocuments(database, unread);
    for (const [n, id] of unread.entries()) this.#remember(database, id, documents[n] ?? null);
  }

  /** Documents of the store in the order of their ids, see `DocumentStore.readById`: not those written in this unit. */
  async readById(database: string, after: string | null, limit: number): Promise<StoredDocument[]> {
    const documents = await this.store.readById(database, after, limit);
    for (const document of documents) this.#remember(database, document._id, document);
    return documents;
  }

  /** Replaces a document; call `get` first, its revision is carried over. */
  put(database: string, document: StoredDocument): void {
    const key = `${database}/${document._id}`;
    const rev = this.#documents.get(key)?.rev;
    this.#hold(key, { database, rev, document, changed: true });
  }

  /** Takes a document away; call `get` first. */
  remove(database: string, id: string): void {
    const key = `${database}/${id}`;
    const rev = this.#documents.get(key)?.rev;
    this.#hold(key, { database, rev, document: null, changed: rev !== undefined });
  }

  putCommand(database: string, document: StoredDocument): void {
    this.#hold(`${database}/${document._id}`, { database, rev: undefined, document, changed: false });
    this.#commands.push({ database, document });
  }

  /** Does `change`, and when that throws leaves everything as it was before: one that fails takes no other along. */
  async attempt<T>(change: () => Promise<T>): Promise<T> {
    const before = new Map<string, Held | undefined>();
    const commands = this.#commands.length;
    this.#before = before;
    try {
      return await change();
    } catch (error) {
      for (const [key, held] of before)
        if (held) this.#documents.set(key, held);
        else this.#documents.delete(key);
      this.#commands.length = commands;
      throw error;
    } finally {
      this.#before = null;
    }
  }

  /** Writes all, or (embedded store) nothing. @throws StoreError 409 when something was changed meanwhile */
  async commit(): Promise<void> {
    const changed = [...this.#documents].filter(([, held]) => held.changed);
    const writes = changed.map(([key, { database, rev, document }]): DatabaseWrite => {
      const at = rev === undefined ? {} : { _rev: rev };
      return document
        ? { database, document: { ...document, ...at } }
        : { database, document: { _id: key.slice(database.length + 1), ...at, _deleted: true } };
    });
    if (writes.length + this.#commands.length === 0) return;
    const written = await this.store.transact([...writes, ...this.#commands]);
    for (const [n, [, { document }]] of changed.entries())
      if (document) keepFresh(this.store, document, written[n]?.rev ?? '');
  }

  #hold(key: string, held: Held): void {
    if (this.#before?.has(key) === false) this.#before.set(key, this.#documents.get(key));
    this.#documents.set(key, held);
  }

  /** As the store has it, unless this unit knows it already. */
  #remember(database: string, id: string, document: StoredDocument | null): void {
    const key = `${database}/${id}`;
    if (!this.#documents.has(key))
      this.#documents.set(key, { database, rev: document?._rev, document, changed: false });
  }
}

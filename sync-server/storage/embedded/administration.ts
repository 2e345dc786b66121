import type { EmbeddedStore } from './store.ts';

/** What a server administrator does to whole databases. */
export class Administration {
  constructor(private readonly store: EmbeddedStore) {}

  /** @throws StoreError 404 */
  drop(database: string): Promise<void> {
    return this.store.commits.run(() => this.store.databases.drop(database));
  }

  /** The security object as set, an empty object when never set. */
  security(database: string): unknown {
    return JSON.parse(this.store.databases.get(database).security) as unknown;
  }

  setSecurity(database: string, security: unknown): Promise<void> {
    return this.#set(database, 'security', JSON.stringify(security));
  }

  revsLimit(database: string): number {
    return this.store.databases.get(database).revs_limit;
  }

  setRevsLimit(database: string, limit: number): Promise<void> {
    return this.#set(database, 'revs_limit', limit);
  }

  #set(database: string, column: 'security' | 'revs_limit', value: string | number): Promise<void> {
    return this.store.commits.run(() => {
      const row = this.store.databases.get(database);
      this.store.sqlite.prepare(`UPDATE databases SET ${column} = ? WHERE db = ?`).run(value, row.db);
      Object.assign(row, { [column]: value });
    });
  }
}

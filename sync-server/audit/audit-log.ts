import type { Instant } from '#shared/documents/time.ts';
import { auditDatabase } from '../policy/databases.ts';
import { type DocumentStore, StoreError } from '../storage/document-store.ts';
import { auditEntry, auditId, type AuditEntry, type AuditKind, hashEntry, origin } from './chain.ts';

/** What is noted. Values are cut to 300 characters. */
export interface Noted {
  what: AuditKind;
  by: string | null;
  facts?: Record<string, string | null | undefined>;
  /** When it happened, if not now (a read on a desk that was offline). */
  at?: Instant;
}
const longest = 300;

/** Appends to the audit log, one writer at a time; what is noted in one turn is written together. */
export class AuditLog {
  #head: { seq: number; hash: string } | null = null;
  #waiting: { noted: Noted; done: () => void; failed: (error: unknown) => void }[] = [];
  #isWriting = false;

  private constructor(
    private readonly store: DocumentStore,
    private readonly clock: () => Instant,
  ) {}

  static async open(store: DocumentStore, clock: () => Instant): Promise<AuditLog> {
    await store.ensureDatabase(auditDatabase);
    await store.ensureIndex(auditDatabase, ['citizenId']);
    return new AuditLog(store, clock);
  }

  /** Resolves when it is on disk. */
  append(noted: Noted): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ noted, done, failed });
      if (!this.#isWriting) void this.#write();
    });
  }

  /** Entries of one citizen's file, newest first. */
  async aboutCitizen(citizenId: string): Promise<AuditEntry[]> {
    const found = await this.store.findByFields(auditDatabase, { citizenId }, 5000);
    return found
      .flatMap(({ _rev, citizenId: _citizen, ...plain }) => auditEntry.safeParse(plain).data ?? [])
      .sort((a, b) => b.seq - a.seq);
  }

  /** Waits until everything noted is written. */
  async idle(): Promise<void> {
    while (this.#isWriting) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, 200);
      try {
        await this.#writeBatch(batch.map(({ noted }) => noted));
        for (const { done } of batch) done();
      } catch (error) {
        this.#head = null;
        for (const { failed } of batch) failed(error);
      }
    }
    this.#isWriting = false;
  }

  async #writeBatch(batch: readonly Noted[]): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      let { seq, hash } = (this.#head ??= await this.#readHead());
      const entries = batch.map((noted) => {
        seq += 1;
        const facts = Object.fromEntries(
          Object.entries(noted.facts ?? {}).flatMap(([name, value]) =>
            value === null || value === undefined ? [] : [[name, value.slice(0, longest)] as const],
          ),
        );
        const entry = {
          seq,
          at: noted.at ?? this.clock(),
          what: noted.what,
          by: noted.by,
          facts,
          previous: hash,
        };
        hash = hashEntry(entry);
        const { citizenId } = facts;
        return {
          _id: auditId(seq),
          kind: 'audit',
          schema: 1,
          ...entry,
          hash,
          ...(citizenId === undefined ? {} : { citizenId }),
        };
      });
      try {
        await this.store.transact(entries.map((document) => ({ database: auditDatabase, document })));
        this.#head = { seq, hash };
        return;
      } catch (error) {
        // Another server process has written: its entry is the new head.
        this.#head = null;
        if (!(error instanceof StoreError && error.status === 409) || tries > 50) throw error;
      }
    }
  }

  async #readHead(): Promise<{ seq: number; hash: string }> {
    const { rows } = await this.store.readChanges(auditDatabase, {
      since: '0',
      limit: 1,
      descending: true,
      includeDocuments: true,
    });
    const json = rows.find((row) => row.id.startsWith('a-'))?.json;
    if (json === undefined) return { seq: 0, hash: origin };
    const { seq, hash } = auditEntry.parse(JSON.parse(json));
    return { seq, hash };
  }
}

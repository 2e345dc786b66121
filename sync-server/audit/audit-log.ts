import type { AuditFact, NotedFacts } from '#shared/documents/audit-fact.ts';
import type { AuditKind } from '#shared/documents/audit-kind.ts';
import type { Instant } from '#shared/documents/time.ts';
import { auditDatabase } from '../policy/databases.ts';
import { type DocumentStore, StoreError } from '../storage/document-store.ts';
import { EmbeddedStore } from '../storage/embedded/store.ts';
import { type AuditKey, loadAuditKey } from './audit-key.ts';
import { auditEntry, auditId, type AuditEntry, type AuditHead } from './entry.ts';
import { digestOfWords, partWords } from './erasable.ts';
import { hashWhole, macOf } from './hash-entry.ts';
import { readHead } from './read-head.ts';
import { ChainCheck } from './verify.ts';

/** What is noted. Values are cut to 300 characters. */
export interface Noted {
  what: AuditKind;
  by: string | null;
  facts?: NotedFacts;
  /** When it happened, if not now (a read on a desk that was offline). */
  at?: Instant;
}
const longest = 300;
/** How often the next number may be taken by another process before we give up. */
const mostTries = 200;

/** Appends to the audit log, one document an entry; the numbers decide between several processes. */
export class AuditLog {
  #head: AuditHead | null = null;
  #waiting: { noted: Noted; done: () => void; failed: (error: unknown) => void }[] = [];
  #isWriting = false;
  /** What is noted in one turn is written together where the store writes all or nothing; else the chain could be woven of two hands. */
  readonly #together: number;

  private constructor(
    private readonly store: DocumentStore,
    private readonly clock: () => Instant,
    private readonly key: AuditKey,
  ) {
    this.#together = store instanceof EmbeddedStore ? 200 : 1;
  }

  /** @param keyFile where the key lies, or is made. @throws Error of the file system */
  static async open(store: DocumentStore, clock: () => Instant, keyFile: string): Promise<AuditLog> {
    await store.ensureDatabase(auditDatabase);
    await store.ensureIndex(auditDatabase, ['citizenId']);
    const head = await readHead(store);
    const key = await loadAuditKey(keyFile, head);
    const log = new AuditLog(store, clock, key);
    const last =
      head.seq === 0
        ? null
        : auditEntry.safeParse(await store.getDocument(auditDatabase, auditId(head.seq))).data;
    if (last && last.schema !== 1 && last.keyId !== key.id)
      await log.append({ what: 'log-key-changed', by: null, facts: { before: last.keyId, now: key.id } });
    return log;
  }

  /** Resolves when it is on disk. A fact that has no name in `auditFacts` does not compile: nobody could read it. */
  append<Facts extends NotedFacts>(
    noted: Noted & { facts?: Facts & Record<Exclude<keyof Facts, AuditFact>, never> },
  ): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ noted, done, failed });
      if (!this.#isWriting) void this.#write();
    });
  }

  /** Entries of one citizen's file, newest first. */
  async aboutCitizen(citizenId: string): Promise<AuditEntry[]> {
    const found = await this.store.findByFields(auditDatabase, { citizenId }, 5000);
    return found
      .flatMap((document) => auditEntry.safeParse(document).data ?? [])
      .sort((a, b) => b.seq - a.seq);
  }

  /** Where the log ends now. */
  head(): Promise<AuditHead> {
    return readHead(this.store);
  }

  /** What walks along this log, entry by entry, with the key at hand. @param anchors heads noted elsewhere */
  check(anchors: readonly AuditHead[]): ChainCheck {
    return new ChainCheck({ key: this.key, anchors });
  }

  /** Waits until everything noted is written. */
  async idle(): Promise<void> {
    while (this.#isWriting) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#together);
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
      let head = (this.#head ??= await readHead(this.store));
      const entries = batch.map((noted) => {
        const entry = this.#entryAfter(head, noted);
        head = { seq: entry.seq, hash: entry.hash };
        return entry;
      });
      try {
        await this.store.transact(entries.map((document) => ({ database: auditDatabase, document })));
        this.#head = head;
        return;
      } catch (error) {
        // Another process has taken the number: its entry is the new head.
        this.#head = null;
        if (!(error instanceof StoreError && error.status === 409) || tries > mostTries) throw error;
      }
    }
  }

  #entryAfter(head: AuditHead, noted: Noted) {
    const facts = Object.fromEntries(
      Object.entries(noted.facts ?? {}).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : [[name, value.slice(0, longest)] as const],
      ),
    );
    const { citizenId } = facts;
    const { lasting, words } = partWords(facts);
    const seq = head.seq + 1;
    const content = {
      _id: auditId(seq),
      kind: 'audit' as const,
      ...(words
        ? { schema: 3 as const, erasableDigest: digestOfWords(words), erasable: words }
        : { schema: 2 as const }),
      seq,
      at: noted.at ?? this.clock(),
      what: noted.what,
      by: noted.by,
      facts: lasting,
      previous: head.hash,
      keyId: this.key.id,
      ...(citizenId === undefined ? {} : { citizenId }),
    };
    const hash = hashWhole(content);
    return { ...content, hash, seal: macOf(hash, this.key) };
  }
}

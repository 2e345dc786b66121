import PouchDB from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import replication from 'pouchdb-replication';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { type AttachmentRef, largestFile } from '#shared/documents/attachment.ts';
import type { Sealer } from '../store/sealer.ts';
import { type SyncServer, Unreachable } from '../server/sync-server.ts';
import type { FileProgress, FilesWaiting, WaitingFile } from '../contract/files.ts';
import { fetchFile } from './fetch-file.ts';
import { HeldFiles } from './held-files.ts';
import { type KeptFile, summedUp } from './kept-file.ts';
import { Subscribers } from '../subscribers.ts';
import { type FileFacts, FileSeal } from './file-seal.ts';

PouchDB.plugin(idb).plugin(http).plugin(replication);

const firstRetryMs = 1000;
const longestRetryMs = 30_000;
const deniedRow = z.object({ id: z.string() });
const missingRows = z.record(z.string(), z.unknown());
const isConflict = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 409;

/**
 * Files on their way to the server: one document a file with the bytes attached, pushed one by one by PouchDB, removed here once the
 * server has them. A file that is never taken stays here, marked, and holds up no other.
 */
export class FileOutbox {
  readonly #local: PouchDB.Database<KeptFile>;
  readonly changed = new Subscribers();
  /** Files of forms that are not registered yet. */
  readonly held: HeldFiles;
  /** Resolves when it is known what has waited here since before: until then the {@link summary} is of this window alone. */
  readonly known: Promise<void>;
  readonly #seal: FileSeal;
  readonly #waiting = new Map<string, WaitingFile>();
  #isPushing = false;
  #closed = false;
  #wake: () => void = () => undefined;

  constructor(
    private readonly parts: {
      storeId: string;
      person: string;
      server: SyncServer;
      sealer: Sealer;
    },
  ) {
    this.#seal = new FileSeal(parts.sealer);
    this.#local = new PouchDB<KeptFile>(`maktab-files-${parts.storeId}`, {
      adapter: 'idb',
      auto_compaction: true,
    });
    this.held = new HeldFiles(this.#local, this.#seal);
    // What cannot be read now is read by the first push.
    this.known = this.#look().catch(() => undefined);
  }

  get summary(): FilesWaiting {
    return summedUp(this.#waiting.values());
  }

  /** Keeps a file here and sends it when it can. Durable when it resolves. */
  add(file: Blob, name: string, office: string): Promise<AttachmentRef> {
    return this.keep(`fil-${uuid()}`, file, name, office);
  }

  /**
   * The same for a file that has its id already: kept twice it is kept once. With `form`, the key of a form, it stays here until
   * that is released. @throws RangeError for one larger than the server takes
   */
  async keep(
    fileId: string,
    file: Blob,
    name: string,
    office: string,
    form: string | null = null,
  ): Promise<AttachmentRef> {
    if (file.size > largestFile) throw new RangeError('The file is too large.');
    const type = file.type || 'application/octet-stream';
    const facts: FileFacts = {
      kind: 'file',
      schema: 1,
      office,
      name,
      type,
      size: file.size,
      by: this.parts.person,
      createdAt: new Date().toISOString(),
    };
    const { sealed, content } = await this.#seal.close(fileId, facts, file);
    await this.#local
      .put({
        _id: fileId,
        sealed,
        ...(form === null ? {} : { held: form }),
        _attachments: { content: { content_type: 'application/octet-stream', data: content } },
      })
      .catch((error: unknown) => {
        if (!isConflict(error)) throw error;
      });
    if (form === null) {
      this.#note(fileId, facts, false);
      this.push();
    }
    return { fileId, name, type, size: file.size };
  }

  /** The form is registered: its files go. */
  async release(form: string): Promise<void> {
    await this.held.release(form);
    await this.#look();
    this.push();
  }

  /** The bytes, from here or from the server; null when neither has them now. */
  async read(fileId: string, told: FileProgress = () => undefined): Promise<Blob | null> {
    try {
      const { sealed } = await this.#local.get(fileId);
      const found = await this.#local.getAttachment(fileId, 'content');
      if (found instanceof Blob) return await this.#seal.open(fileId, sealed, found);
    } catch {
      // Not here any more: the server has it.
    }
    return fetchFile(this.parts.server, fileId, told);
  }

  /** How many files the server does not have yet. */
  async waiting(): Promise<number> {
    if (this.#closed) return 0;
    const { rows } = await this.#local.allDocs({ include_docs: true });
    return rows.filter(({ doc }) => doc?.held === undefined).length;
  }

  /** Sends what waits, again and again with longer pauses until nothing does; wakes a pause. One window of a store at a time. */
  push(): void {
    this.#wake();
    if (this.#isPushing) return;
    this.#isPushing = true;
    void navigator.locks
      .request(`maktab-files-${this.parts.storeId}`, () => this.#drain())
      .finally(() => {
        this.#isPushing = false;
      });
  }

  /** Sends once more what the server did not take: rights may have changed. */
  async retryRefused(): Promise<void> {
    for (const { fileId } of this.summary.refused) await this.#mark(fileId, false);
    this.push();
  }

  /** Resolves when nothing is written here any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    await this.#local.close();
  }

  async #drain(): Promise<void> {
    for (let pause = firstRetryMs; !this.#closed; pause = Math.min(pause * 2, longestRetryMs)) {
      try {
        await this.#look();
        if (this.summary.count === 0) return;
        const before = this.summary.count;
        await this.#replicate().finally(() => {
          if (this.summary.count < before) pause = firstRetryMs / 2;
        });
        await this.#settle();
      } catch {
        // Offline, cut or full: what waits stays here and is tried again.
      }
      if (this.summary.count === 0) continue;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, pause);
      });
    }
  }

  /** What is here now: another window of this store may have kept or sent something. */
  async #look(): Promise<void> {
    const { rows } = await this.#local.allDocs({ include_docs: true });
    const here = new Set(rows.map(({ id }) => id));
    for (const fileId of this.#waiting.keys()) if (!here.has(fileId)) this.#waiting.delete(fileId);
    for (const { id, doc } of rows) {
      const known = this.#waiting.get(id);
      if (!doc || doc.held !== undefined || known?.refused === (doc.refused === true)) continue;
      const facts = await this.#seal.facts(id, doc.sealed);
      this.#waiting.set(id, this.#waitingOf(id, facts, doc.refused === true));
    }
    this.#told();
  }

  async #replicate(): Promise<void> {
    const remote = new PouchDB(this.parts.server.address('/db/files'), {
      adapter: 'http',
      skip_setup: true,
      fetch: async (url: string | Request, options: RequestInit = {}) =>
        this.parts.server.fetch(String(url), await this.#seal.openPush(String(url), options)),
    });
    const denied: string[] = [];
    const removed: Promise<void>[] = [];
    try {
      await this.#local.replicate
        .to(remote, {
          batch_size: 1,
          filter: (document: { _deleted?: boolean; refused?: boolean; held?: string }) =>
            !document._deleted && document.refused !== true && document.held === undefined,
        })
        .on('denied', (row) => {
          const read = deniedRow.safeParse(row);
          if (read.success) denied.push(read.data.id);
        })
        .on('change', ({ docs }) => {
          // Written means durable there.
          for (const { _id: id, _rev: rev } of docs) removed.push(this.#sent(id, rev));
        });
    } finally {
      await Promise.all(removed);
      for (const id of denied) await this.#mark(id, true);
      await remote.close();
    }
  }

  /** Removes what the server has already: it was sent when the answer got lost. */
  async #settle(): Promise<void> {
    const { rows } = await this.#local.allDocs();
    if (rows.length === 0) return;
    const answer = await this.parts.server.call('/db/files/_revs_diff', {
      method: 'POST',
      body: JSON.stringify(Object.fromEntries(rows.map(({ id }) => [id, ['1-0']]))),
    });
    const missing = missingRows.safeParse(await answer.json());
    if (!missing.success) throw new Unreachable('unreadable answer');
    for (const { id, value } of rows) if (!(id in missing.data)) await this.#sent(id, value.rev);
    await this.#local.compact();
  }

  async #sent(id: string, rev: string): Promise<void> {
    await this.#local.remove(id, rev).catch((error: unknown) => {
      // Marked meanwhile: the next round sees to it.
      if (!isConflict(error)) throw error;
    });
    this.#waiting.delete(id);
    this.#told();
  }

  async #mark(id: string, refused: boolean): Promise<void> {
    const document = await this.#local.get(id, { attachments: false });
    const { refused: _before, ...rest } = document;
    await this.#local.put(refused ? { ...rest, refused } : rest);
    const known = this.#waiting.get(id);
    if (known) this.#waiting.set(id, { ...known, refused });
    this.#told();
  }

  #note(fileId: string, facts: FileFacts, refused: boolean): void {
    this.#waiting.set(fileId, this.#waitingOf(fileId, facts, refused));
    this.#told();
  }

  #waitingOf(fileId: string, { name, size, office, createdAt }: FileFacts, refused: boolean): WaitingFile {
    return { fileId, name, size, office, since: createdAt, refused };
  }

  #told(): void {
    this.changed.tell();
  }
}

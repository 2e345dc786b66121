import PouchDB from 'pouchdb-core';
import idb from 'pouchdb-adapter-idb';
import { v7 as uuid } from 'uuid';
import { type AttachmentRef, largestFile } from '#shared/documents/attachment.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Sealer } from '../store/sealer.ts';
import type { SyncServer } from '../server/sync-server.ts';
import { ServerTrouble } from '../server/trouble.ts';
import type { Trouble } from '../contract/sync.ts';
import type { BytesHeard, FilesWaiting, WaitingFile } from '../contract/files.ts';
import { fetchFile } from './fetch-file.ts';
import { forgetFiles } from './forget-files.ts';
import { HeldFiles } from './held-files.ts';
import { type KeptFile, summedUp, unopened } from './kept-file.ts';
import { Subscribers } from '../subscribers.ts';
import { type FileFacts, FileSealer } from './file-sealer.ts';
import { sendFile } from './send-file.ts';
import { SentFiles } from './sent-files.ts';

PouchDB.plugin(idb);

const firstRetryMs = 1000;
const longestRetryMs = 30_000;
const isConflict = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 409;

/** What is about the one file: the others go on. */
const ofTheFile: ReadonlySet<Trouble> = new Set(['limit', 'refused']);

/**
 * Files on their way to the server: one document a file with the bytes attached, sent in pieces one file after the other, kept as
 * sent once the server has them. A file that is never taken stays here, marked, and holds up no other.
 */
export class FileOutbox {
  readonly #local: PouchDB.Database<KeptFile>;
  readonly changed = new Subscribers();
  /** Files of forms that are not registered yet. */
  readonly held: HeldFiles;
  /** Files that the server has, kept should it be put back to a copy. */
  readonly sent: SentFiles;
  /** What keeps files from getting through, and since when. */
  troubled: { trouble: Trouble; since: string } | null = null;
  /** Whether {@link known} has resolved. */
  isKnown = false;
  /** Resolves when it is known what has waited here since before: until then the {@link summary} is of this window alone. */
  readonly known: Promise<void>;
  readonly #seal: FileSealer;
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
      /** The desk's time. */
      now: () => Instant;
    },
  ) {
    this.#seal = new FileSealer(parts.sealer);
    this.#local = new PouchDB<KeptFile>(`maktab-files-${parts.storeId}`, {
      adapter: 'idb',
      auto_compaction: true,
    });
    this.held = new HeldFiles(this.#local, this.#seal);
    this.sent = new SentFiles(this.#local, parts.server, parts.now, async () => {
      await this.#look();
      this.push();
    });
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
      createdAt: this.parts.now(),
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
  async read(fileId: string, requestId: string, told: BytesHeard = () => undefined): Promise<Blob | null> {
    try {
      const { sealed } = await this.#local.get(fileId);
      const found = await this.#local.getAttachment(fileId, 'content');
      if (found instanceof Blob) return await this.#seal.open(fileId, sealed, found);
    } catch {
      // Not here any more: the server has it.
    }
    return fetchFile(this.parts.server, { fileId, requestId }, told);
  }

  /** Sends what waits, again and again with longer pauses until nothing does; wakes a pause. One window of a store at a time. */
  push(): void {
    this.sent.follow();
    this.#wake();
    if (this.#isPushing) return;
    this.#isPushing = true;
    void navigator.locks
      .request(`maktab-files-${this.parts.storeId}`, () => this.#drain())
      .finally(() => {
        this.#isPushing = false;
      });
  }

  /** Removes these files from this PC, sent or not. */
  forget(ids: readonly string[]): Promise<void> {
    return forgetFiles(this.#local, ids).then((any) => (any ? this.#look() : undefined));
  }

  /** Sends once more what the server did not take: rights may have changed. */
  async retryRefused(): Promise<void> {
    for (const { fileId } of this.summary.refused) await this.#mark(fileId, false);
    this.push();
  }

  /** Resolves when nothing is written here any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.sent.stop();
    this.#wake();
    await this.#local.close();
  }

  async #drain(): Promise<void> {
    for (let pause = firstRetryMs; !this.#closed; pause = Math.min(pause * 2, longestRetryMs)) {
      const before = this.summary.count;
      const trouble = await this.#round();
      if (this.summary.count < before) {
        pause = firstRetryMs;
        await this.#local.compact().catch(() => undefined);
      }
      this.#hasTrouble(trouble);
      if (trouble === null && this.summary.count === 0) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, Math.max(pause, trouble?.retryAfterMs ?? 0));
      });
    }
  }

  /** Sends each file that waits, the oldest first. @returns why some of them are still here */
  async #round(): Promise<ServerTrouble | null> {
    let trouble: ServerTrouble | null = null;
    try {
      await this.#look();
      for (const { fileId } of this.#oldestFirst()) {
        if (this.#closed) return null;
        try {
          await this.#send(fileId);
        } catch (error) {
          if (!(error instanceof ServerTrouble) || !ofTheFile.has(error.trouble)) throw error;
          trouble = error;
        }
      }
      return trouble;
    } catch (error) {
      // What waits stays here and is tried again.
      return error instanceof ServerTrouble ? error : new ServerTrouble('server-error', String(error));
    }
  }

  async #send(fileId: string): Promise<void> {
    const life = this.sent.epoch;
    const { sealed } = await this.#local.get(fileId);
    const content = await this.#local.getAttachment(fileId, 'content');
    if (!(content instanceof Blob)) return;
    const facts = await this.#seal.facts(fileId, sealed).catch(() => null);
    const opened = facts && (await this.#seal.open(fileId, sealed, content).catch(() => null));
    if (!opened) return this.#mark(fileId, true);
    const { office, name, type, createdAt } = facts;
    const bytes = new Uint8Array(await opened.arrayBuffer());
    const outcome = await sendFile(this.parts.server, fileId, { office, name, type, createdAt }, bytes);
    if (outcome === 'stored') await this.#sent(fileId, life ?? this.sent.epoch);
    else await this.#mark(fileId, true);
  }

  #oldestFirst(): WaitingFile[] {
    const going = [...this.#waiting.values()].filter(({ refused }) => !refused);
    return going.sort((a, b) => (a.since < b.since ? -1 : 1));
  }

  #hasTrouble(trouble: ServerTrouble | null): void {
    const since = this.troubled?.since ?? this.parts.now();
    this.troubled = trouble && { trouble: trouble.trouble, since };
    this.#told();
  }

  /** What is here now: another window of this store may have kept or sent something. */
  async #look(): Promise<void> {
    const all = await this.#local.allDocs({ include_docs: true });
    this.sent.counted(all.rows.map(({ doc }) => doc));
    const rows = all.rows.filter(({ doc }) => doc?.sent === undefined);
    const here = new Set(rows.map(({ id }) => id));
    for (const fileId of this.#waiting.keys()) if (!here.has(fileId)) this.#waiting.delete(fileId);
    for (const { id, doc } of rows) {
      const known = this.#waiting.get(id);
      if (!doc || doc.held !== undefined || (known && known.refused === (doc.refused === true))) continue;
      const facts = await this.#seal.facts(id, doc.sealed).catch(() => null);
      this.#waiting.set(id, facts ? this.#waitingOf(id, facts, doc.refused === true) : unopened(id));
    }
    this.isKnown = true;
    this.#told();
  }

  /** Taken in a life of the server's store that is over, it stays and is offered in the new one. */
  async #sent(id: string, life: string | null): Promise<void> {
    if (life === null || life !== this.sent.epoch) return;
    const row = await this.#local.get(id);
    await this.sent.keep(row, life).catch((error: unknown) => {
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

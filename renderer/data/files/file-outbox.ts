import PouchDB from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import replication from 'pouchdb-replication';
import { v7 as uuid } from 'uuid';
import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { Sealer } from '../seal/sealer.ts';
import { type SyncServer, Unreachable } from '../sync/server.ts';
import { type FileFacts, FileSeal } from './file-seal.ts';

PouchDB.plugin(idb).plugin(http).plugin(replication);

const longestRetryMs = 30_000;

/** What is kept here: the facts sealed, the bytes sealed. */
interface KeptFile {
  sealed: string;
}

/** Files on their way to the server: one document a file with the bytes attached, pushed by PouchDB, removed here once they are there. */
export class FileOutbox {
  readonly #local: PouchDB.Database<KeptFile>;
  readonly #seal: FileSeal;
  #pushing = false;
  #closed = false;

  constructor(
    private readonly parts: { storeId: string; person: string; server: SyncServer; sealer: Sealer },
  ) {
    this.#seal = new FileSeal(parts.sealer);
    this.#local = new PouchDB<KeptFile>(`maktab-files-${parts.storeId}`, {
      adapter: 'idb',
      auto_compaction: true,
    });
  }

  /** Keeps a file here and sends it when it can. Durable when it resolves. */
  add(file: Blob, name: string, office: string): Promise<AttachmentRef> {
    return this.keep(`fil-${uuid()}`, file, name, office);
  }

  /** The same for a file that has its id already. */
  async keep(fileId: string, file: Blob, name: string, office: string): Promise<AttachmentRef> {
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
    await this.#local.put({
      _id: fileId,
      sealed,
      _attachments: { content: { content_type: 'application/octet-stream', data: content } },
    });
    this.push();
    return { fileId, name, type, size: file.size };
  }

  /** The bytes, from here or from the server; null when neither has them now. */
  async read(fileId: string): Promise<Blob | null> {
    try {
      const { sealed } = await this.#local.get(fileId);
      const found = await this.#local.getAttachment(fileId, 'content');
      if (found instanceof Blob) return await this.#seal.open(fileId, sealed, found);
    } catch {
      // Not here any more: the server has it.
    }
    try {
      return await (await this.parts.server.call(`/db/files/${fileId}/content`)).blob();
    } catch {
      return null;
    }
  }

  /** How many files the server does not have yet. */
  async waiting(): Promise<number> {
    return this.#closed ? 0 : (await this.#local.allDocs()).rows.length;
  }

  /** Sends what waits, again and again with longer pauses until nothing does. */
  push(): void {
    if (this.#pushing) return;
    this.#pushing = true;
    void this.#drain().finally(() => {
      this.#pushing = false;
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#local.close();
  }

  async #drain(): Promise<void> {
    for (let pause = 1000; !this.#closed; pause = Math.min(pause * 2, longestRetryMs)) {
      const waiting = await this.#local.allDocs().catch(() => null);
      if (!waiting || waiting.rows.length === 0) return;
      try {
        await this.#replicate();
        for (const { id, value } of waiting.rows)
          if (await this.#isThere(id)) await this.#local.remove(id, value.rev);
        await this.#local.compact();
        pause = 1000;
      } catch {
        // Offline or refused: the file stays here and is tried again.
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async #replicate(): Promise<void> {
    const remote = new PouchDB(this.parts.server.address('/db/files'), {
      adapter: 'http',
      skip_setup: true,
      fetch: async (url: string | Request, options: RequestInit = {}) =>
        this.parts.server.fetch(String(url), await this.#seal.openPush(String(url), options)),
    });
    await this.#local.replicate.to(remote, {
      batch_size: 1,
      filter: (document: { _deleted?: boolean }) => !document._deleted,
    });
    await remote.close();
  }

  async #isThere(id: string): Promise<boolean> {
    const missing = await (
      await this.parts.server.call('/db/files/_revs_diff', {
        method: 'POST',
        body: JSON.stringify({ [id]: ['1-0'] }),
      })
    ).json();
    if (typeof missing !== 'object' || missing === null) throw new Unreachable('unreadable answer');
    return !(id in missing);
  }
}

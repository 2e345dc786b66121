import PouchDB from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import replication from 'pouchdb-replication';
import { v7 as uuid } from 'uuid';
import type { AttachmentRef } from '#shared/documents/attachment.ts';
import { type SyncServer, Unreachable } from '../sync/server.ts';

PouchDB.plugin(idb).plugin(http).plugin(replication);

interface FileDocument {
  kind: 'file';
  schema: 1;
  office: string;
  name: string;
  type: string;
  size: number;
  by: string;
  createdAt: string;
}
const longestRetryMs = 30_000;

/** Files on their way to the server: one document a file with the bytes attached, pushed by PouchDB, removed here once they are there. */
export class FileOutbox {
  readonly #local: PouchDB.Database<FileDocument>;
  #pushing = false;
  #closed = false;

  constructor(
    private readonly person: string,
    private readonly server: SyncServer,
  ) {
    this.#local = new PouchDB<FileDocument>(`maktab-files-${person}`, {
      adapter: 'idb',
      auto_compaction: true,
    });
  }

  /** Keeps a file here and sends it when it can. Durable when it resolves. */
  async add(file: Blob, name: string, office: string): Promise<AttachmentRef> {
    const fileId = `fil-${uuid()}`;
    const type = file.type || 'application/octet-stream';
    const facts: FileDocument = {
      kind: 'file',
      schema: 1,
      office,
      name,
      type,
      size: file.size,
      by: this.person,
      createdAt: new Date().toISOString(),
    };
    await this.#local.put({
      _id: fileId,
      ...facts,
      _attachments: { content: { content_type: type, data: file } },
    });
    this.push();
    return { fileId, name, type, size: file.size };
  }

  /** The bytes, from here or from the server; null when neither has them now. */
  async read(fileId: string): Promise<Blob | null> {
    try {
      const found = await this.#local.getAttachment(fileId, 'content');
      if (found instanceof Blob) return found;
    } catch {
      // Not here any more: the server has it.
    }
    try {
      return await (await this.server.call(`/db/files/${fileId}/content`)).blob();
    } catch {
      return null;
    }
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
    const remote = new PouchDB(this.server.address('/db/files'), {
      adapter: 'http',
      skip_setup: true,
      fetch: (url: string | Request, options?: RequestInit) => this.server.fetch(String(url), options),
    });
    await this.#local.replicate.to(remote, {
      batch_size: 1,
      filter: (document: { _deleted?: boolean }) => !document._deleted,
    });
    await remote.close();
  }

  async #isThere(id: string): Promise<boolean> {
    const missing = await (
      await this.server.call('/db/files/_revs_diff', {
        method: 'POST',
        body: JSON.stringify({ [id]: ['1-0'] }),
      })
    ).json();
    if (typeof missing !== 'object' || missing === null) throw new Unreachable('unreadable answer');
    return !(id in missing);
  }
}

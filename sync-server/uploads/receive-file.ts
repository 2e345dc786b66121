import { createHash } from 'node:crypto';
import { type UploadAnswer, type UploadBody, uploadBody } from '#shared/contracts/upload-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import { fileDocument } from '../files/file-document.ts';
import { findFile } from '../files/find-file.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import type { PartialFiles } from './partial-files.ts';

/** Files that one person may have on their way at once. */
const mostAtOnce = 200;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const refused = (reason: string): UploadAnswer => ({ kind: 'refused', reason });
const isSame = (a: UploadBody, b: UploadBody) => JSON.stringify(a) === JSON.stringify(b);

/** Takes files in pieces. One call after the other for each file. */
export class FileReceiver {
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(
    private readonly parts: Pick<ServerParts, 'store' | 'reference'>,
    private readonly partial: PartialFiles,
  ) {}

  /** Begins a file, or says how far it has come. */
  begin(person: Person, fileId: string, body: unknown): Promise<UploadAnswer> {
    return this.#alone(`${person.id} ${fileId}`, async () => {
      const offices = visibleOffices(person, this.parts.reference.data.offices);
      const facts = uploadBody.safeParse(body).data;
      const wrong = facts && fileDocument.safeParse(this.#document(person, fileId, facts, '')).error;
      if (!facts || wrong) return refused(`Not a file: ${wrong?.issues[0]?.path.join('.') ?? ''}`);
      if (!offices.includes(facts.office)) return refused('Not your office.');
      if (await findFile(this.parts.store, offices, fileId)) return { kind: 'stored' };
      const known = await this.partial.find(person.id, fileId);
      if (known && isSame(known.facts, facts)) return this.#at(person, fileId, known.offset, facts);
      if ((await this.partial.countOf(person.id)) >= mostAtOnce)
        throw new StoreError(503, 'service_unavailable', 'Too many files at once; finish those begun.');
      await this.partial.begin(person.id, fileId, facts);
      return this.#at(person, fileId, 0, facts);
    });
  }

  /** Adds a piece. @throws StoreError 404 for a file that was not begun here */
  piece(person: Person, fileId: string, at: { offset: number; sha256: string }, bytes: Uint8Array) {
    return this.#alone(`${person.id} ${fileId}`, async (): Promise<UploadAnswer> => {
      const known = await this.partial.find(person.id, fileId);
      if (!known) throw new StoreError(404, 'not_found', 'This file was not begun.');
      const { facts, offset } = known;
      const fits = at.offset === offset && offset + bytes.byteLength <= facts.size;
      if (!fits || hashOf(bytes) !== at.sha256) return { kind: 'open', offset };
      await this.partial.append(person.id, fileId, offset, bytes);
      return this.#at(person, fileId, offset + bytes.byteLength, facts);
    });
  }

  async #at(person: Person, fileId: string, offset: number, facts: UploadBody): Promise<UploadAnswer> {
    if (offset < facts.size) return { kind: 'open', offset };
    const bytes = await this.partial.bytes(person.id, fileId);
    if (bytes.byteLength !== facts.size || hashOf(bytes) !== facts.sha256) {
      await this.partial.begin(person.id, fileId, facts);
      return { kind: 'open', offset: 0 };
    }
    const document = this.#document(person, fileId, facts, bytes.toString('base64'));
    const database = databaseOf('files', facts.office);
    const [outcome] = await this.parts.store.writeDocuments(database, [document]);
    if (outcome && !outcome.ok && outcome.error !== 'conflict')
      throw new StoreError(503, 'service_unavailable', 'The file could not be stored; try again.');
    await this.partial.drop(person.id, fileId);
    return { kind: 'stored' };
  }

  #document(person: Person, fileId: string, { sha256: _, ...facts }: UploadBody, data: string) {
    const content = { content_type: facts.type, data };
    return { _id: fileId, kind: 'file', schema: 1, ...facts, by: person.id, _attachments: { content } };
  }

  #alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    this.#last.set(key, mine);
    const done = () => {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    };
    mine.then(done, done);
    return mine;
  }
}

import type { Person } from '#shared/documents/reference-data.ts';
import { maySee, visibleOffices } from '#shared/domain/access/may-see.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '../commands/read-requests.ts';
import { OnceLately } from '../http/once-lately.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ServerParts } from '../server-parts.ts';
import { isBrought } from './brought.ts';
import { findFile, type FoundFile } from './find-file.ts';

/** The pieces of one reading. */
const sameReadMs = 10 * 60_000;

/** Who reads files: whether they may, and the entry that each reading leaves. */
export class FileReads {
  readonly #lately = new OnceLately(sameReadMs);

  constructor(private readonly parts: Pick<ServerParts, 'store' | 'reference' | 'audit'>) {}

  /** The request that a file is read for, when it has the file and the person sees it. */
  async requestOf(person: Person, fileId: string, requestId: string | null): Promise<RequestDocument | null> {
    if (requestId === null) return null;
    const { store, reference } = this.parts;
    for (const office of visibleOffices(person, reference.data.offices)) {
      const document = await store.getDocument(databaseOf('requests', office), requestId);
      const request = requestDocument.safeParse(document && plainOf(document)).data;
      if (request?.attachments.some((one) => one.fileId === fileId) && maySee(person, office, request.domain))
        return request;
    }
    return null;
  }

  /**
   * A file that a person may read: what they sent themselves, and that of a request they see and name. Unnamed, a letter would be
   * read without standing in the list of those whom it is about. The bytes stay in the office they were sent to, wherever the request
   * goes; there they are read only for a request they were brought to.
   */
  async find(person: Person, fileId: string, request: RequestDocument | null): Promise<FoundFile | null> {
    const { store, reference } = this.parts;
    const { offices } = reference.data.offices;
    const near = await findFile(store, visibleOffices(person, reference.data.offices), fileId);
    if (near) return near.document['by'] === person.id || request !== null ? near : null;
    if (!request) return null;
    const all = offices.map(({ code }) => code);
    const away = await findFile(store, all, fileId);
    return away && isBrought(request, away.document) ? away : null;
  }

  /** A scanned letter says who somebody is: on disk before it is served. */
  async note(person: Person, fileId: string, request: RequestDocument | null, from: string): Promise<void> {
    if (!this.#lately.isNew(`${person.id} ${fileId}`)) return;
    const about = new Set(request?.complainants.map(({ citizenId }) => citizenId));
    for (const citizenId of about.size > 0 ? about : [undefined])
      await this.parts.audit.append({
        what: 'file-read',
        by: person.id,
        facts: { fileId, requestId: request?._id, citizenId, from, toldBy: 'server' },
      });
  }
}

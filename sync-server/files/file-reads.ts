import type { Person } from '#shared/documents/reference-data.ts';
import { maySee, visibleOffices } from '#shared/domain/access/may-see.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '../commands/read-requests.ts';
import { OnceLately } from '../http/once-lately.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ServerParts } from '../server-parts.ts';
import type { StoredDocument } from '../storage/document-store.ts';

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
   * Whether a person may read a file: what they sent themselves, and that of a request they see and name. Unnamed, a letter would be
   * read without standing in the list of those whom it is about.
   */
  isTheirs(person: Person, file: StoredDocument, request: RequestDocument | null): boolean {
    return file['by'] === person.id || request !== null;
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

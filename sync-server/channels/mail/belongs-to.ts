import { type CitizenDocument, citizenDocument } from '#shared/documents/citizen.ts';
import { joinedFiles } from '#shared/domain/identification/joined-files.ts';
import { readReference, makeReference } from '#shared/domain/register/reference.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { findRequest } from '#sync-server/commands/find-request.ts';
import type { UnitOfWork } from '#sync-server/commands/unit-of-work.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { cityDatabase, databaseOf } from '#sync-server/policy/databases.ts';
import type { ReadMail } from './reading/read-mail.ts';
import type { SignedAddresses } from './signed-addresses.ts';

/** The request that a mail belongs to, why, and the file of who wrote: of one who came forward, or joined with theirs. */
export interface Belonging {
  request: RequestDocument;
  because: CommandOf<'receive-message'>['because'];
  citizenId: string | null;
}
/** `sys-…` or `cmd-…` of a Message-ID that this server gave, `<id@domain>`. */
export const ownId = /^<((?:sys|cmd)-[0-9a-f-]{8,60})@/i;
/** Words that may be a reference: a desk's code, a year, a number and its check character. */
const numbers = /(?<![A-Z0-9])[A-Z0-9]{2,6}[\s.\-–/]?\d{2}[\s.\-–/]?\d{6}[\s.\-–/]?[0-9A-Z](?![A-Z0-9])/gi;
const longestChain = 10;
/** More files than anybody has in an office. */
const mostJoined = 20;

/** Where a mail may belong: looks requests up in a unit of work, in which what it says stays true. */
export class Belongings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offices: readonly string[],
    private readonly addresses: SignedAddresses,
    /** The request of a message that was sent under this id; null: no such message. */
    private readonly sentFor: (id: string) => Promise<string | null>,
  ) {}

  /**
   * The request's own signed address first, then an answer to a message of ours, then a number in the subject; that alone counts only
   * for somebody who made the request, by any of their addresses, as whoever knows a number is not therefore part of it.
   */
  async find(mail: ReadMail): Promise<Belonging | null> {
    for (const to of mail.to) {
      const reference = this.addresses.read(to);
      const request = reference === null ? null : await this.#byReference(reference);
      if (request) return this.#as(request, 'signed-address', mail);
    }
    for (const answered of mail.answers) {
      const id = ownId.exec(answered)?.[1];
      const requestId = id === undefined ? null : await this.sentFor(id);
      const request = requestId === null ? null : await this.#byId(requestId);
      if (request) return this.#as(request, 'own-message', mail);
    }
    for (const [number] of mail.subject.matchAll(numbers)) {
      const parts = readReference(number);
      const request =
        parts && (await this.#byReference(makeReference(parts.desk, parts.year, parts.sequence)));
      const found = request && (await this.#as(request, 'number', mail));
      if (found && found.citizenId !== null) return found;
    }
    return null;
  }

  async #as(request: RequestDocument, because: Belonging['because'], mail: ReadMail): Promise<Belonging> {
    return { request, because, citizenId: await this.#writerOf(request, mail.from.address) };
  }

  /** The file that has the address: of one who came forward as they said it, else among all that is known of them and of their joined files. */
  async #writerOf({ complainants, office }: RequestDocument, address: string): Promise<string | null> {
    if (address === '') return null;
    const isTheirs = ({ email }: { email: string | null }) => email?.toLowerCase() === address;
    const said = complainants.find(isTheirs);
    if (said) return said.citizenId;
    for (const { citizenId } of complainants)
      for (const file of await this.#filesOf(citizenId, office))
        if (file.contacts.some(({ kind, value }) => kind === 'email' && value.toLowerCase() === address))
          return file._id;
    return null;
  }

  /** A citizen's file in an office and those joined with it; none that cannot be read. */
  async #filesOf(citizenId: string, office: string): Promise<CitizenDocument[]> {
    const files = new Map<string, CitizenDocument>();
    const read = async (id: string): Promise<void> => {
      const stored = await this.work.get(databaseOf('citizens', office), id);
      const file = stored && citizenDocument.safeParse(plainOf(stored)).data;
      if (!file) return;
      files.set(id, file);
      for (const join of file.joins)
        if (join.ended === null && !files.has(join.with) && files.size < mostJoined) await read(join.with);
    };
    await read(citizenId);
    return joinedFiles(citizenId, (id) => files.get(id)?.joins ?? []).flatMap((id) => files.get(id) ?? []);
  }

  async #byReference(reference: string): Promise<RequestDocument | null> {
    const id = (await this.work.get(cityDatabase, `ref:${reference}`))?.['requestId'];
    return typeof id === 'string' ? this.#byId(id) : null;
  }

  /** The request, or the one it lives on in. */
  async #byId(id: string): Promise<RequestDocument | null> {
    let found: RequestDocument | null = null;
    for (let at: string | null = id, n = 0; at !== null && n < longestChain; n += 1) {
      found = await findRequest(this.work, at, '', this.offices);
      at = found?.mergedInto ?? null;
    }
    return found;
  }
}

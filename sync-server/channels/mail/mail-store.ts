import { createHash } from 'node:crypto';
import { z } from 'zod';
import { setAsideBecause, type SetAsideBecause } from '#shared/contracts/mailbox-api.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import type { UnitOfWork } from '#sync-server/commands/unit-of-work.ts';
import { mailInDatabase } from '#sync-server/policy/databases.ts';
import { type DocumentStore, StoreError, type StoredDocument } from '#sync-server/storage/document-store.ts';
import type { ReadMail } from './reading/read-mail.ts';

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const made = createHash('sha256');
  for (const part of parts) made.update(part).update('\n');
  return made.digest('hex');
};
/** What a message is known by, whatever folder and number a mail server has it under. */
export const mailIdOf = (raw: Uint8Array): string => `mail-${hash(raw)}`;
/** What one that came by two ways is known by: its Message-ID, which some programs use again, and what it says. */
const saidIdOf = ({ messageId, from, subject, text, files }: ReadMail): string | null =>
  messageId === null
    ? null
    : `said-${hash(messageId, from.address, subject, text, ...files.map(({ bytes }) => bytes))}`;

/** A mail that was set aside, as kept; its bytes, where it was not too large, in the attachment `raw`. */
const asideMail = z.object({
  _id: z.string(),
  _rev: z.string().optional(),
  kind: z.literal('mail-aside'),
  because: setAsideBecause,
  arrivedAt: instant,
  setAsideAt: instant,
  size: z.int().min(0),
  /** The house it says to come from, not who. */
  domain: z.string(),
});
export type AsideMail = z.infer<typeof asideMail>;
const mostShown = 500;

/** Which mails came in: by hashes alone, and those set aside with their bytes. */
export class MailStore {
  private constructor(private readonly store: DocumentStore) {}

  static async open(store: DocumentStore): Promise<MailStore> {
    await store.ensureDatabase(mailInDatabase);
    await store.ensureIndex(mailInDatabase, ['kind']);
    return new MailStore(store);
  }

  async isKnown(id: string): Promise<boolean> {
    return (await this.store.getDocument(mailInDatabase, id)) !== null;
  }

  /** Whether the mail has come in already, by its bytes or by what it says. Asked in the turn that takes it in. */
  async isTaken(work: UnitOfWork, id: string, mail: ReadMail): Promise<boolean> {
    const said = saidIdOf(mail);
    const known = await work.get(mailInDatabase, id);
    // What was set aside may be taken in by somebody's word.
    if (known && known['kind'] !== 'mail-aside') return true;
    return said !== null && (await work.get(mailInDatabase, said)) !== null;
  }

  /** Notes it as taken in, with what else the turn writes. */
  async note(work: UnitOfWork, id: string, mail: ReadMail): Promise<void> {
    const said = saidIdOf(mail);
    await work.get(mailInDatabase, id);
    work.put(mailInDatabase, { _id: id, kind: 'mail-taken' });
    if (said === null || (await work.get(mailInDatabase, said))) return;
    work.put(mailInDatabase, { _id: said, kind: 'mail-said' });
  }

  /** Sets a mail aside; one that is there stays as it is. */
  async setAside(
    id: string,
    facts: { because: SetAsideBecause; arrivedAt: Instant; now: Instant; size: number; from: string },
    raw: Uint8Array | null,
  ): Promise<void> {
    const { because, arrivedAt, now, size, from } = facts;
    const data = raw && Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64');
    const document: StoredDocument = {
      _id: id,
      kind: 'mail-aside',
      because,
      arrivedAt,
      setAsideAt: now,
      size,
      domain: from.slice(from.lastIndexOf('@') + 1).slice(0, 100),
      ...(data === null ? {} : { _attachments: { raw: { content_type: 'message/rfc822', data } } }),
    };
    const [outcome] = await this.store.writeDocuments(mailInDatabase, [document]);
    if (outcome && !outcome.ok && outcome.error !== 'conflict')
      throw new StoreError(503, 'service_unavailable', 'The mail could not be set aside.');
  }

  /** Those set aside. */
  async aside(): Promise<AsideMail[]> {
    const found = await this.store.findByFields(mailInDatabase, { kind: 'mail-aside' }, mostShown);
    return found.flatMap((document) => asideMail.safeParse(document).data ?? []);
  }

  async findAside(id: string): Promise<AsideMail | null> {
    return asideMail.safeParse(await this.store.getDocument(mailInDatabase, id)).data ?? null;
  }

  /** The bytes of one set aside; null: they are in the mailbox only. */
  async rawOf(id: string): Promise<Uint8Array | null> {
    return (await this.store.getAttachment(mailInDatabase, id, 'raw'))?.bytes ?? null;
  }

  /** Gives one up: that it came stays known, its bytes go. @throws StoreError 409 when somebody else has decided */
  async discard({ _id, _rev = '' }: AsideMail): Promise<void> {
    await this.store.transact([
      { database: mailInDatabase, document: { _id, _rev, kind: 'mail-discarded' } },
    ]);
  }
}

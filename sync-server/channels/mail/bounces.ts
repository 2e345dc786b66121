import { z } from 'zod';
import { code, documentId } from '#shared/documents/text.ts';
import { outgoingDatabase } from '#sync-server/policy/databases.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';
import { ownId } from './belongs-to.ts';
import type { ReadMail } from './reading/read-mail.ts';
import type { SignedAddresses } from './signed-addresses.ts';

const sentMail = z.object({ _id: documentId, requestId: documentId, office: code });
/** A message of ours that a report is on, and its request. */
export type BouncedMail = z.infer<typeof sentMail>;

/**
 * Which message of ours a report of a mail server is on. It counts when it came to the address that this one message was sent from,
 * which nobody can make up, or quotes its Message-ID, which only those know who had it. All else is anybody's claim.
 */
export class Bounces {
  constructor(
    private readonly store: DocumentStore,
    private readonly addresses: SignedAddresses,
  ) {}

  /** @returns null: it is no report, or on nothing of ours */
  async of({ report, to }: Pick<ReadMail, 'report' | 'to'>): Promise<BouncedMail | null> {
    if (report === null) return null;
    for (const address of to) {
      const handle = this.addresses.readBounce(address);
      if (handle === null) continue;
      const [found] = await this.store.findByFields(outgoingDatabase, { handle }, 1);
      const mail = sentMail.safeParse(found).data;
      if (mail) return mail;
    }
    for (const messageId of report.messageIds) {
      const id = ownId.exec(messageId)?.[1];
      const found = id === undefined ? null : await this.store.getDocument(outgoingDatabase, id);
      const mail = sentMail.safeParse(found).data;
      if (mail) return mail;
    }
    return null;
  }
}

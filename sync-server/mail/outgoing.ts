import { z } from 'zod';
import { deliveryProblem } from '#shared/documents/acknowledgement.ts';
import { requestReference } from '#shared/documents/arrival.ts';
import { code, documentId, language } from '#shared/documents/text.ts';
import type { Fingerprint } from '#shared/domain/identification/fingerprint.ts';
import { instant } from '#shared/documents/time.ts';
import { plainOf } from '../commands/find-request.ts';
import { outgoingDatabase } from '../policy/databases.ts';
import { budgets, spentBudget, type Spent } from './mail-budget.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** An e-mail to a citizen. Its id is that of the command that asked for it: it goes once. `state` of `sent` and `failed` is told to the request next. */
export const outgoingMail = z.object({
  _id: documentId,
  kind: z.literal('outgoing-mail'),
  schema: z.literal(1),
  requestId: documentId,
  office: code,
  reference: requestReference,
  language,
  /** What it is: its subject says so. */
  about: z.enum(['acknowledgement', 'reminder']).default('acknowledgement'),
  /** Emptied, like `text`, once the request knows: the queue keeps nobody's words. */
  to: z.string(),
  text: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'done']),
  problem: deliveryProblem.nullable(),
  attempts: z.int().min(0),
  queuedAt: instant,
  /** Who asked for it (null: the server), to which address (its fingerprint) and on which day: what budgets count. */
  by: z.string().nullable().default(null),
  toPrint: z.string().default(''),
  day: z.string().default(''),
  /** When to go on with it, by the machine's clock; null: nothing is left to do. */
  nextAt: instant.nullable(),
});
export type OutgoingMail = z.infer<typeof outgoingMail>;
export type QueuedMail = OutgoingMail & { _rev: string };

/** Messages that cannot be read stand in nobody's way, as long as they are not more. */
const passedOver = 200;
const farAway = '2099-12-31T23:59:59.999Z';
const present = (): string => new Date().toISOString();

/** The durable queue of e-mails to citizens. Its times are the machine's: they measure a network's patience, not an office's. */
export class Outgoing {
  private constructor(
    private readonly store: DocumentStore,
    private readonly print: Fingerprint,
  ) {}

  static async open(store: DocumentStore, print: Fingerprint): Promise<Outgoing> {
    await store.ensureDatabase(outgoingDatabase);
    for (const fields of [['nextAt'], ...budgets.map(({ fields: counted }) => counted)])
      await store.ensureIndex(outgoingDatabase, fields);
    return new Outgoing(store, print);
  }

  /**
   * Queues a message; one that is there already, sent or not, stays as it is.
   * @returns the budget that is spent for today, and it was not queued; null: it was, or had been
   */
  async put(
    mail: { command: string } & Pick<
      OutgoingMail,
      'requestId' | 'office' | 'reference' | 'language' | 'about' | 'to' | 'text' | 'by'
    >,
  ): Promise<Spent | null> {
    const { command, ...facts } = mail;
    if (await this.store.getDocument(outgoingDatabase, command)) return null;
    const now = present();
    const counted = {
      by: facts.by,
      toPrint: this.print(`e-mail ${facts.to.toLowerCase()}`),
      day: now.slice(0, 10),
    };
    const spent = await spentBudget(this.store, counted);
    if (spent !== null) return spent;
    const document: OutgoingMail = {
      _id: command,
      kind: 'outgoing-mail',
      schema: 1,
      ...facts,
      ...counted,
      state: 'waiting',
      problem: null,
      attempts: 0,
      queuedAt: now,
      nextAt: now,
    };
    await this.store.writeDocuments(outgoingDatabase, [document]);
    return null;
  }

  /** What is to be gone on with now, the longest waiting first. */
  due(limit: number): Promise<QueuedMail[]> {
    return this.#upTo(present(), limit);
  }

  /** Milliseconds until something is due, null when nothing waits. */
  async untilNext(): Promise<number | null> {
    const [next] = await this.#upTo(farAway, 1);
    return next?.nextAt ? Math.max(0, Date.parse(next.nextAt) - Date.now()) : null;
  }

  async save(mail: QueuedMail): Promise<QueuedMail> {
    const [written] = await this.store.transact([{ database: outgoingDatabase, document: mail }]);
    return { ...mail, _rev: written?.rev ?? mail._rev };
  }

  async #upTo(at: string, limit: number): Promise<QueuedMail[]> {
    const documents = await this.store.readUpTo(outgoingDatabase, 'nextAt', at, limit + passedOver);
    const mails = documents.flatMap((document) => {
      const read = outgoingMail.safeParse(plainOf(document)).data;
      return read ? [{ ...read, _rev: document._rev ?? '' }] : [];
    });
    return mails.slice(0, limit);
  }
}

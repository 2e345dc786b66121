import { z } from 'zod';
import { heldMail } from '#shared/contracts/mail-api.ts';
import { deliveryProblem } from '#shared/documents/acknowledgement.ts';
import { requestReference } from '#shared/documents/arrival.ts';
import { code, documentId, language } from '#shared/documents/text.ts';
import type { Fingerprint } from '#shared/domain/identification/fingerprint.ts';
import { instant } from '#shared/documents/time.ts';
import { plainOf } from '../commands/read-requests.ts';
import { outgoingDatabase } from '../policy/databases.ts';
import { budgets, spentBudget, type Spent } from './mail-budget.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

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
  about: heldMail.shape.about.default('acknowledgement'),
  /** Its place among what the request says to its citizen: an earlier one goes first. */
  order: z.int().min(0).default(0),
  /** Emptied, like `text`, once the request knows: the queue keeps nobody's words. */
  to: z.string(),
  text: z.string(),
  state: z.enum(['waiting', 'held', 'sent', 'failed', 'done']),
  /** The budget that holds it back. */
  spent: heldMail.shape.spent.nullable().default(null),
  problem: deliveryProblem.nullable(),
  attempts: z.int().min(0),
  queuedAt: instant,
  /** Who asked for it (null: the server), to which address (its fingerprint) and on which day: what budgets count. */
  by: z.string().nullable().default(null),
  toPrint: z.string().default(''),
  day: z.string().default(''),
  /** What it is known by in the address that it is sent from; '': that address is everybody's. */
  handle: z.string().default(''),
  /** When to go on with it, by the machine's clock; null: nothing is left to do. */
  nextAt: instant.nullable(),
});
export type OutgoingMail = z.infer<typeof outgoingMail>;
export type QueuedMail = OutgoingMail & { _rev: string };

/** Messages that cannot be read stand in nobody's way, as long as they are not more. */
const passedOver = 200;
const mostOfRequest = 100;
const farAway = '2099-12-31T23:59:59.999Z';
const queuedOf = (document: StoredDocument): QueuedMail[] => {
  const read = outgoingMail.safeParse(plainOf(document)).data;
  return read ? [{ ...read, _rev: document._rev ?? '' }] : [];
};
const present = (): string => new Date().toISOString();

/** The durable queue of e-mails to citizens. Its times are the machine's: they measure a network's patience, not an office's. */
export class Outgoing {
  private constructor(
    private readonly store: DocumentStore,
    private readonly print: Fingerprint,
    private readonly handleOf: (id: string) => string,
  ) {}

  static async open(
    store: DocumentStore,
    print: Fingerprint,
    handleOf: (id: string) => string = () => '',
  ): Promise<Outgoing> {
    await store.ensureDatabase(outgoingDatabase);
    for (const fields of [
      ['nextAt'],
      ['state'],
      ['state', 'office'],
      ['state', 'requestId'],
      ['handle'],
      ...budgets.map(({ fields: counted }) => counted),
    ])
      await store.ensureIndex(outgoingDatabase, fields);
    return new Outgoing(store, print, handleOf);
  }

  /**
   * Queues a message, or holds it back; one that is there already stays as it is.
   * @returns the budget that holds it back; null: it goes, or has gone
   */
  async put(
    mail: { command: string } & Pick<
      OutgoingMail,
      'requestId' | 'office' | 'reference' | 'language' | 'about' | 'order' | 'to' | 'text' | 'by'
    >,
  ): Promise<Spent | null> {
    const { command, ...facts } = mail;
    const there = await this.store.getDocument(outgoingDatabase, command);
    if (there) return outgoingMail.safeParse(plainOf(there)).data?.spent ?? null;
    const now = present();
    const counted = {
      by: facts.by,
      toPrint: this.print(`e-mail ${facts.to.toLowerCase()}`),
      day: now.slice(0, 10),
    };
    const spent = await spentBudget(this.store, counted);
    const document: OutgoingMail = {
      _id: command,
      kind: 'outgoing-mail',
      schema: 1,
      ...facts,
      ...counted,
      // What does not go counts for no day.
      ...(spent === null ? {} : { day: '' }),
      spent,
      handle: this.handleOf(command),
      state: spent === null ? 'waiting' : 'held',
      problem: null,
      attempts: 0,
      queuedAt: now,
      nextAt: spent === null ? now : null,
    };
    await this.store.writeDocuments(outgoingDatabase, [document]);
    return spent;
  }

  /** What is held back, everywhere or in one office; the store's order. */
  async held(limit: number, office?: string): Promise<QueuedMail[]> {
    const fields = { state: 'held', ...(office === undefined ? {} : { office }) };
    return (await this.store.findByFields(outgoingDatabase, fields, limit)).flatMap(queuedOf);
  }

  /** One that is held back; null: it is not, or not any more. */
  async findHeld(id: string): Promise<QueuedMail | null> {
    const document = await this.store.getDocument(outgoingDatabase, id);
    const [mail] = document ? queuedOf(document) : [];
    return mail?.state === 'held' ? mail : null;
  }

  /** One that is held back, or was let go and has not left; null: there is none. */
  async findUnsent(id: string): Promise<QueuedMail | null> {
    const document = await this.store.getDocument(outgoingDatabase, id);
    const [mail] = document ? queuedOf(document) : [];
    return mail?.state === 'held' || mail?.state === 'waiting' ? mail : null;
  }

  /** Lets one go that was held back: today's, whoever's budget is spent. */
  release(mail: QueuedMail): Promise<QueuedMail> {
    const now = present();
    const fresh = { day: now.slice(0, 10), queuedAt: now, nextAt: now };
    return this.save({ ...mail, ...fresh, state: 'waiting', spent: null });
  }

  /** Gives one up that was held back, with its words. */
  discard(mail: QueuedMail): Promise<QueuedMail> {
    return this.save({ ...mail, state: 'done', spent: null, to: '', text: '', nextAt: null });
  }

  /** When an earlier message of the same request is tried next; null: none waits, this one may go. */
  async waitsFor({ requestId, order }: Pick<QueuedMail, 'requestId' | 'order'>): Promise<string | null> {
    const waiting = await this.store.findByFields(
      outgoingDatabase,
      { state: 'waiting', requestId },
      mostOfRequest,
    );
    const earlier = waiting.flatMap(queuedOf).filter((one) => one.order < order);
    return earlier.flatMap(({ nextAt }) => nextAt ?? []).sort()[0] ?? null;
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
    return documents.flatMap(queuedOf).slice(0, limit);
  }
}

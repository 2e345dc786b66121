import { z } from 'zod';
import { largestFile, type AttachmentRef } from '#shared/documents/attachment.ts';
import type { SetAsideBecause } from '#shared/contracts/mailbox-api.ts';
import type { Complainant } from '#shared/documents/citizen.ts';
import type { Instant } from '#shared/documents/time.ts';
import { channelActorOf } from '#shared/domain/access/channel-actor.ts';
import { dayNumber, dayText, localDay } from '#shared/domain/deadlines/zone.ts';
import type { Command } from '#shared/workflow/command.ts';
import { findRequest } from '#sync-server/commands/find-request.ts';
import { UnitOfWork } from '#sync-server/commands/unit-of-work.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import { databaseOf } from '#sync-server/policy/databases.ts';
import { commandThatFollows } from '#sync-server/reactions/reaction.ts';
import type { ServerParts } from '#sync-server/server-parts.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { type Brought, channelCommand, registrationFrom, type UnnumberedRequest } from '../register-from.ts';
import type { Belonging, Belongings } from './belongs-to.ts';
import type { BouncedMail, Bounces } from './bounces.ts';
import { type MailStore, mailIdOf } from './mail-store.ts';
import type { MailReader } from './reading/mail-reader.ts';
import { ownWords } from './reading/own-words.ts';
import { type ReadMail, UnreadableMail } from './reading/read-mail.ts';
import type { SignedAddresses } from './signed-addresses.ts';

/** What became of a mail. */
export type Taken = 'taken' | 'known' | 'reported' | SetAsideBecause;
interface TakeInParts extends Pick<
  ServerParts,
  'store' | 'intake' | 'reference' | 'clock' | 'prints' | 'log'
> {
  mails: MailStore;
  reader: MailReader;
  addresses: SignedAddresses;
  belongings: (work: UnitOfWork) => Belongings;
  bounces: Bounces;
  /** The office that receives new requests. */
  office: string;
  /** Another address of ours, that e-mails to citizens come from; null: none leave. */
  sender: string | null;
}
/** The request takes nothing more: erased, or its history is full. */
class Refused extends Error {}

const address = z.email().max(200);
const noPlace = { address: '', landmark: '', point: null, arrondissement: null };
const withoutSubject = { fr: 'Courriel sans objet', ar: 'رسالة إلكترونية بلا موضوع' };

/**
 * Takes mails in: each once, as a message of its request or as a new request to be qualified. Its files are stored first, under ids
 * made of its hash; then command, request and the note that it came are written in one transaction. Killed anywhere, the same mail
 * taken again does what was left.
 */
export class TakeIn {
  constructor(private readonly parts: TakeInParts) {}

  /** @param raw the message as it came. @param arrivedAt when the mail server had it. @throws StoreError when it cannot be stored now */
  async take(raw: Uint8Array, arrivedAt: Instant): Promise<Taken> {
    const { mails, reader } = this.parts;
    const id = mailIdOf(raw);
    if (await mails.isKnown(id)) return 'known';
    if (raw.byteLength > largestFile)
      return this.setAside(id, 'too-large', { arrivedAt, size: raw.byteLength });
    try {
      const mail = await reader.read(raw);
      const bounced = await this.parts.bounces.of(mail);
      if (bounced) return await this.#reported(id, mail, bounced);
      const reason = await this.#reasonAside(mail);
      if (reason !== null) return await this.#aside(id, reason, raw, arrivedAt, mail.from.address);
      return await this.#in(id, mail, raw, arrivedAt);
    } catch (error) {
      if (error instanceof UnreadableMail) return this.#aside(id, error.problem, raw, arrivedAt, '');
      if (error instanceof Refused) return this.#aside(id, 'refused', raw, arrivedAt, '');
      throw error;
    }
  }

  /** Makes a request of a mail that was set aside, by somebody's word: nobody is acknowledged, as it may be nobody's. */
  async takeAnyway(raw: Uint8Array, arrivedAt: Instant): Promise<void> {
    const mail = await this.parts.reader.read(raw).catch((error: unknown) => {
      if (error instanceof UnreadableMail) return unread(this.parts.clock());
      throw error;
    });
    await this.#in(
      mailIdOf(raw),
      { ...mail, automatic: mail.automatic ?? 'no-sender' },
      raw,
      arrivedAt,
      true,
    );
  }

  /** Sets one aside whose bytes are not at hand, or that failed. */
  async setAside(
    id: string,
    because: SetAsideBecause,
    { arrivedAt, size }: { arrivedAt: Instant; size: number },
    raw: Uint8Array | null = null,
  ): Promise<Taken> {
    const now = this.parts.clock();
    await this.parts.mails.setAside(id, { because, arrivedAt, now, size, from: '' }, raw);
    return because;
  }

  async #aside(
    id: string,
    because: SetAsideBecause,
    raw: Uint8Array,
    arrivedAt: Instant,
    from: string,
  ): Promise<Taken> {
    const facts = { because, arrivedAt, now: this.parts.clock(), size: raw.byteLength, from };
    await this.parts.mails.setAside(id, facts, raw);
    return because;
  }

  async #reasonAside(mail: ReadMail): Promise<SetAsideBecause | null> {
    const { addresses, sender, store, belongings } = this.parts;
    if (addresses.isOwn(mail.from.address) || mail.from.address === sender) return 'own';
    if (mail.automatic === null) return null;
    return (await belongings(new UnitOfWork(store)).find(mail)) ? null : 'automatic';
  }

  async #in(id: string, mail: ReadMail, raw: Uint8Array, arrivedAt: Instant, isNew = false): Promise<Taken> {
    const { intake, mails, belongings, office, clock } = this.parts;
    const now = clock();
    const files = await this.#storeFiles(id, mail, raw, now);
    let taken: Taken = 'known';
    const turn = intake.inTurn(async (work, say) => {
      taken = 'known';
      const isTwice = await mails.isTaken(work, id, mail);
      await mails.note(work, id, mail);
      if (isTwice) return;
      const found = isNew ? null : await belongings(work).find(mail);
      const brought: Brought = { channel: 'email', name: id, office: found?.request.office ?? office, now };
      const command = found
        ? this.#message(brought, found, mail, files)
        : await registrationFrom(work, brought, this.#request(mail, files, arrivedAt, now));
      const [row] = await say([command], { channel: 'email' });
      if (!row || 'error' in row || !row.verdict.accepted) {
        const why = !row || 'error' in row ? row?.error : !row.verdict.accepted && row.verdict.refusal.code;
        this.parts.log.warn({ why }, 'a mail was not taken in by its request');
        throw new Refused();
      }
      taken = 'taken';
    });
    await turn.catch(async (error: unknown) => {
      if (error instanceof Refused) await this.#removeFiles(files);
      throw error;
    });
    return taken;
  }

  /** A mail server reports on a message of ours: one that will not arrive fails its delivery, once; nothing else of it is kept. */
  async #reported(id: string, mail: ReadMail, bounced: BouncedMail): Promise<Taken> {
    const { intake, mails, reference, clock } = this.parts;
    const offices = reference.data.offices.offices.map(({ code }) => code);
    await intake.inTurn(async (work, say) => {
      if (await mails.isTaken(work, id, mail)) return;
      await mails.note(work, id, mail);
      if (mail.report?.outcome !== 'failed') return;
      const request = await findRequest(work, bounced.requestId, bounced.office, offices);
      if (!request) return;
      const problem = { code: 'bounced', reply: mail.report.reply } as const;
      const body = { type: 'report-delivery', acknowledgement: bounced._id, problem } as const;
      await say([commandThatFollows(request, body, clock(), 'delivery', bounced._id, problem.code)]);
    });
    return 'reported';
  }

  #message(brought: Brought, found: Belonging, mail: ReadMail, attachments: AttachmentRef[]): Command {
    const { request, because, citizenId } = found;
    return channelCommand(brought, request._id, {
      type: 'receive-message',
      channel: 'email',
      from: mail.from,
      citizenId,
      to: this.parts.addresses.plain,
      because,
      automatic: mail.automatic !== null,
      sentAt: mail.sentAt,
      subject: mail.subject,
      text: ownWords(mail.text),
      attachments,
    });
  }

  #request(
    mail: ReadMail,
    attachments: AttachmentRef[],
    arrivedAt: Instant,
    now: Instant,
  ): UnnumberedRequest {
    const { registerWithinDays } = this.parts.reference.data.retention;
    const earliest = dayText(dayNumber(localDay(now)) - registerWithinDays);
    const days = [localDay(now), localDay(arrivedAt)].sort();
    const [arrived = localDay(now)] = days;
    const [line = ''] = mail.text.split('\n');
    return {
      arrivedOn: arrived < earliest ? earliest : arrived,
      language: mail.language,
      category: null,
      priority: 'normal',
      subject: mail.subject || line.slice(0, 120).trim() || withoutSubject[mail.language],
      description: mail.text,
      place: noPlace,
      complainant: this.#complainant(mail),
      attachments,
      source: null,
    };
  }

  /** Who wrote, by their address; what no person wrote is nobody's, so that nobody is written to. */
  #complainant({ automatic, from, language }: ReadMail): Complainant | null {
    const email = address.safeParse(from.address).data;
    if (automatic !== null || email === undefined) return null;
    return {
      citizenId: derivedId('cit', 'email', this.parts.prints.of('channels')(`e-mail ${email}`)),
      name: from.name || email.slice(0, email.lastIndexOf('@')).slice(0, 120),
      phone: null,
      email,
      paper: null,
      address: '',
      language,
      channel: 'email',
    };
  }

  /** Files of what was not taken in are nobody's. */
  async #removeFiles(files: readonly AttachmentRef[]): Promise<void> {
    const database = databaseOf('files', this.parts.office);
    const ids = files.map(({ fileId }) => fileId);
    const found = (await this.parts.store.getDocuments(database, ids)).flatMap((one) => one ?? []);
    const gone = found.map(({ _id, _rev }) => ({ _id, _rev: _rev ?? '', _deleted: true }));
    await this.parts.store.writeDocuments(database, gone);
  }

  /** Its files, and the message as it came. Stored twice, they are the same. */
  async #storeFiles(id: string, mail: ReadMail, raw: Uint8Array, now: Instant): Promise<AttachmentRef[]> {
    const { store, office } = this.parts;
    const whole = { name: 'courriel.eml', type: 'message/rfc822', bytes: raw };
    const refs: AttachmentRef[] = [];
    for (const [n, { name, type, bytes }] of [...mail.files, whole].entries()) {
      const ref = { fileId: derivedId('fil', id, String(n)), name, type, size: bytes.byteLength };
      const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
      const { fileId, ...facts } = ref;
      const [outcome] = await store.writeDocuments(databaseOf('files', office), [
        {
          _id: fileId,
          kind: 'file',
          schema: 1,
          office,
          ...facts,
          by: channelActorOf('email').id,
          createdAt: now,
          _attachments: { content: { content_type: type, data } },
        },
      ]);
      if (outcome && !outcome.ok && outcome.error !== 'conflict')
        throw new StoreError(503, 'service_unavailable', 'A file of a mail could not be stored.');
      refs.push(ref);
    }
    return refs;
  }
}

/** What is said of a mail that nobody could read: its bytes are with it. */
const unread = (now: Instant): ReadMail => ({
  from: { name: '', address: '' },
  to: [],
  subject: '',
  text: '',
  language: 'fr',
  messageId: null,
  answers: [],
  sentAt: now,
  automatic: 'no-sender',
  report: null,
  files: [],
});

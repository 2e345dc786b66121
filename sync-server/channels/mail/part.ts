import { z } from 'zod';
import {
  type AsideLine,
  asideWord,
  type MailboxAnswer,
  mailboxAnswer,
  mailboxDone,
} from '#shared/contracts/mailbox-api.ts';
import type { UnitOfWork } from '#sync-server/commands/unit-of-work.ts';
import { parse } from '#sync-server/http/parse.ts';
import { outgoingDatabase } from '#sync-server/policy/databases.ts';
import type { OpenServerPart } from '#sync-server/server-part.ts';
import { type DocumentStore, StoreError } from '#sync-server/storage/document-store.ts';
import { Belongings } from './belongs-to.ts';
import { Bounces } from './bounces.ts';
import { forgetAside } from './forget-aside.ts';
import { type AsideMail, MailStore } from './mail-store.ts';
import { Mailbox } from './mailbox.ts';
import { mailboxAt } from './mailbox-connection.ts';
import type { MailboxSettings } from './mailbox-settings.ts';
import { MailReader } from './reading/mail-reader.ts';
import { SignedAddresses } from './signed-addresses.ts';
import { TakeIn } from './take-in.ts';

const params = z.object({ id: z.string().regex(/^mail-[0-9a-f]{64}$/) });

/** The settings without their password. */
const shownOf = (settings: MailboxSettings): MailboxAnswer['settings'] => {
  const { password: _, ...at } = mailboxAt(settings);
  const { address, office, file } = settings;
  return {
    ...at,
    address,
    office,
    source: file === undefined ? 'MAKTAB_IMAP_URL' : 'MAKTAB_IMAP_URL_FILE',
  };
};
const lineOf = ({ _id, because, arrivedAt, size, domain }: AsideMail): AsideLine => ({
  id: _id,
  because,
  arrivedAt,
  size,
  domain,
  isKept: because !== 'too-large',
});
/** The request of a message that was sent under an id. */
const sentFor =
  (store: DocumentStore) =>
  async (id: string): Promise<string | null> => {
    const requestId = (await store.getDocument(outgoingDatabase, id))?.['requestId'];
    return typeof requestId === 'string' ? requestId : null;
  };

/** The mailbox that citizens write to: read as long as the server runs, and `/admin/mailbox` to look at it. */
export const mailboxPart: OpenServerPart = async (parts) => {
  const { store, config, reference, clock, audit, administrator, log } = parts;
  const settings = config.mailbox;
  const mails = await MailStore.open(store);
  const reader = new MailReader();
  const addresses = settings && SignedAddresses.open(config.dataDir, settings.address);
  const takeIn =
    settings &&
    addresses &&
    new TakeIn({
      ...parts,
      mails,
      reader,
      addresses,
      bounces: new Bounces(store, addresses),
      office: settings.office,
      sender: config.mail && (/[^\s<>]+@[^\s<>]+/.exec(config.mail.from)?.[0].toLowerCase() ?? null),
      belongings: (work: UnitOfWork) =>
        new Belongings(
          work,
          reference.data.offices.offices.map(({ code }) => code),
          addresses,
          sentFor(store),
        ),
    });
  const mailbox =
    settings &&
    takeIn &&
    new Mailbox(settings, takeIn, clock, (facts, what) => log.warn(facts, what), parts.mailboxPatience);
  return {
    routes: (app) => {
      app.get('/admin/mailbox', async (request): Promise<MailboxAnswer> => {
        await administrator(request);
        const aside = (await mails.aside()).sort((a, b) => (a.arrivedAt < b.arrivedAt ? -1 : 1));
        return mailboxAnswer.parse({
          settings: settings && shownOf(settings),
          health: mailbox && mailbox.health,
          aside: aside.map(lineOf),
        });
      });
      app.post('/admin/mailbox/again', async (request) => {
        await administrator(request);
        if (!mailbox) throw new StoreError(409, 'conflict', 'No mailbox is set.');
        await mailbox.again();
        return mailboxDone.parse({ ok: true });
      });
      app.post('/admin/mailbox/aside/:id', async (request) => {
        const by = await administrator(request);
        const { id } = parse(params, request.params);
        const { word } = parse(asideWord, request.body);
        const mail = await mails.findAside(id);
        if (!mail) throw new StoreError(404, 'not_found', 'Nothing is set aside here.');
        if (word === 'take') {
          const raw = await mails.rawOf(id);
          if (!takeIn || !raw) throw new StoreError(409, 'conflict', 'It lies in the mailbox only.');
          await takeIn.takeAnyway(raw, mail.arrivedAt);
        } else await mails.discard(mail);
        const facts = { document: id, why: mail.because, from: request.ip };
        await audit.append({ what: word === 'take' ? 'mail-taken' : 'mail-given-up', by, facts });
        return mailboxDone.parse({ ok: true });
      });
    },
    nightly: [{ name: 'mails set aside', run: () => forgetAside({ mails, audit }, clock()) }],
    start: () => mailbox?.start(),
    stop: async () => {
      await mailbox?.stop();
      await reader.close();
    },
  };
};

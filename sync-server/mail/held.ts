import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  type HeldMail,
  heldMails,
  heldSettled,
  heldWord,
  type HeldWord,
} from '#shared/contracts/mail-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { documentId } from '#shared/documents/text.ts';
import { maySupervise } from '#shared/domain/access/may-see.ts';
import { parse } from '../http/parse.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import type { Outgoing, QueuedMail } from './outgoing.ts';

const params = z.object({ id: documentId });
const mostShown = 500;
/** As long as a message waits for its mail server: nobody has let it go, and it would only astonish. ms. */
const keptMs = 15 * 24 * 3_600_000;
type Parts = Pick<ServerParts, 'audit' | 'authenticate' | 'reference'> & { outgoing: Outgoing };

const isAdministrator = (person: Person): boolean =>
  person.grants.some(({ role }) => role === 'administrator');
const mayLook = (person: Person, { office }: Pick<QueuedMail, 'office'>): boolean =>
  isAdministrator(person) || maySupervise(person, office);

/** Asked office by office: what is held elsewhere takes nobody's place. */
const heldFor = async (
  { outgoing, reference }: Pick<Parts, 'outgoing' | 'reference'>,
  person: Person,
): Promise<QueuedMail[]> => {
  if (isAdministrator(person)) return outgoing.held(mostShown + 1);
  const theirs = reference.data.offices.offices.filter(({ code }) => maySupervise(person, code));
  const held = await Promise.all(theirs.map(({ code }) => outgoing.held(mostShown + 1, code)));
  return held.flat();
};

const lineOf = (mail: QueuedMail, person: Person): HeldMail[] =>
  mail.spent === null
    ? []
    : [
        {
          id: mail._id,
          requestId: mail.requestId,
          office: mail.office,
          reference: mail.reference,
          about: mail.about,
          by: mail.by,
          spent: mail.spent,
          at: mail.queuedAt,
          mayDecide: mail.by !== person.id,
        },
      ];

const settle = async (
  { audit, outgoing }: Pick<Parts, 'audit' | 'outgoing'>,
  mail: QueuedMail,
  { by, word }: { by: string | null; word: HeldWord },
): Promise<void> => {
  // The first word counts: the second finds another revision.
  await (word === 'release' ? outgoing.release(mail) : outgoing.discard(mail));
  const { requestId, office, by: author } = mail;
  const facts = { requestId, office, ...(author === null ? {} : { author }) };
  await audit.append({ what: word === 'release' ? 'mail-released' : 'mail-discarded', by, facts });
};

/** `/mail/held`: what the budget holds back, looked at and let go or given up by whoever answers for it. */
export const heldRoutes = (app: FastifyInstance, parts: Parts): void => {
  const { audit, authenticate, outgoing } = parts;
  app.get('/mail/held', async (request) => {
    const person = await authenticate(request);
    const held = (await heldFor(parts, person)).sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1));
    const mails = held.flatMap((mail) => lineOf(mail, person));
    return heldMails.parse({ mails: mails.slice(0, mostShown), more: held.length > mostShown });
  });

  app.post('/mail/held/:id', async (request) => {
    const person = await authenticate(request);
    const { id } = parse(params, request.params);
    const { word } = parse(heldWord, request.body);
    const mail = await outgoing.findHeld(id);
    // Whoever may not look is told no more than that there is nothing.
    if (!mail || !mayLook(person, mail)) throw new StoreError(404, 'not_found', 'Nothing is held back here.');
    if (mail.by === person.id) throw new StoreError(403, 'forbidden', 'Not by who wrote it.');
    await settle({ audit, outgoing }, mail, { by: person.id, word });
    return heldSettled.parse({ ok: true });
  });
};

/** Gives up, with their words, those that nobody has let go. @returns how many */
export const discardOld = async (parts: Pick<Parts, 'audit' | 'outgoing'>): Promise<number> => {
  const limit = new Date(Date.now() - keptMs).toISOString();
  const old = (await parts.outgoing.held(10 * mostShown)).filter(({ queuedAt }) => queuedAt < limit);
  for (const mail of old) await settle(parts, mail, { by: null, word: 'discard' });
  return old.length;
};

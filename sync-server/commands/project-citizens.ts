import type { Complainant } from '#shared/documents/citizen.ts';
import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import type { ContactPoint } from '#shared/documents/contact-point.ts';
import { type ContactSeen, contactsSaid } from '#shared/domain/contacts/contacts-in.ts';
import { withContact } from '#shared/domain/contacts/with-contact.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { databaseOf } from '../policy/databases.ts';
import { plainOf } from './read-requests.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const remembered = 50;

/** When a request says what it says of somebody. */
const saidAt = ({ events, receivedAt }: RequestDocument, citizenId: string): string =>
  events.findLast(({ body }) => 'complainant' in body && body.complainant?.citizenId === citizenId)?.doneAt ??
  receivedAt;

/**
 * The citizen's file after a request: newest facts win, what was known and is not said again stays; ways to reach them are added, none
 * is replaced.
 */
export const citizenAfter = (
  known: CitizenDocument | null,
  said: Complainant,
  request: RequestDocument,
  office: string,
): CitizenDocument => {
  const entry = {
    id: request._id,
    reference: request.reference,
    receivedAt: request.receivedAt,
    domain: request.domain,
  };
  const at = saidAt(request, said.citizenId);
  const contacts = contactsSaid(said, at).reduce<ContactPoint[]>(withContact, known?.contacts ?? []);
  const others = known?.requests.filter((other) => other.id !== request._id) ?? [];
  return {
    _id: said.citizenId,
    kind: 'citizen',
    schema: 1,
    office,
    name: said.name,
    phone: said.phone ?? known?.phone ?? null,
    email: said.email ?? known?.email ?? null,
    paper: said.paper ?? known?.paper ?? null,
    address: said.address || (known?.address ?? ''),
    language: said.language,
    contacts,
    joins: known?.joins ?? [],
    requests: [entry, ...others].sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).slice(0, remembered),
    createdAt: known?.createdAt ?? request.receivedAt,
    updatedAt: request.updatedAt,
  };
};

/**
 * Brings the files of those who came forward up to date, in the office that handles the request and the one that received it. A file
 * that the office `at` does not have, where this was done, is not its to change: it is told of the request, name and numbers stay. One
 * that cannot be read stays as it is, and holds up nobody's request.
 */
export const projectCitizens = async (
  work: UnitOfWork,
  request: RequestDocument,
  came: readonly Complainant[],
  at: string,
  /** What is said of them is new; else they are told of the request only, as when its domain changed. */
  isNew = true,
): Promise<void> => {
  for (const said of came) {
    const knownAt = async (office: string) => {
      const document = await work.get(databaseOf('citizens', office), said.citizenId);
      return document ? (citizenDocument.safeParse(plainOf(document)).data ?? 'unreadable') : null;
    };
    const isKnownHere = (await knownAt(at)) !== null;
    for (const office of new Set([request.office, request.receivedBy])) {
      const known = await knownAt(office);
      if (known === 'unreadable') continue;
      const after = citizenAfter(known, said, request, office);
      work.put(
        databaseOf('citizens', office),
        known && !(isKnownHere && isNew) ? { ...known, requests: after.requests } : { ...after },
      );
    }
  }
};

/** Notes in the files of who wrote by which contact point they did, where their office knows them. */
export const projectContacts = async (
  work: UnitOfWork,
  request: Pick<RequestDocument, 'office' | 'receivedBy'>,
  seen: readonly ContactSeen[],
): Promise<void> => {
  for (const { citizenId, contact } of seen)
    for (const office of new Set([request.office, request.receivedBy])) {
      const database = databaseOf('citizens', office);
      const stored = await work.get(database, citizenId);
      const known = stored && citizenDocument.safeParse(plainOf(stored)).data;
      if (known) work.put(database, { ...known, contacts: withContact(known.contacts, contact) });
    }
};

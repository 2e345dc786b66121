import type { IdentifiersAsk } from '#shared/contracts/sync-api.ts';
import type { Identifiers } from '#shared/documents/citizen.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { maySee, visibleOffices } from '#shared/domain/access/may-see.ts';
import { seesCitizen } from '#shared/domain/access/sees-citizen.ts';
import { isOpen } from '#shared/domain/life.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '../commands/read-requests.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ServerParts } from '../server-parts.ts';
import { findCitizen } from './citizen-files.ts';

type Parts = Pick<ServerParts, 'store' | 'reference'>;

const requestSeen = async (
  { store, reference }: Parts,
  person: Person,
  id: string,
): Promise<RequestDocument | null> => {
  for (const office of visibleOffices(person, reference.data.offices)) {
    const document = await store.getDocument(databaseOf('requests', office), id);
    const request = requestDocument.safeParse(document && plainOf(document)).data;
    if (request && maySee(person, office, request.domain)) return request;
  }
  return null;
};

/** The file of a citizen whom a person sees in one of their offices; null for everybody else, known or not. */
const fileSeen = async ({ store, reference }: Parts, person: Person, citizenId: string) => {
  for (const office of visibleOffices(person, reference.data.offices)) {
    const file = await findCitizen(store, office, citizenId);
    if (file && seesCitizen(person, file)) return file;
  }
  return null;
};

/**
 * A citizen's identifiers for somebody who asks, null when they are not theirs to see. What the request's complainant gave comes
 * before what the file has. For `assigned` the request must wait for this very person.
 */
export const identifiersFor = async (
  parts: Parts,
  person: Person,
  { citizenId, requestId, purpose }: Pick<IdentifiersAsk, 'citizenId' | 'requestId' | 'purpose'>,
): Promise<Identifiers | null> => {
  const request = requestId === null ? null : await requestSeen(parts, person, requestId);
  const said = request?.complainants.find((who) => who.citizenId === citizenId) ?? null;
  if (purpose === 'assigned' && !(said && request && request.assignee === person.id && isOpen(request)))
    return null;
  const file = await fileSeen(parts, person, citizenId);
  if (!said && !file) return null;
  return {
    phone: said?.phone ?? file?.phone ?? null,
    email: said?.email ?? file?.email ?? null,
    paper: said?.paper ?? file?.paper ?? null,
    address: said?.address || (file?.address ?? ''),
    ...(file && { contacts: file.contacts }),
  };
};

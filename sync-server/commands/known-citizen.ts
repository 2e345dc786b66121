import type { Person } from '#shared/documents/reference-data.ts';
import { type Complainant, citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import { isDomainLimited, visibleOffices } from '#shared/domain/access/may-see.ts';
import { seesCitizen } from '#shared/domain/access/sees-citizen.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { databaseOf } from '../policy/databases.ts';
import { plainOf } from './read-requests.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Whom a command brings in; null for most, and for one who stays anonymous. */
const complainantOf = ({ body }: Command): Complainant | null =>
  'complainant' in body ? body.complainant : null;

/** Ids that the server derives from what an import brings; no desk begins a file under one. */
const derivedFile = /^cit-[0-9a-f]{32}$/;

/** A citizen's file in an office; `unreadable`: there is one, and this server cannot read it. */
const fileAt = async (
  work: UnitOfWork,
  office: string,
  citizenId: string,
): Promise<CitizenDocument | 'unreadable' | null> => {
  const document = await work.get(databaseOf('citizens', office), citizenId);
  return document && (citizenDocument.safeParse(plainOf(document)).data ?? 'unreadable');
};

/** Whether a person sees a citizen's file; a request of before files named its domain is looked at. */
const isSeen = async (work: UnitOfWork, person: Person, file: CitizenDocument): Promise<boolean> => {
  if (!isDomainLimited(person, file.office)) return seesCitizen(person, file);
  const requests = await Promise.all(
    file.requests.map(async (known) => {
      if (known.domain !== undefined) return known;
      const document = await work.get(databaseOf('requests', file.office), known.id);
      return document && 'domain' in document
        ? { ...known, domain: document['domain'] as string | null }
        : known;
    }),
  );
  return seesCitizen(person, { ...file, requests });
};

/**
 * Whether a command names the file of somebody its author cannot know: offices have it, but none where they see it, and the request
 * does not name it. Written all the same, it would replace a stranger's name and phone, and open what was read of them.
 */
export const namesStranger = async (
  work: UnitOfWork,
  {
    reference,
    person,
    request,
  }: { reference: ReferenceCache; person: Person; request: RequestDocument | null },
  command: Command,
): Promise<boolean> => {
  const citizenId = complainantOf(command)?.citizenId;
  if (citizenId === undefined || request?.complainants.some((known) => known.citizenId === citizenId))
    return false;
  const { offices } = reference.data;
  const read = visibleOffices(person, offices);
  let isHidden = false;
  for (const office of read) {
    const file = await fileAt(work, office, citizenId);
    if (file === 'unreadable' || (file && (await isSeen(work, person, file)))) return false;
    isHidden ||= file !== null;
  }
  if (isHidden) return true;
  for (const { code } of offices.offices)
    if (!read.includes(code) && (await fileAt(work, code, citizenId))) return true;
  return derivedFile.test(citizenId);
};

/**
 * A command as it is judged: desks hold no numbers, so what it leaves open of a citizen whom its office knows is taken from the file.
 * Nothing that was said is replaced.
 */
export const completed = async (
  work: UnitOfWork,
  command: Command,
  offices: readonly string[],
): Promise<Command> => {
  const said = offices.includes(command.office) ? complainantOf(command) : null;
  const file = said && (await fileAt(work, command.office, said.citizenId));
  if (!said || !file || file === 'unreadable') return command;
  const complainant: Complainant = {
    ...said,
    phone: said.phone ?? file.phone,
    email: said.email ?? file.email,
    paper: said.paper ?? file.paper,
    address: said.address || file.address,
  };
  return { ...command, body: { ...command.body, complainant } as Command['body'] };
};

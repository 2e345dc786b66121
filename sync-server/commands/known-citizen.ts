import type { Person } from '#shared/documents/reference-data.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** The citizen's file that a command would write; null for most, and for one who stays anonymous. */
const citizenOf = ({ body }: Command): string | null =>
  body.type === 'register' || body.type === 'add-complainant' ? (body.complainant?.citizenId ?? null) : null;

/** Ids that the server derives from what an import brings; no desk begins a file under one. */
const derivedFile = /^cit-[0-9a-f]{32}$/;

/**
 * Whether a command names the file of somebody its author cannot know: offices have it, but none that they read, and the request
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
  const citizenId = citizenOf(command);
  if (citizenId === null || request?.complainants.some((known) => known.citizenId === citizenId))
    return false;
  const { offices } = reference.data;
  const hasFile = async (office: string) =>
    (await work.get(databaseOf('citizens', office), citizenId)) !== null;
  const read = visibleOffices(person, offices);
  for (const office of read) if (await hasFile(office)) return false;
  for (const { code } of offices.offices) if (!read.includes(code) && (await hasFile(code))) return true;
  return derivedFile.test(citizenId);
};

import type { FileRead } from '#shared/documents/file-read.ts';
import type { Instant } from '#shared/documents/time.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import { seesCitizen } from '#shared/domain/access/sees-citizen.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { Noted } from '../audit/audit-log.ts';
import type { ServerParts } from '../server-parts.ts';
import { findCitizen } from './citizen-files.ts';

const hourMs = 3600_000;
/** Beyond the time a desk may be offline: its clock, and the network of a Monday morning. */
const graceHours = 24;
/** What a look is called in the log. */
const kinds = {
  opened: 'citizen-read',
  unmasked: 'citizen-unmasked',
  searched: 'citizens-searched',
  printed: 'paper-printed',
  exported: 'data-exported',
} as const;

/**
 * A read that a desk tells of, as the log takes it. It is dated by the server, since a desk may say what it likes: the desk's own time
 * is kept beside it where the desk could have been offline since. A citizen whom the person cannot see is no reader's business: the
 * claim is kept, but not in that citizen's list.
 */
export const noteOfTold = async (
  { store, reference, config }: Pick<ServerParts, 'store' | 'reference' | 'config'>,
  person: Person,
  trace: FileRead,
  told: { now: Instant; from: string },
): Promise<Noted> => {
  const age = Date.parse(told.now) - Date.parse(trace.at);
  const isPlausible = age >= 0 && age <= (config.offlineHours + graceHours) * hourMs;
  const { citizenId } = trace;
  const knowing = await Promise.all(
    citizenId === null
      ? []
      : visibleOffices(person, reference.data.offices).map((office) => findCitizen(store, office, citizenId)),
  );
  const isTheirs = knowing.some((file) => file !== null && seesCitizen(person, file));
  return {
    what: kinds[trace.what],
    by: person.id,
    at: told.now,
    facts: {
      [isTheirs ? 'citizenId' : 'claimedCitizenId']: citizenId,
      requestId: trace.requestId,
      purpose: trace.purpose,
      words: trace.words,
      desk: trace.desk,
      from: told.from,
      toldBy: 'desk',
      chain: trace.link && `${trace.link.chain} ${String(trace.link.n)}`,
      [isPlausible ? 'toldAt' : 'claimedAt']: trace.at,
    },
  };
};

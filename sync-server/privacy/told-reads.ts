import type { AccessTrace } from '#shared/documents/access-trace.ts';
import type { Instant } from '#shared/documents/time.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { Noted } from '../audit/audit-log.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ServerParts } from '../server-parts.ts';

const hourMs = 3600_000;
/** Beyond the time a desk may be offline: its clock, and the network of a Monday morning. */
const graceHours = 24;

/**
 * A read that a desk tells of, as the log takes it. It is dated by the server, since a desk may say what it likes: the desk's own time
 * is kept beside it where the desk could have been offline since. A citizen whom the person cannot see is no reader's business: the
 * claim is kept, but not in that citizen's list.
 */
export const noteOfTold = async (
  { store, reference, config }: Pick<ServerParts, 'store' | 'reference' | 'config'>,
  person: Person,
  trace: AccessTrace,
  told: { now: Instant; from: string },
): Promise<Noted> => {
  const age = Date.parse(told.now) - Date.parse(trace.at);
  const isPlausible = age >= 0 && age <= (config.offlineHours + graceHours) * hourMs;
  const knowing = await Promise.all(
    visibleOffices(person, reference.data.offices).map((office) =>
      store.getDocument(databaseOf('citizens', office), trace.citizenId),
    ),
  );
  const isTheirs = knowing.some((file) => file !== null);
  return {
    what: trace.what === 'opened' ? 'citizen-read' : 'citizen-unmasked',
    by: person.id,
    at: told.now,
    facts: {
      [isTheirs ? 'citizenId' : 'claimedCitizenId']: trace.citizenId,
      requestId: trace.requestId,
      purpose: trace.purpose,
      words: trace.words,
      desk: trace.desk,
      from: told.from,
      toldBy: 'desk',
      [isPlausible ? 'toldAt' : 'claimedAt']: trace.at,
    },
  };
};

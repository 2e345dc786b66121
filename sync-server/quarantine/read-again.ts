import type { Quarantined } from '#shared/contracts/quarantine-api.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { CommandIntake } from '../commands/intake.ts';
import { plainOf } from '../commands/read-requests.ts';
import { projectWatch } from '../commands/project-watch.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';

/** Between two of people's commands. */
const perTurn = 50;

/**
 * What requests missed while nobody could read them: the watch is told of them, and each is written once more as it is, so that
 * reactions and desks, which went past it, read it now.
 */
export const readAgain = async (
  intake: CommandIntake,
  reference: ReferenceCache,
  documents: readonly Quarantined[],
): Promise<void> => {
  const offices = reference.data.offices.offices.map(({ code }) => databaseOf('requests', code));
  const requests = documents.filter(({ database }) => offices.includes(database));
  for (let at = 0; at < requests.length; at += perTurn)
    await intake.inTurn(async (work) => {
      for (const { database, id } of requests.slice(at, at + perTurn)) {
        const document = await work.get(database, id);
        const request = requestDocument.safeParse(document && plainOf(document)).data;
        if (!document || !request) continue;
        work.put(database, document);
        await projectWatch(work, request, reference.data);
      }
    });
};

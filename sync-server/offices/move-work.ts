import { localDay } from '#shared/domain/deadlines/zone.ts';
import { isEnded } from '#shared/domain/routing/serving-office.ts';
import { officeEnded } from '#shared/workflow/commands/transfer.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { systemCommand } from '#shared/workflow/system-command.ts';
import { plainOf } from '../commands/read-requests.ts';
import { derivedId } from '../derived-id.ts';
import { openRequests } from '../people/work-of.ts';
import type { ServerParts } from '../server-parts.ts';

/**
 * Hands the open requests of offices that have ended to those that follow them, by a command each; their citizens' files go along as
 * with every transfer. Safe to repeat and to break off.
 * @returns how many were handed on
 */
export const moveWork = async ({
  store,
  reference,
  intake,
  clock,
}: Pick<ServerParts, 'store' | 'reference' | 'intake' | 'clock'>): Promise<number> => {
  let moved = 0;
  const today = localDay(clock());
  for (const office of reference.data.offices.offices) {
    const { code, successor } = office;
    if (!isEnded(office, today) || successor === null) continue;
    for await (const page of openRequests(store, code)) {
      const commands = page.flatMap((document) => {
        const request = requestDocument.safeParse(plainOf(document)).data;
        if (!request) return [];
        const id = derivedId('sys', 'office-ended', request._id, String(request.version), successor);
        return systemCommand(
          id,
          request,
          { type: 'transfer', toOffice: successor, reason: officeEnded },
          clock(),
        );
      });
      const rows = commands.length === 0 ? [] : await intake.accept(commands, { system: true });
      moved += rows.filter((row) => 'verdict' in row && row.verdict.accepted).length;
    }
  }
  return moved;
};

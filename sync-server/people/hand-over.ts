import type { HandOverAnswer } from '#shared/contracts/people-api.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { systemCommand } from '#shared/workflow/system-command.ts';
import type { CommandIntake } from '../commands/intake.ts';
import { plainOf } from '../commands/read-requests.ts';
import { derivedId } from '../derived-id.ts';
import type { ServerParts } from '../server-parts.ts';
import { openRequests } from './work-of.ts';

/**
 * Gives somebody's open requests to a colleague, or back to the queues, by a command each. What the colleague may not see stays.
 * Safe to repeat: what is done is not there any more.
 * @param to null: to the queue of each office
 */
export const handOverWork = async (
  { store, reference, clock }: Pick<ServerParts, 'store' | 'reference' | 'clock'>,
  intake: CommandIntake,
  from: string,
  to: string | null,
): Promise<HandOverAnswer> => {
  const count = { handed: 0, left: 0 };
  for (const { code } of reference.data.offices.offices)
    for await (const page of openRequests(store, code, ({ assignee }) => assignee === from)) {
      const commands = page.flatMap((document) => {
        const request = requestDocument.safeParse(plainOf(document)).data;
        if (!request) return [];
        const id = derivedId('sys', 'hand-over', request._id, String(request.version), to ?? '');
        return systemCommand(id, request, { type: 'assign', assignee: to, unit: null }, clock());
      });
      const rows = commands.length === 0 ? [] : await intake.accept(commands, { system: true });
      const handed = rows.filter((row) => 'verdict' in row && row.verdict.accepted).length;
      count.handed += handed;
      count.left += page.length - handed;
    }
  return count;
};

import type { Command } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Judgement } from '#shared/workflow/context.ts';
import { annulledEntry } from '#shared/domain/register/annulled-entry.ts';
import { keepsNumber } from '#shared/domain/register/keeps-number.ts';
import { takenNumber } from '#shared/domain/register/taken-number.ts';
import { cityDatabase } from '../policy/databases.ts';
import { enterAnnulled, findSetAside, setAside } from './set-aside.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** The number that a command takes from its desk's registers, as reference; null for most commands. */
export const numberOf = (command: Pick<Command, 'body'>): string | null =>
  takenNumber(command)?.reference ?? null;

/** Why a command's number is spent on nothing; null when it stands for something, or was never taken. */
const wasteOf = (command: Command, decision: Judgement) => {
  if (numberOf(command) === null) return null;
  if (!decision.accepted) return decision.refusal.code;
  // A registration that changes nothing is the same one again, under the same number.
  return decision.events.length === 0 && command.body.type !== 'register' ? 'already-so' : null;
};

/**
 * What becomes of a number that was spent on nothing, so that the register has no hole: that of a registration that can be mended is
 * set aside for its form; any other is entered as annulled, with the reason, and claimed. Does nothing when the number already stands
 * for something, or is set aside for another form.
 */
export const numberSpent = async (
  work: UnitOfWork,
  command: Command,
  decision: Judgement,
  { request, office, now }: { request: RequestDocument | null; office: string; now: Instant },
): Promise<void> => {
  const because = wasteOf(command, decision);
  const number = numberOf(command);
  if (because === null || number === null) return;
  const entry = annulledEntry(command, because, request, { office, now });
  if (!entry) return;
  const claim = await work.get(cityDatabase, `ref:${number}`);
  const isMendable =
    command.body.type === 'register' &&
    request === null &&
    !decision.accepted &&
    keepsNumber(decision.refusal.code);
  if (isMendable && (!claim || (await findSetAside(work, command.requestId, number))))
    return setAside(work, entry, command._id, now);
  if (!claim || claim['requestId'] === command._id) await enterAnnulled(work, entry, command._id);
};

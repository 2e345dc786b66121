import type { Command } from '#shared/workflow/command.ts';
import type { ImprovementCommandBody, ImprovementDocument } from '#shared/workflow/improvement.ts';
import { improvementDocument } from '#shared/workflow/improvement-schema.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Verdict } from '#shared/documents/verdict.ts';
import { applyImprovement } from '#shared/workflow/improvements/apply-improvement.ts';
import { decideImprovement } from '#shared/workflow/improvements/decide-improvement.ts';
import { improvementsDatabase } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import { plainOf } from './read-requests.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Judges a command about an improvement, and puts what follows into the unit of work. `author` null: trusted, as written. */
export const judgeImprovement = async (
  work: UnitOfWork,
  reference: ReferenceCache,
  command: Command,
  body: ImprovementCommandBody,
  { now, author }: { now: Instant; author: string | null },
): Promise<Verdict> => {
  const stored = await work.get(improvementsDatabase, command.requestId);
  const improvement = stored ? improvementDocument.parse(plainOf(stored)) : null;
  const person = author === null || author === command.by ? reference.person(command.by) : null;
  const decision = decideImprovement(command, body, { now, reference: reference.data, person, improvement });
  if (!decision.accepted) return { accepted: false, decidedAt: now, refusal: decision.refusal };
  const about = { id: command.requestId, office: command.office };
  const after = decision.events.reduce<ImprovementDocument | null>(
    (folded, event) => applyImprovement(folded, event, about),
    improvement,
  );
  if (after && after !== improvement) work.put(improvementsDatabase, { ...after });
  return {
    accepted: true,
    decidedAt: now,
    eventIds: decision.events.map(({ id }) => id),
    office: after?.office ?? command.office,
  };
};

import { otherRequest } from '#shared/workflow/other-request.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Verdict } from '#shared/documents/verdict.ts';
import type { Judgement } from '#shared/workflow/context.ts';
import { isChannelDesk } from '#shared/domain/access/channel-actor.ts';
import { takenNumber } from '#shared/domain/register/taken-number.ts';
import { decide } from '#shared/workflow/decide.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import { findRequest } from './find-request.ts';
import { completed, namesStranger } from './known-citizen.ts';
import { noteHighest } from './number-reach.ts';
import { numberOf, numberSpent } from './numbers.ts';
import { projectRequest } from './project-request.ts';
import { registeredUnder } from './set-aside.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const refused = (
  code: 'unknown-person' | 'reference-invalid' | 'already-registered' | 'unknown-citizen',
  values: Record<string, string>,
): Judgement => ({ accepted: false, refusal: { code, values } });

/** Keys that no two requests may share: the reference, a letter's number, and the id in the system it came from. */
const claimsOf = (command: Command): string[] => {
  const { body } = command;
  const number = numberOf(command);
  return [
    ...(number === null ? [] : [`ref:${number}`]),
    ...(body.type === 'register' && body.source ? [`src:${body.source.system}:${body.source.id}`] : []),
  ];
};

/** Judges one command against the documents as the batch has left them so far, and puts what follows into the unit of work. */
export const judge = async (
  work: UnitOfWork,
  reference: ReferenceCache,
  command: Command,
  now: Instant,
  trusted: boolean,
  author: string | null,
): Promise<Verdict> => {
  const offices = reference.data.offices.offices.map((office) => office.code);
  const claims = await Promise.all(
    claimsOf(command).map(async (id) => ({ id, holder: await work.get(cityDatabase, id) })),
  );
  const foreign = claims.filter(({ holder }) => holder && holder['requestId'] !== command.requestId);
  const request = await findRequest(
    work,
    command.requestId,
    command.office,
    command.body.type === 'register' && !claims.some(({ holder }) => holder)
      ? offices.filter((office) => office === command.office)
      : offices,
  );
  const into = otherRequest(command.body);
  const other = into === null ? null : await findRequest(work, into, command.office, offices);
  const decision = await (async (): Promise<Judgement> => {
    if (!trusted && command.by !== author) return refused('unknown-person', {});
    const person = reference.person(command.by);
    const isGuest = !trusted && !isChannelDesk(command.desk);
    if (isGuest && person && (await namesStranger(work, { reference, person, request }, command)))
      return refused('unknown-citizen', {});
    if (foreign.some(({ id }) => id.startsWith('src:')))
      return refused('already-registered', { reference: String(foreign[0]?.holder?.['reference'] ?? '') });
    return decide(trusted ? command : await completed(work, command, offices), {
      now,
      reference: reference.data,
      person,
      request,
      other,
      referenceTaken: foreign.length > 0,
    });
  })();
  // An import that is run again is refused what it brought before: its numbers stand. A channel's are given here, the next is the same.
  if (!trusted && command.by === author && !isChannelDesk(command.desk))
    await numberSpent(work, command, decision, {
      request,
      office: offices.includes(command.office) ? command.office : 'central',
      now,
    });
  if (!decision.accepted) return { accepted: false, decidedAt: now, refusal: decision.refusal };
  const taken = takenNumber(command);
  if (decision.events.length > 0 && taken && !trusted) await noteHighest(work, taken);
  if (decision.events.length > 0 || command.body.type === 'register')
    for (const { id } of claims)
      work.put(cityDatabase, {
        _id: id,
        kind: 'claim',
        requestId: command.requestId,
        reference: numberOf(command),
      });
  if (decision.events.length > 0 && command.body.type === 'register')
    await registeredUnder(work, command.requestId, command.body.reference, now);
  const before = new Map(
    [request, other].flatMap((document) => (document ? [[document._id, document] as const] : [])),
  );
  let office = command.office;
  for (const id of new Set(decision.events.map((event) => event.requestId))) {
    const after = await projectRequest(
      work,
      before.get(id) ?? null,
      decision.events.filter((event) => event.requestId === id),
      reference.data,
    );
    if (id === command.requestId && after) office = after.office;
  }
  return { accepted: true, decidedAt: now, eventIds: decision.events.map((event) => event.id), office };
};

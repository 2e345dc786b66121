import type { Command, CommandBody } from '#shared/workflow/command.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { personOn } from '#shared/domain/access/rights.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { commandOfMoment, nameOfMoment } from '#shared/domain/escalation/command-of-moment.ts';
import { nextMoment } from '#shared/domain/escalation/next-moment.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { derivedId } from '../derived-id.ts';
import { chance, pickWeighted } from './chance.ts';

const minuteMs = 60_000;
const fates = [
  ['approve', 45],
  ['refuse', 15],
  ['extend', 10],
  ['nothing', 30],
] as const;
const reasons = {
  refuse: ['Intervention déjà programmée cette semaine.', 'التدخل مبرمج هذا الأسبوع.'],
  extend: ['Matériel commandé, livraison en attente.', 'تم طلب المعدات، في انتظار التسليم.'],
} as const;

/** A request of the demo city on its way: what has been sent of it so far, and how it stands. */
interface Told {
  commands: Command[];
  request: RequestDocument | null;
}

const send = (told: Told, command: Command, reference: ReferenceData): void => {
  const now = command.doneAt;
  const person = command.by === systemActor.id ? systemActor : personOn(reference, command.by, now);
  const context = { now, reference, person, request: told.request, other: null, referenceTaken: false };
  const decision = decide(command, context);
  told.commands.push(command);
  if (decision.accepted)
    told.request = decision.events.reduce<RequestDocument | null>(
      (folded, event) => apply(folded, event),
      told.request,
    );
};

/** What a supervisor says to an open proposal, some working hours after it was made; null: nothing. */
const decisionOn = (
  { escalation, office, language, extendedMinutes, due, _id }: RequestDocument,
  by: string,
  reference: ReferenceData,
): { at: Instant; by: string; body: CommandBody } | null => {
  if (escalation?.state !== 'proposed') return null;
  const fate = pickWeighted(fates, 'escalation', escalation.id);
  const decision = fate === 'extend' && (extendedMinutes > 0 || due.target === null) ? 'approve' : fate;
  if (decision === 'nothing') return null;
  const minutes = 30 + Math.floor(chance('decided after', escalation.id, _id) * 420);
  const at = workingTimeOf(reference.calendar, office).add(escalation.proposedAt, minutes * minuteMs);
  const reason = decision === 'approve' ? '' : reasons[decision][language === 'fr' ? 0 : 1];
  return { at, by, body: { type: 'decide-escalation', escalation: escalation.id, decision, reason } };
};

/**
 * The commands of a request's life with those of the watch, and of a supervisor who decides on most of what it proposes, where
 * they would have come up to `now`: the demo city has the history of a city that has used the ladder for three months, and a
 * server that starts finds nothing overdue to make up for.
 */
export const watchedLife = (
  life: readonly Command[],
  now: Instant,
  reference: ReferenceData,
  supervisor: string,
): Command[] => {
  const told: Told = { commands: [], request: null };
  const next = (until: Instant): Command | null => {
    const { request } = told;
    const moment = request && nextMoment(request, reference);
    const said = request && decisionOn(request, supervisor, reference);
    if (!request) return null;
    const time = workingTimeOf(reference.calendar, request.office);
    const at = moment && time.nextOpening(moment.at > request.updatedAt ? moment.at : request.updatedAt);
    if (said && said.at < until && (at === null || said.at <= at))
      return {
        _id: derivedId('imp', 'demo-decision', request.escalation?.id ?? ''),
        kind: 'command',
        schema: 1,
        requestId: request._id,
        office: request.office,
        desk: life[0]?.desk ?? '',
        by: said.by,
        doneAt: said.at,
        seenVersion: request.version,
        body: said.body,
      };
    if (!moment || at === null || at >= until) return null;
    const id = derivedId('imp', 'demo-watch', ...nameOfMoment(moment, request));
    return commandOfMoment(id, moment, request, reference, at);
  };
  const watchUntil = (until: Instant) => {
    for (let command = next(until); command; command = next(until)) {
      const before = told.request;
      send(told, command, reference);
      if (told.request === before)
        throw new RangeError(`The demo's ${command.body.type} for ${command.requestId} changes nothing.`);
    }
  };
  for (const command of life) {
    watchUntil(command.doneAt);
    send(told, command, reference);
  }
  watchUntil(now);
  return told.commands;
};

import type { Command } from './command.ts';
import type { DueDates } from '#shared/documents/due-dates.ts';
import type { EventBody } from './event.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from './request.ts';
import { maySee } from '#shared/domain/access/may-see.ts';
import { personOn } from '#shared/domain/access/rights.ts';
import { type Clock, clockOf, restarted, running } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { recalculate } from '#shared/domain/deadlines/recalculate.ts';
import { accept, type Decision, type DecisionContext, doneAtOf, refuse } from './context.ts';
import { decideAnnotation, decideHandOver, departureProblem } from './decide-departure.ts';
import { decideRecalculation, decideRule } from './decide-automation.ts';
import { decideClimb, decideDecision, decideProposal, decideReminder } from './decide-escalation.ts';

const categoryOf = (reference: ReferenceData, code: string | null) =>
  reference.catalogue.categories.find((entry) => entry.code === code) ?? null;
const officeOf = (reference: ReferenceData, code: string) =>
  reference.offices.offices.find((entry) => entry.code === code);

const eventOf = (
  command: Command,
  context: DecisionContext,
  request: RequestDocument,
): EventBody | Decision => {
  const { body } = command;
  const { reference, now } = context;
  const doneAt = doneAtOf(command, now);
  /** By a clock that has changed. What was promised of a category that the catalogue has no more stands. */
  const dueThen = (clock: Clock): DueDates => {
    const due = dueDatesFor(clock, reference);
    return { ...due, target: due.target ?? request.due.target };
  };
  switch (body.type) {
    case 'qualify': {
      const category = categoryOf(reference, body.category);
      if (!category) return refuse('unknown-category', { category: body.category });
      const clock = { ...clockOf(request), category: body.category, priority: body.priority };
      const due = dueDatesFor(clock, reference);
      const unit = officeOf(reference, request.office)?.units.some((entry) => entry.code === category.unit)
        ? category.unit
        : request.unit;
      return { ...body, type: 'qualified', domain: category.domain, unit, due };
    }
    case 'assign': {
      const assignee = personOn(reference, body.assignee, now);
      if (body.assignee !== null && !(assignee && maySee(assignee, request.office, request.domain)))
        return refuse('unknown-assignee', { assignee: body.assignee });
      if (
        body.unit !== null &&
        !officeOf(reference, request.office)?.units.some((entry) => entry.code === body.unit)
      )
        return refuse('unknown-unit', { unit: body.unit });
      return { ...body, type: 'assigned' };
    }
    case 'start':
      return { type: 'started' };
    case 'suspend':
      return { ...body, type: 'suspended' };
    case 'resume':
      return { ...body, type: 'resumed', due: dueDatesFor(running(clockOf(request), doneAt), reference) };
    case 'answer':
      return (
        departureProblem(command, body.departure, context, request) ?? {
          ...body,
          type: 'answered',
          departure: body.departure ?? null,
          due: dueThen(running(clockOf(request), doneAt)),
        }
      );
    case 'close':
      return { type: 'closed' };
    case 'reopen':
      return { ...body, type: 'reopened', due: dueDatesFor(restarted(clockOf(request), doneAt), reference) };
    case 'reject':
      return (
        departureProblem(command, body.departure, context, request) ?? {
          ...body,
          type: 'rejected',
          language: body.language ?? null,
          channel: body.channel ?? null,
          departure: body.departure ?? null,
          due: dueThen(running(clockOf(request), doneAt)),
        }
      );
    case 'hand-over':
      return decideHandOver(body, request, now);
    case 'annotate-register':
      return decideAnnotation(body, request);
    case 'transfer':
      if (!officeOf(reference, body.toOffice)) return refuse('unknown-office', { office: body.toOffice });
      return {
        type: 'transferred',
        fromOffice: request.office,
        toOffice: body.toOffice,
        reason: body.reason,
        due: recalculate({ ...request, office: body.toOffice }, reference)?.due ?? null,
      };
    case 'note':
      return { ...body, type: 'noted' };
    case 'add-complainant':
      return { type: 'complainant-added', complainant: body.complainant, note: body.note, mergedFrom: null };
    case 'attach':
      return {
        type: 'attached',
        attachments: body.attachments.filter(
          (file) => !request.attachments.some((own) => own.fileId === file.fileId),
        ),
      };
    case 'tag':
      return {
        type: 'tagged',
        add: body.add.filter((tag) => !request.tags.includes(tag)),
        remove: body.remove.filter((tag) => request.tags.includes(tag)),
      };
    case 'acknowledge':
      return { ...body, type: 'acknowledged' };
    case 'report-delivery':
      return { ...body, type: 'delivery-reported' };
    case 'propose-duplicate':
      return { ...body, type: 'duplicate-proposed' };
    case 'dismiss-duplicate':
      return { ...body, type: 'duplicate-dismissed' };
    case 'propose-escalation':
      return decideProposal(command, body, context, request);
    case 'decide-escalation':
      return decideDecision(command, body, context, request);
    case 'climb-escalation':
      return decideClimb(command, body, context, request);
    case 'remind':
      return decideReminder(command, body, context, request);
    case 'recalculate':
      return decideRecalculation(command, body, context, request);
    case 'apply-rule':
      return decideRule(command, body, context, request);
    case 'register':
    case 'merge':
    case 'plan-improvement':
    case 'revise-improvement':
    case 'move-improvement':
    case 'note-improvement':
    case 'publish-practice':
      return refuse('malformed', { command: body.type });
  }
};

/** Judges a command that concerns one existing request, once its state and the author's rights allow it. */
export const decideOnRequest = (
  command: Command,
  context: DecisionContext,
  request: RequestDocument,
): Decision => {
  const event = eventOf(command, context, request);
  return 'accepted' in event
    ? event
    : accept(command, context.now, [{ requestId: request._id, body: event }]);
};

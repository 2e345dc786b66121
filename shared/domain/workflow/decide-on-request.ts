import type { Command } from '#shared/documents/command.ts';
import type { EventBody } from '#shared/documents/event.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/documents/request.ts';
import { maySee } from '../access/may-see.ts';
import { personOn } from '../access/rights.ts';
import { dueDatesFor } from '../deadlines/due-dates.ts';
import { addWorkingMinutes, workingMinutesBetween } from '../deadlines/working-time.ts';
import { accept, type Decision, type DecisionContext, refuse } from './context.ts';

const categoryOf = (reference: ReferenceData, code: string | null) =>
  reference.catalogue.categories.find((entry) => entry.code === code) ?? null;
const officeOf = (reference: ReferenceData, code: string) =>
  reference.offices.offices.find((entry) => entry.code === code);

/** The target after a wait: what was left of it when the clock stopped, counted on from now. */
const afterWait = (request: RequestDocument, now: string, reference: ReferenceData) => {
  const { target } = request.due;
  if (!target || !request.waitingSince) return request.due;
  const left = workingMinutesBetween(reference.calendar, request.waitingSince, target);
  return { ...request.due, target: left > 0 ? addWorkingMinutes(reference.calendar, now, left) : target };
};

const eventOf = (
  command: Command,
  context: DecisionContext,
  request: RequestDocument,
): EventBody | Decision => {
  const { body } = command;
  const { reference, now } = context;
  switch (body.type) {
    case 'qualify': {
      const category = categoryOf(reference, body.category);
      if (!category) return refuse('unknown-category', { category: body.category });
      const due =
        body.category === request.category
          ? request.due
          : dueDatesFor({
              receivedAt: request.receivedAt,
              clockStart: request.receivedAt,
              category,
              calendar: reference.calendar,
            });
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
      return { ...body, type: 'resumed', due: afterWait(request, now, reference) };
    case 'answer':
      return { ...body, type: 'answered' };
    case 'close':
      return { type: 'closed' };
    case 'reopen': {
      const due = dueDatesFor({
        receivedAt: request.receivedAt,
        clockStart: now,
        category: categoryOf(reference, request.category),
        calendar: reference.calendar,
      });
      return { ...body, type: 'reopened', due };
    }
    case 'reject':
      return { ...body, type: 'rejected' };
    case 'transfer':
      if (!officeOf(reference, body.toOffice)) return refuse('unknown-office', { office: body.toOffice });
      return {
        type: 'transferred',
        fromOffice: request.office,
        toOffice: body.toOffice,
        reason: body.reason,
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
    case 'register':
    case 'merge':
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

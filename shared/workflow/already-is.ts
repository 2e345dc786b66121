import type { CommandBody } from './command.ts';
import type { RequestDocument } from './request.ts';
import { alreadySo, type Decision } from './context.ts';

/** What a command would change, as it already stands: two desks that did the same thing agree instead of colliding. Null when it would change something. */
export const alreadyIs = (body: CommandBody, request: RequestDocument): Decision | null => {
  const { state } = request;
  const so = (() => {
    switch (body.type) {
      case 'qualify':
        return (
          body.category === request.category &&
          body.priority === request.priority &&
          body.place === null &&
          state !== 'received'
        );
      case 'assign':
        return (
          body.assignee === request.assignee &&
          (body.unit === null || body.unit === request.unit) &&
          state !== 'received' &&
          state !== 'qualified'
        );
      case 'start':
        return state === 'in-progress';
      case 'suspend':
        return state === 'waiting' && body.waitingFor === request.waitingFor;
      case 'resume':
        return state === 'in-progress';
      case 'close':
        return state === 'closed';
      case 'reject':
        return state === 'rejected';
      case 'merge':
        return state === 'merged' && request.mergedInto === body.into;
      case 'transfer':
        return body.toOffice === request.office;
      case 'acknowledge':
        return (
          request.acknowledgedAt !== null ||
          (request.acknowledgement?.delivery === 'to-send' && body.channel === 'email')
        );
      case 'report-delivery':
        return (
          request.acknowledgement?.command !== body.acknowledgement ||
          request.acknowledgement.delivery !== 'to-send'
        );
      case 'propose-duplicate':
        return (
          request.mergedInto === body.of ||
          request.events.some(
            (event) =>
              (event.body.type === 'duplicate-proposed' || event.body.type === 'duplicate-dismissed') &&
              event.body.of === body.of,
          )
        );
      case 'hand-over':
        return request.events.some(
          ({ body: known }) =>
            known.type === 'handed-over' &&
            known.departure === body.departure &&
            known.how === body.how &&
            known.on === body.on &&
            known.toWhom === body.toWhom &&
            known.proof?.fileId === body.proof?.fileId,
        );
      case 'dismiss-duplicate':
        return !request.duplicates.some(({ of }) => of === body.of);
      case 'tag':
        return (
          body.add.every((tag) => request.tags.includes(tag)) &&
          !body.remove.some((tag) => request.tags.includes(tag))
        );
      case 'reopen':
        return request.reopenedCount > 0 && !['answered', 'closed', 'rejected', 'merged'].includes(state);
      case 'attach':
        return body.attachments.every((file) =>
          request.attachments.some((own) => own.fileId === file.fileId),
        );
      default:
        return false;
    }
  })();
  return so ? alreadySo : null;
};

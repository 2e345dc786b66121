import type { EventOf, RequestEvent } from './event.ts';
import type { Escalation } from '#shared/documents/escalation.ts';
import type { RequestDocument } from './request.ts';

type Change = Partial<RequestDocument>;
type EscalationEvent = EventOf<
  | 'escalation-proposed'
  | 'escalation-approved'
  | 'escalation-refused'
  | 'escalation-extended'
  | 'escalation-climbed'
>;

/** A proposal that nobody has decided ends when the request is settled or leaves the office. */
export const lapsed = ({ escalation }: RequestDocument): Change =>
  escalation?.state === 'proposed' ? { escalation: { ...escalation, state: 'lapsed' } } : {};

/** What an escalation's event changes. An event about another escalation than the present one changes nothing of it. */
export const escalationChange = (
  request: RequestDocument,
  event: RequestEvent,
  body: EscalationEvent,
): Change => {
  if (body.type === 'escalation-proposed')
    return {
      escalation: {
        id: event.commandId,
        step: body.step,
        to: body.to,
        decider: body.decider,
        climbs: 0,
        state: 'proposed',
        because: body.because,
        reason: body.reason,
        proposedBy: event.by,
        proposedAt: event.recordedAt,
        decideBy: body.decideBy,
        decidedBy: null,
        decidedAt: null,
        decisionReason: '',
      },
    };
  const { escalation } = request;
  if (escalation?.id !== body.escalation) return {};
  if (body.type === 'escalation-climbed')
    return {
      escalation: { ...escalation, decider: body.to, decideBy: body.decideBy, climbs: escalation.climbs + 1 },
    };
  const decided = (state: Escalation['state']): Escalation => ({
    ...escalation,
    state,
    decidedBy: event.by,
    decidedAt: event.doneAt,
    decisionReason: body.reason,
  });
  switch (body.type) {
    case 'escalation-approved':
      return { escalation: decided('approved'), escalatedTo: body.to };
    case 'escalation-refused':
      return { escalation: decided('refused') };
    case 'escalation-extended':
      return {
        escalation: decided('extended'),
        extendedMinutes: request.extendedMinutes + body.minutes,
        due: body.due,
      };
  }
};

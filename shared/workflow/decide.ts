import type { Command, CommandType } from './command.ts';
import { mayDecideEscalation } from '#shared/domain/access/may-decide.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { additions, isAllowed } from './allowed-commands.ts';
import { type Decision, type DecisionContext, refuse } from './context.ts';
import { alreadyIs } from './already-is.ts';
import { decideMerge } from './decide-merge.ts';
import { decideRegister } from './decide-register.ts';
import { decideOnRequest } from './decide-on-request.ts';

const isAddition = (type: CommandType): boolean => additions.some((addition) => addition === type);

/**
 * Judges a command. Pure: desk and server run the same code, each with its own context; the server's word is final.
 * Never throws for a command that its schema accepts.
 */
export const decide = (command: Command, context: DecisionContext): Decision => {
  const { person, request } = context;
  if (!person || person.id !== command.by) return refuse('unknown-person');
  if (command.body.type === 'register') return decideRegister(command, command.body, context);
  if (!request) return refuse('unknown-request', { id: command.requestId });
  const type = command.body.type;
  const offices = isAddition(type)
    ? [request.office, request.receivedBy, ...request.traces]
    : [request.office];
  const { domain } = request;
  const isDecider =
    type === 'decide-escalation' && mayDecideEscalation(person, request, context.reference.ladders);
  if (!isDecider && !offices.some((office) => mayPerform(person, type, { office, domain }))) {
    const moved =
      request.traces.includes(command.office) && mayPerform(person, type, { office: command.office, domain });
    return moved
      ? refuse('request-moved', { office: request.office })
      : refuse('not-allowed', { command: type });
  }
  const already = alreadyIs(command.body, request);
  if (already) return already;
  if (
    type === 'close' &&
    !isAllowed(request.state, 'close') &&
    request.answeredAt === null &&
    request.state !== 'merged' &&
    request.state !== 'rejected'
  )
    return refuse('needs-answer-first', { state: request.state });
  if (!isAllowed(request.state, type)) return refuse('wrong-state', { state: request.state, command: type });
  if (request.events.length >= 2000) return refuse('too-many-events');
  return command.body.type === 'merge'
    ? decideMerge(command, command.body, context, request)
    : decideOnRequest(command, context, request);
};

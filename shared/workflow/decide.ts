import type { Person } from '#shared/documents/reference-data.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { isAddition, isAllowed } from './allowed-commands.ts';
import { changeRuleOf } from './change-rules.ts';
import type { Command, CommandBody } from './command.ts';
import {
  accept,
  alreadySo,
  type Judgement,
  type JudgementContext,
  doneAtOf,
  refuse,
  tooLongAgo,
} from './context.ts';
import type { Asked } from './define-command.ts';
import type { EventBody } from './event.ts';
import { requestCommands } from './request-commands.ts';
import type { RequestDocument } from './request.ts';

const askedOf = <Body extends CommandBody, Request>(
  command: Command,
  body: Body,
  { person, request, context }: { person: Person; request: Request; context: JudgementContext },
): Asked<Body, Request> => ({
  ...context,
  command,
  body,
  person,
  request,
  doneAt: doneAtOf(command, context.now),
  may: (where) => mayPerform(person, body.type, where),
});

/** A rule's word as a decision: an event alone is one of the request that was asked about. */
const decisionOf = (command: Command, { now }: JudgementContext, word: EventBody | Judgement): Judgement =>
  'accepted' in word ? word : accept(command, now, [{ requestId: command.requestId, body: word }]);

/** Why this person may not ask this of the request; null when they may. */
const hindrance = (
  { body: { type }, office: sentTo }: Command,
  person: Person,
  request: RequestDocument,
  { reference }: JudgementContext,
): Judgement | null => {
  const { domain } = request;
  const may = (office: string) => mayPerform(person, type, { office, domain });
  const offices = isAddition(type)
    ? [request.office, request.receivedBy, ...request.traces]
    : [request.office];
  if (changeRuleOf(type)?.orElse?.(person, request, reference) || offices.some(may)) return null;
  return request.traces.includes(sentTo) && may(sentTo)
    ? refuse('request-moved', { office: request.office })
    : refuse('not-allowed', { command: type });
};

/**
 * Judges a command. Pure: desk and server run the same code, each with its own context; the server's word is final.
 * Never throws for a command that its schema accepts.
 */
export const decide = (command: Command, context: JudgementContext): Judgement => {
  const { person, request } = context;
  const { body } = command;
  if (!person || person.id !== command.by) return refuse('unknown-person');
  const old = tooLongAgo(command, context.now);
  if (old) return old;
  if (body.type === 'register') {
    const asked = askedOf(command, body, { person, request, context });
    return decisionOf(command, context, requestCommands.register.command.decide(asked));
  }
  if (!request) return refuse('unknown-request', { id: command.requestId });
  const refused = hindrance(command, person, request, context);
  if (refused) return refused;
  const { state } = request;
  const rule = changeRuleOf(body.type);
  if (rule?.already(body, request)) return alreadySo;
  if (!rule || !isAllowed(state, body.type))
    return rule?.whyNot?.(request) ?? refuse('wrong-state', { state, command: body.type });
  if (request.events.length >= 2000) return refuse('too-many-events');
  return decisionOf(command, context, rule.decide(askedOf(command, body, { person, request, context })));
};

import type { CommandType } from '#shared/workflow/command.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { handOversOf, lettersOf } from '#shared/domain/register/departures-of.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { isAllowed } from '#shared/workflow/allowed-commands.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

/** What a person can ask of an open request from its bar, in the order of its life. */
export const actions = {
  qualify: { key: 'q', icon: 'filter' },
  assign: { key: 'a', icon: 'user' },
  start: { key: 'p', icon: 'play' },
  resume: { key: 'r', icon: 'play' },
  answer: { key: 'e', icon: 'send' },
  close: { key: 'c', icon: 'check-all' },
  suspend: { key: 's', icon: 'waiting' },
  transfer: { key: 't', icon: 'arrow-end' },
  merge: { key: 'm', icon: 'users' },
  reopen: { key: 'u', icon: 'sync' },
  reject: { key: 'd', icon: 'close' },
  acknowledge: { key: 'b', icon: 'send' },
  'propose-escalation': { key: 'h', icon: 'escalate' },
  'hand-over': { key: 'v', icon: 'check-all' },
  tag: { key: 'l', icon: 'tag' },
} as const satisfies Partial<Record<CommandType, { key: string; icon: IconName }>>;
export type ActionName = keyof typeof actions;

/** Done at once, without a question. */
export const immediate = new Set<ActionName>(['start', 'close']);

/** The one thing that most likely comes next in each state. */
const nextStep: Readonly<Record<RequestDocument['state'], readonly ActionName[]>> = {
  received: ['qualify'],
  qualified: ['assign', 'start'],
  assigned: ['start'],
  'in-progress': ['answer'],
  waiting: ['resume'],
  answered: ['hand-over', 'close'],
  closed: ['hand-over'],
  rejected: ['hand-over'],
  merged: [],
};

/** What would change nothing now, though state and role allow it. */
const isIdle = (name: ActionName, request: RequestDocument): boolean =>
  (name === 'hand-over' &&
    lettersOf(request).every(({ departure }) => handOversOf(request, departure.reference).length > 0)) ||
  (name === 'acknowledge' && request.acknowledgedAt !== null) ||
  (name === 'propose-escalation' && request.escalation?.state === 'proposed');

/** What this person may do to this request now: the same tables as the server's. */
export const availableActions = (request: RequestDocument, person: Person): ActionName[] =>
  (Object.keys(actions) as ActionName[]).filter(
    (name) => isAllowed(request.state, name) && mayPerform(person, name, request) && !isIdle(name, request),
  );

/** The action to put first, null when the request has reached its end. */
export const likelyNext = (request: RequestDocument, available: readonly ActionName[]): ActionName | null =>
  nextStep[request.state].find((name) => available.includes(name)) ?? null;

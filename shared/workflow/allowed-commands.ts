import type { CommandType } from './command.ts';
import type { RequestState } from '#shared/documents/request-state.ts';

/** Commands that only add to the file: welcome in every state. */
export const additions = [
  'note',
  'attach',
  'add-complainant',
  'hand-over',
  'annotate-register',
] as const satisfies readonly CommandType[];

const clockwork = [
  'tag',
  'acknowledge',
  'propose-escalation',
  'decide-escalation',
  'climb-escalation',
  'remind',
  'recalculate',
  'apply-rule',
  'report-delivery',
  'propose-duplicate',
  'dismiss-duplicate',
] as const satisfies readonly CommandType[];

/** What can be asked of a request in each state, besides the additions. The compiler sees to it that no state is forgotten. */
export const allowedCommands: Readonly<Record<RequestState, readonly CommandType[]>> = {
  received: ['qualify', 'assign', 'suspend', 'reject', 'merge', 'transfer', ...clockwork],
  qualified: ['qualify', 'assign', 'start', 'suspend', 'answer', 'reject', 'merge', 'transfer', ...clockwork],
  assigned: ['qualify', 'assign', 'start', 'suspend', 'answer', 'reject', 'merge', 'transfer', ...clockwork],
  'in-progress': ['qualify', 'assign', 'suspend', 'answer', 'reject', 'merge', 'transfer', ...clockwork],
  waiting: ['qualify', 'assign', 'resume', 'answer', 'reject', 'merge', 'transfer', ...clockwork],
  answered: ['answer', 'close', 'reopen', 'merge', 'tag', 'report-delivery', 'dismiss-duplicate'],
  closed: ['reopen', 'tag', 'report-delivery'],
  rejected: ['reopen', 'tag', 'report-delivery'],
  merged: [],
};

/** Whether a state allows a command. */
export const isAllowed = (state: RequestState, type: CommandType): boolean =>
  allowedCommands[state].includes(type) || additions.some((addition) => addition === type);

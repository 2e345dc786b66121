import type { Person } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { isAllowed } from '#shared/workflow/allowed-commands.ts';
import type { Action } from './command-look.ts';
import { commandLooks } from './command-looks.ts';

type Looks = typeof commandLooks;
/** Commands that people ask for from the bar. */
export type ActionName = { [T in keyof Looks]: Looks[T]['action'] extends null ? never : T }[keyof Looks];

const isAction = (name: keyof Looks): name is ActionName => commandLooks[name].action !== null;
/** What an action looks like and asks. */
export const actionOf = (name: ActionName): Action => commandLooks[name].action;

/** All actions, in the order of the bar. */
export const actionNames = (Object.keys(commandLooks) as (keyof Looks)[])
  .filter(isAction)
  .sort((a, b) => actionOf(a).rank - actionOf(b).rank);

/** Actions that are offered for all ticked requests at once. */
export const severalActions = actionNames.filter((name) => actionOf(name).several);

/** What this person may do to this request now: by the same declarations as the server. */
export const availableActions = (request: RequestDocument, person: Person): ActionName[] =>
  actionNames.filter(
    (name) =>
      isAllowed(request.state, name) && mayPerform(person, name, request) && !actionOf(name).isIdle(request),
  );

/** The action to put first, null when none is likely to come next. */
export const likelyNext = (
  { state }: RequestDocument,
  available: readonly ActionName[],
): ActionName | null => {
  const placeOf = (name: ActionName) => actionOf(name).nextIn[state] ?? Infinity;
  return available.reduce<ActionName | null>(
    (first, name) => (placeOf(name) < (first ? placeOf(first) : Infinity) ? name : first),
    null,
  );
};

import type { EventRule } from './define-command.ts';
import type { EventBody, EventOf, EventType } from './event.ts';
import { requestCommands } from './request-commands.ts';

type EventRules = { readonly [T in EventType]: EventRule<EventOf<T>> };
const rules = Object.assign(
  {},
  ...Object.values(requestCommands).map(({ command }) => command.events),
) as EventRules;

/** What an event means, by what the command that declares it says. Ask it only about an event of that type. */
export const eventRuleOf = (type: EventType): EventRule<EventBody> => rules[type];

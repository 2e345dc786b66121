import type { EventOf, EventType } from '#shared/workflow/event.ts';
import type { EventLook } from './command-look.ts';
import { commandLooks } from './command-looks.ts';

type EventLooks = { readonly [E in EventType]: EventLook<EventOf<E>> };
const looks = Object.assign({}, ...Object.values(commandLooks).map(({ events }) => events)) as EventLooks;

/** How an event is told, by what the command that declares it says. Ask it only about an event of that type. */
export const eventLookOf = (type: EventType): EventLook => looks[type];

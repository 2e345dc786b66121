import type { EventBody } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { dueDatesOf } from '#shared/domain/deadlines/due-dates.ts';
import { fixedNow } from '#test/people/commands.ts';
import { makeRequests } from './made-requests.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const states = ['received', 'qualified', 'assigned', 'in-progress'] as const;
const priorities = ['normal', 'normal', 'normal', 'high', 'urgent'] as const;
const wait = {
  type: 'suspended',
  waitingFor: 'citizen',
  partner: null,
  reason: 'photo',
  until: null,
  question: null,
  mailed: false,
} as const;

/**
 * `count` open requests of all offices and categories received over the last sixty days; every third has waited once, every ninth
 * three times. Their due dates are those of `reference`. The same each time.
 */
export const makeOpenRequests = (count: number, reference: ReferenceData): RequestDocument[] => {
  const { offices } = reference.offices;
  const { categories } = reference.catalogue;
  return makeRequests(count).map((made, n) => {
    const received = Date.parse(fixedNow) - ((n * 7919) % (60 * 1440)) * minuteMs;
    const [registered] = made.events;
    if (!registered) throw new RangeError('A request without events.');
    const eventAt = (time: number, body: EventBody, id: number) => {
      const at = new Date(time).toISOString();
      return { ...registered, id: `${registered.commandId}.${String(id)}`, doneAt: at, recordedAt: at, body };
    };
    const due = made.due;
    const waits = Array.from({ length: n % 9 === 0 ? 3 : n % 3 === 0 ? 1 : 0 }, (_, k) => {
      const from = received + (k * 50 + 3) * hourMs;
      const to = from + ((n % 40) + 1) * hourMs;
      return [
        eventAt(from, wait, 2 * k + 1),
        eventAt(
          to,
          {
            type: 'resumed',
            reason: '',
            due,
            isOver: false,
            toRemind: null,
            proposeClosing: null,
          },
          2 * k + 2,
        ),
      ];
    });
    const request: RequestDocument = {
      ...made,
      state: states[n % states.length] ?? 'received',
      office: offices[n % offices.length]?.code ?? made.office,
      category: categories[(n * 31) % categories.length]?.code ?? made.category,
      priority: priorities[n % priorities.length] ?? 'normal',
      receivedAt: new Date(received).toISOString(),
      waitingSince: null,
      events: [eventAt(received, registered.body, 0), ...waits.flat()],
    };
    return { ...request, due: dueDatesOf(request, reference) };
  });
};

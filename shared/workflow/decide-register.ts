import type { Command, CommandOf } from './command.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { newClock } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { type WorkingTime, workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { dayNumber, instantOf, localDay } from '#shared/domain/deadlines/zone.ts';
import { isReference, readReference } from '#shared/domain/register/reference.ts';
import { route } from '#shared/domain/routing/route.ts';
import { accept, alreadySo, type Decision, type DecisionContext, doneAtOf, refuse } from './context.ts';

/** When the request reached the city: as it was done, or the opening (on a free day the beginning) of the earlier day of arrival. */
const receivedAtOf = (arrivedOn: Day, doneAt: Instant, time: WorkingTime): Instant => {
  if (arrivedOn >= localDay(doneAt)) return doneAt;
  const day = dayNumber(arrivedOn);
  return new Date(instantOf(day, time.slotsOn(day)[0]?.from ?? 0)).toISOString();
};

/** Takes a new request in: checks its number, routes it, starts both clocks. With a category it is qualified at once. */
export const decideRegister = (
  command: Command,
  body: CommandOf<'register'>,
  context: DecisionContext,
): Decision => {
  const { person, reference, request, now } = context;
  if (request)
    return request.reference === body.reference
      ? alreadySo
      : refuse('already-registered', { reference: request.reference });
  if (!person || !mayPerform(person, 'register', { office: command.office }))
    return refuse('not-allowed', { command: 'register' });
  if (!reference.offices.offices.some((office) => office.code === command.office))
    return refuse('unknown-office', { office: command.office });
  const parts = readReference(body.reference);
  const { arrival } = body;
  if (
    !parts ||
    !isReference(body.reference) ||
    parts.desk !== arrival.desk ||
    arrival.desk !== command.desk ||
    parts.sequence !== arrival.number ||
    parts.year !== arrival.year
  )
    return refuse('reference-invalid', { reference: body.reference });
  if (context.referenceTaken) return refuse('reference-taken', { reference: body.reference });
  const category = reference.catalogue.categories.find((entry) => entry.code === body.category) ?? null;
  if (body.category !== null && !category) return refuse('unknown-category', { category: body.category });
  if (arrival.arrivedOn > localDay(now)) return refuse('malformed', { field: 'arrivedOn' });
  const receivedAt = receivedAtOf(
    arrival.arrivedOn,
    doneAtOf(command, now),
    workingTimeOf(reference.calendar, command.office),
  );
  const goes = route({ category: body.category, place: body.place, receivedBy: command.office }, reference);
  const { type: _type, ...facts } = body;
  return accept(command, now, [
    {
      requestId: command.requestId,
      body: {
        ...facts,
        type: 'registered',
        domain: category?.domain ?? null,
        place: { ...body.place, arrondissement: goes.arrondissement ?? body.place.arrondissement },
        receivedBy: command.office,
        receivedAt,
        office: goes.office,
        unit: goes.unit,
        partner: goes.partner,
        routedBecause: goes.because,
        due: dueDatesFor(
          newClock({ receivedAt, office: goes.office, category: body.category, priority: body.priority }),
          reference,
        ),
      },
    },
  ]);
};

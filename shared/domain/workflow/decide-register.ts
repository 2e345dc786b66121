import type { Command, CommandOf } from '#shared/documents/command.ts';
import type { Instant } from '#shared/documents/time.ts';
import { mayPerform } from '../access/may-perform.ts';
import { dueDatesFor } from '../deadlines/due-dates.ts';
import { instantOf, localDay, localOf } from '../deadlines/zone.ts';
import { isReference, readReference } from '../register/reference.ts';
import { route } from '../routing/route.ts';
import { accept, alreadySo, type Decision, type DecisionContext, refuse } from './context.ts';

/** Offices open at 8:30: a paper that arrived on a past day counts from then. */
const openingMinute = 510;

/** When the request reached the city: as it was done, or the opening of the (earlier) day of arrival. */
export const receivedAtOf = (arrivedOn: string, doneAt: Instant): Instant => {
  if (arrivedOn >= localDay(doneAt)) return doneAt;
  return new Date(
    instantOf(localOf(Date.parse(`${arrivedOn}T12:00:00.000Z`)).day, openingMinute),
  ).toISOString();
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
  const doneAt = command.doneAt < now ? command.doneAt : now;
  const receivedAt = receivedAtOf(arrival.arrivedOn, doneAt);
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
        due: dueDatesFor({ receivedAt, clockStart: receivedAt, category, calendar: reference.calendar }),
      },
    },
  ]);
};

import { z } from 'zod';
import { arrival, type ArrivalNumber, requestReference } from '#shared/documents/arrival.ts';
import { attachmentRef } from '#shared/documents/attachment.ts';
import { channel } from '#shared/documents/channel.ts';
import { complainant } from '#shared/documents/citizen.ts';
import { dueDates } from '#shared/documents/due-dates.ts';
import { place } from '#shared/documents/place.ts';
import { priority } from '#shared/documents/priority.ts';
import { code, language, personText, recordedText, requiredText } from '#shared/documents/text.ts';
import { type Day, instant } from '#shared/documents/time.ts';
import { newClock } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { maySupervise } from '#shared/domain/access/may-see.ts';
import { dayNumber, localDay } from '#shared/domain/deadlines/zone.ts';
import { coarse, erased } from '#shared/domain/privacy/erased.ts';
import { isReference, readReference } from '#shared/domain/register/reference.ts';
import { route } from '#shared/domain/routing/route.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { andChannel, from } from '../who.ts';
import { alreadySo, pastDay, refuse } from '../context.ts';
import { defineFirstCommand } from '../define-command.ts';
import { receivedAtOf } from '../received-at.ts';

const facts = {
  reference: requestReference,
  arrival,
  channel,
  language,
  /** null: "à qualifier". */
  category: code.nullable(),
  priority,
  place,
  /** null: anonymous, allowed by decree 2-17-265. */
  complainant: complainant.nullable(),
};
export const body = z.object({
  type: z.literal('register'),
  ...facts,
  subject: requiredText(200),
  description: personText(10_000),
  attachments: z.array(attachmentRef).max(50),
  /** Where an imported request came from; one request per source and id. */
  source: z.object({ system: code, id: requiredText(100) }).nullable(),
});
export const events = [
  z.object({
    type: z.literal('registered'),
    ...facts,
    domain: code.nullable(),
    subject: z.string().max(200),
    description: recordedText,
    attachments: z.array(attachmentRef),
    source: z.object({ system: code, id: z.string().max(100) }).nullable(),
    /** The office that received it, and the one that routing gave it to, with why. */
    receivedBy: code,
    /** When it reached the city: not later than `doneAt`, earlier for paper that lay waiting. */
    receivedAt: instant,
    office: code,
    unit: code.nullable(),
    partner: code.nullable(),
    routedBecause: code,
    due: dueDates,
  }),
] as const;

/**
 * A registration before the desk has numbered it. `kept`: the number it has already, from when it was refused. `label`: the reference
 * that stands on its paper, which it takes or is refused.
 */
export type NewRegistration = Omit<z.infer<typeof body>, 'reference' | 'arrival'> & {
  arrivedOn: Day;
  kept?: ArrivalNumber;
  label?: string;
};

declare module '../declared.ts' {
  interface RequestCommands {
    register: { body: typeof body; events: typeof events; bears: { registered: 'rules' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.register': 'Enregistrer',
    'event.registered': 'Demande enregistrée',
  },
  ar: {
    'command.register': 'تسجيل',
    'event.registered': 'سُجل الطلب',
  },
});

/** Whether the reference is well made, of this desk, and says the same as the entry of its register. */
const isOwnNumber = ({ reference: whole, arrival: entry }: z.infer<typeof body>, desk: string): boolean => {
  const parts = readReference(whole);
  return (
    parts !== null &&
    isReference(whole) &&
    parts.desk === entry.desk &&
    entry.desk === desk &&
    parts.sequence === entry.number &&
    parts.year === entry.year
  );
};

/** Takes a new request in: checks its number, routes it, starts both clocks. With a category it is qualified at once. */
export const command = defineFirstCommand(body, events, {
  who: andChannel(from('clerk')),
  enters: true,
  decide: ({
    command: sent,
    body: asked,
    request,
    reference: city,
    referenceTaken,
    now,
    doneAt,
    may,
    person,
  }) => {
    if (request)
      return request.reference === asked.reference
        ? alreadySo
        : refuse('already-registered', { reference: request.reference });
    if (!may({ office: sent.office })) return refuse('not-allowed', { command: 'register' });
    if (!city.offices.offices.some((office) => office.code === sent.office))
      return refuse('unknown-office', { office: sent.office });
    if (!isOwnNumber(asked, sent.desk)) return refuse('reference-invalid', { reference: asked.reference });
    if (referenceTaken) return refuse('reference-taken', { reference: asked.reference });
    const category = city.catalogue.categories.find((entry) => entry.code === asked.category) ?? null;
    if (asked.category !== null && !category) return refuse('unknown-category', { category: asked.category });
    const arrivedOn = pastDay(asked.arrival.arrivedOn, sent, now);
    if (arrivedOn === null) return refuse('arrived-in-future', { day: asked.arrival.arrivedOn });
    const { registerWithinDays } = city.retention;
    const isOld = dayNumber(localDay(doneAt)) - dayNumber(arrivedOn) > registerWithinDays;
    if (isOld && !maySupervise(person, sent.office))
      return refuse('arrived-too-early', { days: String(registerWithinDays) });
    const receivedAt = receivedAtOf(arrivedOn, doneAt, workingTimeOf(city.calendar, sent.office));
    const goes = route(
      { category: asked.category, place: asked.place, receivedBy: sent.office },
      city,
      localDay(now),
    );
    return {
      ...asked,
      arrival: { ...asked.arrival, arrivedOn },
      type: 'registered',
      domain: category?.domain ?? null,
      place: { ...asked.place, arrondissement: goes.arrondissement ?? asked.place.arrondissement },
      receivedBy: sent.office,
      receivedAt,
      office: goes.office,
      unit: goes.unit,
      partner: goes.partner,
      routedBecause: goes.because,
      due: dueDatesFor(
        newClock({ receivedAt, office: goes.office, category: asked.category, priority: asked.priority }),
        city,
      ),
    };
  },
  written: ({ description, subject }) => description || subject,
  events: {
    registered: {
      // The first event makes the request (`begin`); it changes none.
      apply: () => ({}),
      erase: (registered) => ({
        ...registered,
        subject: erased,
        description: '',
        complainant: null,
        attachments: [],
        place: coarse(registered.place),
        source: null,
      }),
      written: () => '',
    },
  },
});

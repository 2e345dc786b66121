import type { Annotation, RegisterEntry } from '#shared/documents/register.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { localDay } from '../deadlines/zone.ts';
import { isAnonymous } from '../privacy/anonymise.ts';
import { handOversOf, letterIs, lettersOf } from './departures-of.ts';

/** Id of a register's line. Desk, year and number are the whole of it: a number is entered once. */
export const entryId = (book: RegisterEntry['book'], desk: string, year: number, number: number): string =>
  `${book}-${desk}-${String(year % 100).padStart(2, '0')}-${String(number).padStart(6, '0')}`;

const annotationsOf = (request: RequestDocument, entry: string): Annotation[] =>
  request.events.flatMap(({ body, by, doneAt, recordedAt }) =>
    body.type === 'register-annotated' && body.entry === entry
      ? [{ by, at: doneAt, recordedAt, text: body.text }]
      : [],
  );

/** The lines of both registers that a request makes: its arrival, and each letter that left about it. */
export const entriesOf = (request: RequestDocument): RegisterEntry[] => {
  const [first] = request.events;
  if (first?.body.type !== 'registered') return [];
  const letters = lettersOf(request);
  const common = {
    kind: 'register-entry',
    schema: 1,
    requestId: request._id,
    request: request.reference,
    party: first.body.complainant?.name ?? null,
    object: first.body.subject,
    annulled: null,
    erased: isAnonymous(request),
  } as const;
  const { desk, year, number, arrivedOn } = request.arrival;
  return [
    {
      _id: entryId('arrival', desk, year, number),
      ...common,
      office: request.receivedBy,
      book: 'arrival',
      desk,
      year,
      number,
      reference: request.reference,
      on: arrivedOn,
      enteredAt: first.doneAt,
      recordedAt: first.recordedAt,
      by: first.by,
      attachments: request.attachments.length,
      unit: request.unit,
      outcome: {
        state: request.state,
        office: request.office,
        departures: letters.map(({ departure }) => departure.reference),
      },
      letter: null,
      handOvers: [],
      annotations: annotationsOf(request, request.reference),
    },
    ...letters.map(({ departure, office, event, body }): RegisterEntry => ({
      _id: entryId('departure', departure.desk, departure.year, departure.number),
      ...common,
      office,
      book: 'departure',
      desk: departure.desk,
      year: departure.year,
      number: departure.number,
      reference: departure.reference,
      on: localDay(event.doneAt),
      enteredAt: event.doneAt,
      recordedAt: event.recordedAt,
      by: event.by,
      attachments: 0,
      unit: request.unit,
      outcome: null,
      letter: {
        what: letterIs[body.type],
        channel: body.channel ?? 'paper',
        language: body.language ?? request.language,
      },
      handOvers: handOversOf(request, departure.reference),
      annotations: annotationsOf(request, departure.reference),
    })),
  ];
};

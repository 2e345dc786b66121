import type { Command, CommandBody, CommandOf } from '#shared/workflow/command.ts';
import type { Complainant } from '#shared/documents/citizen.ts';
import { makeDeparture } from '#shared/domain/register/departure-reference.ts';
import { makeReference } from '#shared/domain/register/reference.ts';

/** The moment at which tests happen: Tuesday 24 November 2026, 10:00 in Casablanca. */
export const fixedNow = '2026-11-24T09:00:00.000Z';
export const fixedClock = () => fixedNow;

let count = 0;
/** A fresh id, readable in failures. */
export const anId = (kind: string): string => `${kind}-${String((count += 1)).padStart(8, '0')}`;

/** A citizen at the counter. */
export const aComplainant = (changes: Partial<Complainant> = {}): Complainant => ({
  citizenId: anId('cit'),
  name: 'Mohamed Alami',
  phone: '+212612345678',
  email: null,
  paper: { type: 'cin', number: 'BE123456' },
  address: '',
  language: 'fr',
  channel: 'counter',
  ...changes,
});

/** A command by Anfa's first agent on desk AA, unless said otherwise. */
export const aCommand = (body: CommandBody, changes: Partial<Omit<Command, 'body'>> = {}): Command => ({
  _id: anId('cmd'),
  kind: 'command',
  schema: 1,
  requestId: anId('req'),
  office: 'anfa',
  desk: 'AA',
  by: 'per-anfa-agent-1',
  doneAt: fixedNow,
  seenVersion: 0,
  body,
  ...changes,
});

let sequence = 0;
/** What registering asks for: uncollected rubbish in Anfa, each time at another house, unless said otherwise. */
export const aRegistration = (
  changes: Partial<CommandOf<'register'>> = {},
  desk = 'AA',
): CommandOf<'register'> => {
  const number = (sequence += 1);
  return {
    type: 'register',
    reference: makeReference(desk, 2026, number),
    arrival: { desk, year: 2026, number, arrivedOn: '2026-11-24' },
    channel: 'counter',
    language: 'fr',
    category: 'ordures-menageres',
    priority: 'normal',
    subject: 'Poubelles non ramassées',
    description: 'Depuis trois jours.',
    place: { address: `${String(number)} rue des Oliviers`, landmark: '', point: null, arrondissement: null },
    complainant: aComplainant(),
    attachments: [],
    source: null,
    ...changes,
  };
};

/** An answer on paper, by Anfa's first agent; numbered on desk AA as its `number`-th letter of 2026. */
export const anAnswer = (
  number: number,
  changes: Partial<CommandOf<'answer'>> = {},
  desk = 'AA',
): CommandOf<'answer'> => ({
  type: 'answer',
  outcome: 'settled',
  body: 'Nos services sont intervenus.',
  language: 'fr',
  channel: 'paper',
  departure: makeDeparture(desk, 2026, number),
  ...changes,
});

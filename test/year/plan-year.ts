import type { Command, CommandBody } from '#shared/workflow/command.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';

/** The desk all of the year's requests are registered on. */
export const yearDesk = 'YR';
export const yearProfile = 'dsk-year-0001';
export const supervisor = 'per-supervisor-1';
const dayMs = 86_400_000;
/** Ramadan, both Aïds and a change of legal time twice lie within. */
export const yearStart = Date.parse('2026-01-05T08:00:00.000Z');
export const yearEnd = Date.parse('2026-12-31T16:00:00.000Z');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Something people ask of a request at a time; `office` is filled in from where the request is then. */
export interface Act {
  at: number;
  requestId: string;
  office: string;
  body: CommandBody;
}

const answer: CommandBody = {
  type: 'answer',
  outcome: 'settled',
  body: 'Fait.',
  language: 'fr',
  channel: 'counter',
};
const wait: CommandBody = { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo ?' };

/** What the city's people do over a year with `count` requests, in order of time: the same for the same seed. */
export const planYear = (count: number, seed: number, reference: ReferenceData): Act[] => {
  const roll = dice(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(roll() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  };
  const offices = reference.offices.offices.flatMap(({ code, arrondissement }) =>
    arrondissement === null ? [] : [{ code, arrondissement }],
  );
  const categories = reference.catalogue.categories;
  const acts: Act[] = [];
  const starts = Array.from({ length: count }, () => yearStart + roll() * (yearEnd - yearStart - dayMs)).sort(
    (a, b) => a - b,
  );
  for (const [n, start] of starts.entries()) {
    const place = pick(offices);
    const category = pick(categories);
    const requestId = `req-year-${String(n).padStart(7, '0')}`;
    const day = localDay(new Date(start).toISOString());
    const year = Number(day.slice(0, 4));
    const act = (at: number, body: CommandBody) => {
      if (at < yearEnd) acts.push({ at, requestId, office: place.code, body });
    };
    act(start, {
      type: 'register',
      reference: makeReference(yearDesk, year, n + 1),
      arrival: { desk: yearDesk, year, number: n + 1, arrivedOn: day },
      channel: 'web',
      language: 'fr',
      category: roll() < 0.95 ? category.code : null,
      priority: pick(['normal', 'normal', 'normal', 'high', 'urgent'] as const),
      subject: 'Demande',
      description: '',
      place: { address: '', landmark: '', point: null, arrondissement: place.arrondissement },
      complainant: null,
      attachments: [],
      source: null,
    });
    const days = (category.targetHours / 8) * dayMs * 1.4;
    const fate = roll();
    const qualified = start + roll() * dayMs;
    act(qualified, { type: 'qualify', category: category.code, priority: 'normal', place: null });
    if (fate < 0.55) act(qualified + roll() * days, answer);
    else if (fate < 0.7) act(qualified + days * (1 + roll() * 4), answer);
    else if (fate < 0.82) {
      const stop = qualified + roll() * days;
      const resume = stop + roll() * 40 * dayMs;
      act(stop, wait);
      act(resume, { type: 'resume', reason: '' });
      if (roll() < 0.7) act(resume + roll() * 3 * days, answer);
    } else if (fate < 0.88) {
      const move = qualified + roll() * 2 * days;
      act(move, { type: 'transfer', toOffice: pick(offices).code, reason: 'là-bas' });
      act(move + roll() * 3 * days, answer);
    } else if (fate < 0.93) {
      const first = qualified + roll() * days;
      act(first, answer);
      act(first + 3 * dayMs, { type: 'reopen', reason: 'revenu' });
      if (roll() < 0.6) act(first + 3 * dayMs + roll() * 3 * days, answer);
    }
  }
  return acts.sort((a, b) => a.at - b.at);
};

/** As done at `now`: a clock that has fallen behind knows of no letter from tomorrow. */
const doneOn = (body: CommandBody, now: string): CommandBody => {
  if (body.type !== 'register' || body.arrival.arrivedOn <= localDay(now)) return body;
  return { ...body, arrival: { ...body.arrival, arrivedOn: localDay(now) } };
};

/** The command that asks for it, by a supervisor of the whole city. */
export const commandOf = (act: Act, n: number, now: string): Command => ({
  _id: `cmd-year-${String(n).padStart(8, '0')}`,
  kind: 'command',
  schema: 1,
  requestId: act.requestId,
  office: act.office,
  desk: yearDesk,
  by: supervisor,
  doneAt: now,
  seenVersion: 0,
  body: doneOn(act.body, now),
});

import type { ExchangeLine, OwnCall, TelephoneAnswer } from '#shared/contracts/telephone-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { maskPhone } from '#shared/domain/privacy/mask-phone.ts';
import type { ServerParts } from '#sync-server/server-parts.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { type StoredCall, callStateOf } from './call.ts';
import type { Calls } from './calls.ts';
import type { Exchanges } from './exchanges.ts';
import type { CallEvent } from './read-event.ts';
import type { Telephones } from './telephones.ts';

const mostOwn = 20;
const mostMissed = 100;
type Parts = Pick<ServerParts, 'audit' | 'callListeners' | 'clock' | 'config' | 'reference'> & {
  calls: Calls;
  exchanges: Exchanges;
  telephones: Telephones;
};

/** One line a number, the oldest call standing for all of them: a withheld one stands alone. */
const byNumber = (calls: readonly StoredCall[]): { call: StoredCall; times: number }[] => {
  const lines = new Map<string, { call: StoredCall; times: number }>();
  for (const call of calls.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))) {
    const key = call.number === null ? call._id : `${call.office} ${call.number}`;
    const line = lines.get(key);
    lines.set(key, line ? { ...line, times: line.times + 1 } : { call, times: 1 });
  }
  return [...lines.values()];
};

/** Who is told of which call, and what of it. */
export class Switchboard {
  constructor(private readonly parts: Parts) {}

  async hear(event: CallEvent, exchange: Pick<ExchangeLine, 'code' | 'office'>): Promise<void> {
    const { calls, exchanges } = this.parts;
    const { code, office } = exchange;
    const { before, after } = await calls.hear(event, { exchange: code, office });
    await exchanges.heard(code);
    this.#told(before, after);
  }

  async of(person: Person): Promise<TelephoneAnswer> {
    const { calls, exchanges, telephones, clock, config } = this.parts;
    const telephone = telephones.of(person.id);
    const goingOn = await calls.goingOn();
    const since = telephones.since(person.id) ?? '';
    const today = telephone === null ? [] : await calls.answeredAt(telephone);
    const own = [
      ...goingOn.filter(({ at }) => telephone !== null && at.includes(telephone)),
      ...today
        .filter(({ open, startedAt }) => open === 0 && startedAt >= since)
        .toSorted((a, b) => (a.startedAt > b.startedAt ? -1 : 1)),
    ];
    const missed = await Promise.all(this.#offices(person).map((office) => calls.missed(office)));
    return {
      isConnected: config.demo || exchanges.all().length > 0,
      isDemo: config.demo,
      extension: telephone,
      calls: own.slice(0, mostOwn).map((call) => ownOf(call, clock())),
      missed: byNumber(missed.flat())
        .slice(0, mostMissed)
        .map(({ call, times }) => ({
          id: call._id,
          state: 'missed',
          line: call.line,
          startedAt: call.startedAt,
          number: call.number === null ? null : maskPhone(call.number),
          times,
          office: call.office,
          takenBy: call.takenBy,
        })),
    };
  }

  /** Gives the number of a missed call to who takes it to ring back. @throws StoreError 404, 409 */
  async take(person: Person, id: string): Promise<string> {
    const { calls, audit } = this.parts;
    const call = await calls.find(id);
    if (!call || call.number === null || !this.#offices(person).includes(call.office))
      throw new StoreError(404, 'not_found', 'Nothing to return here.');
    const taken = await calls.take(id, person.id);
    const facts = { document: id, office: call.office };
    if (call.takenBy === null) await audit.append({ what: 'call-returned', by: person.id, facts });
    this.#told(call, taken);
    return call.number;
  }

  async sit(person: Person, telephone: string | null, from: string): Promise<void> {
    const { telephones, audit, callListeners } = this.parts;
    const before = await telephones.sit(person.id, telephone);
    for (const other of before)
      await audit.append({ what: 'telephone-taken', by: person.id, facts: { person: other, from } });
    for (const tell of callListeners) tell(new Set([...before, person.id]));
  }

  /** The offices whose requests somebody registers. */
  #offices(person: Person): string[] {
    return this.parts.reference.data.offices.offices
      .map(({ code }) => code)
      .filter((office) => mayPerform(person, 'register', { office }));
  }

  /** Those at whose telephones it rings or rang; all who sit at one when it is missed, or no longer. */
  #told(before: StoredCall | null, after: StoredCall): void {
    const { telephones, callListeners } = this.parts;
    const isMissed = after.toReturn === 1 || before?.toReturn === 1;
    const people = isMissed ? telephones.people() : telephones.whoseAre([...(before?.at ?? []), ...after.at]);
    for (const tell of callListeners) tell(new Set(people));
  }
}

const ownOf = (call: StoredCall, now: Instant): OwnCall => {
  const { _id: id, line, startedAt, direction, number } = call;
  return { id, line, startedAt, direction, number, state: callStateOf(call, now) };
};

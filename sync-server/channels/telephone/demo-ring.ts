import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { registeringOffice } from '#shared/domain/access/registering-office.ts';
import { databaseOf } from '#sync-server/policy/databases.ts';
import type { ServerParts } from '#sync-server/server-parts.ts';
import type { Switchboard } from './switchboard.ts';
import type { CallEvent } from './read-event.ts';
import type { Telephones } from './telephones.ts';

/** When the demo's caller is answered, and when they hang up. ms. */
const answeredAfterMs = 3000;
const endedAfterMs = 120_000;
const demoTelephone = '2000';
const line = '0800 002 030';
const withPhone = z.object({ phone: z.string() });
const calls = ['known', 'known', 'stranger', 'withheld'] as const;

/** The demo's telephone: rings at somebody's desk, mostly with the number of a citizen of their office. */
export class DemoRing {
  readonly #timers = new Set<NodeJS.Timeout>();
  #next = 0;

  constructor(
    private readonly parts: Pick<ServerParts, 'store' | 'reference' | 'log'>,
    private readonly telephone: { switchboard: Switchboard; telephones: Telephones },
  ) {}

  readonly begin = async (personId: string): Promise<void> => {
    const { switchboard, telephones } = this.telephone;
    const person = this.parts.reference.data.people.people.find(({ id }) => id === personId);
    if (!person) return;
    if (telephones.of(personId) === null) await switchboard.sit(person, demoTelephone, 'demo');
    const office = registeringOffice(person);
    const call: Omit<CallEvent, 'event' | 'cause'> = {
      callId: randomUUID(),
      direction: 'in',
      from: await this.#caller(office),
      to: line,
      queue: '',
      at: [telephones.of(personId) ?? demoTelephone],
    };
    const say = (event: CallEvent['event'], cause = '') =>
      switchboard.hear({ ...call, event, cause }, { code: 'demo', office });
    await say('newCall');
    this.#later(answeredAfterMs, () => say('answer'));
    this.#later(endedAfterMs, () => say('hangup', 'normalClearing'));
  };

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #later(ms: number, act: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act().catch((error: unknown) => this.parts.log.warn({ err: error }, 'the demo’s call was lost'));
    }, ms);
    timer.unref();
    this.#timers.add(timer);
  }

  /** Numbers of a demo are nobody’s: `06 00 00 …` is not given out. */
  async #caller(office: string): Promise<string | null> {
    const kind = calls[this.#next % calls.length];
    this.#next += 1;
    if (kind === 'withheld') return null;
    const stranger = `+2126000${String(randomInt(10_000, 99_999))}`;
    if (kind === 'stranger') return stranger;
    const citizens = await this.parts.store.readById(databaseOf('citizens', office), null, 300);
    const phones = citizens.flatMap((citizen) => withPhone.safeParse(citizen).data?.phone ?? []);
    return phones[randomInt(Math.max(1, phones.length))] ?? stranger;
  }
}

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, CommandBody } from '#shared/workflow/command.ts';
import { registerEntry, type RegisterEntry } from '#shared/documents/register.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { decide } from '#shared/workflow/decide.ts';
import { contextFor } from '#test/people/city.ts';
import { aCommand, anAnswer, anId, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { makeDeparture } from '#shared/domain/register/departure-reference.ts';
import { makeReference } from '#shared/domain/register/reference.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const head = 'per-anfa-head-1';
const office = 'anfa';

/** A PC that numbers what is done at it as Maktab's own do: by what it knows, offline, one number after the other. */
class NumberingDesk {
  readonly taken = { arrival: 0, departure: 0 };
  readonly #outbox: Command[] = [];
  readonly #known = new Map<string, RequestDocument>();

  constructor(readonly code: string) {}

  /** Numbers, judges with what this desk knows, and keeps for sending; a number not used is given to the next. */
  #do(requestId: string, body: CommandBody, book: 'arrival' | 'departure' | null): void {
    const command = aCommand(body, { requestId, office, desk: this.code, by: head });
    const decision = decide(command, contextFor(command, this.#known.get(requestId) ?? null));
    if (!decision.accepted || decision.events.length === 0) return;
    if (book) this.taken[book] += 1;
    this.#outbox.push(command);
  }

  register(): string {
    const number = this.taken.arrival + 1;
    const requestId = anId('req');
    const arrival = { desk: this.code, year: 2026, number, arrivedOn: '2026-11-23' };
    const reference = makeReference(this.code, 2026, number);
    this.#do(requestId, aRegistration({ arrival, reference }), 'arrival');
    return requestId;
  }
  answer(requestId: string): void {
    this.#do(requestId, anAnswer(this.taken.departure + 1, {}, this.code), 'departure');
  }
  reject(requestId: string): void {
    const departure = makeDeparture(this.code, 2026, this.taken.departure + 1);
    this.#do(
      requestId,
      {
        type: 'reject',
        reason: 'unfounded',
        explanation: 'Rien.',
        channel: 'paper',
        language: 'fr',
        departure,
      },
      'departure',
    );
  }
  close(requestId: string): void {
    this.#do(requestId, { type: 'close' }, null);
  }
  async sync(isAnswerLost: boolean): Promise<void> {
    await server.send(head, this.#outbox);
    if (isAnswerLost) return;
    this.#outbox.splice(0);
    for (const document of (await server.read(head, 'requests')).docs)
      this.#known.set(String(document['_id']), document as RequestDocument);
  }
}

const entriesOfDesk = async (desk: string): Promise<RegisterEntry[]> =>
  (await server.read(head, 'registers')).docs
    .flatMap((document) => registerEntry.safeParse(document).data ?? [])
    .filter((entry) => entry.desk === desk);

type Step = {
  what: 'register' | 'answer' | 'reject' | 'close' | 'sync' | 'lost';
  desk: number;
  pick: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('register', 'register', 'answer', 'answer', 'reject', 'close', 'sync', 'lost'),
  desk: fc.nat(2),
  pick: fc.nat(30),
});

describe('registers', () => {
  it('have no hole and no collision whatever desks do offline; what was refused is annulled, with its reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const desks = await Promise.all(
          [1, 2, 3].map(async () => new NumberingDesk(await server.desk(head, anId('dsk-numbers')))),
        );
        const requests: string[] = [];
        for (const { what, desk: n, pick } of steps) {
          const desk = desks[n];
          const request = requests[pick % Math.max(1, requests.length)];
          if (!desk) continue;
          if (what === 'register') requests.push(desk.register());
          else if (what === 'sync' || what === 'lost') await desk.sync(what === 'lost');
          else if (request !== undefined) desk[what](request);
        }
        for (const desk of desks) await desk.sync(false);
        const documents = (await server.read(head, 'requests')).docs as RequestDocument[];
        for (const desk of desks) {
          const entries = await entriesOfDesk(desk.code);
          for (const book of ['arrival', 'departure'] as const) {
            const own = entries.filter((entry) => entry.book === book);
            const numbers = own.map(({ number }) => number).sort((a, b) => a - b);
            expect(numbers).toEqual(Array.from({ length: desk.taken[book] }, (_, k) => k + 1));
          }
          for (const entry of entries) {
            const request = documents.find(({ _id }) => _id === entry.requestId);
            const says = JSON.stringify(request?.events ?? []).includes(`"${entry.reference}"`);
            // Either it stands and the request says so, or it is annulled and the request does not.
            expect(says).toBe(entry.annulled === null);
          }
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('enter a letter that was refused because a colleague had settled the matter', async () => {
    const [one, two] = [
      new NumberingDesk(await server.desk(head, 'dsk-one-letter')),
      new NumberingDesk(await server.desk(head, 'dsk-two-letters')),
    ];
    const request = one.register();
    await one.sync(false);
    await two.sync(false);
    one.reject(request);
    two.answer(request);
    await one.sync(false);
    await two.sync(false);
    const [annulled] = await entriesOfDesk(two.code);
    expect(annulled).toMatchObject({
      book: 'departure',
      number: 1,
      annulled: 'wrong-state',
      requestId: request,
      party: null,
    });
    expect((await entriesOfDesk(one.code)).map((entry) => entry.annulled)).toEqual([null, null]);
  });

  it('are nobody’s who sees some domains only, nor of another office', async () => {
    expect((await server.read('per-maarif-head-1', 'registers')).docs).toEqual([]);
    expect((await server.read('per-anfa-clerk-1', 'registers')).docs.length).toBeGreaterThan(0);
    expect(fixedNow).toContain('2026-11');
  });

  it('do not let a number be taken in the name of a desk that does not exist', async () => {
    const command = aCommand({ type: 'note', body: 'x' }, { by: head });
    const forged = aCommand(anAnswer(900_000, {}, 'ZZZZ'), {
      by: head,
      desk: 'ZZZZ',
      requestId: command.requestId,
    });
    await server.send(head, [forged]);
    expect(await server.verdict(head, forged)).toMatchObject({ refusal: { code: 'foreign-desk' } });
    expect(await entriesOfDesk('ZZZZ')).toEqual([]);
  });
});

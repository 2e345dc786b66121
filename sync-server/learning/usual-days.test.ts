import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import { aRequest } from '#test/people/city.ts';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const dayMs = 24 * 3600_000;
let server: TestServer;
let desk: string;

/** So many of a category, received on working mornings a month ago and earlier, each answered after some hours of the same day. */
const past = (category: string, count: number, hours: (n: number) => number) =>
  Array.from({ length: count }, (_, n) => {
    // Tuesday to Thursday of the weeks before.
    const received = Date.parse('2026-10-20T08:00:00.000Z') - (Math.floor(n / 3) * 7 - (n % 3)) * dayMs;
    const at = (time: number) => new Date(time).toISOString();
    const answeredAt = at(received + hours(n) * 3600_000);
    return {
      ...aRequest(),
      _id: `req-past-${category}-${String(n)}`,
      category,
      state: 'answered',
      receivedAt: at(received),
      answeredAt,
      updatedAt: answeredAt,
    };
  });
beforeAll(async () => {
  server = await aServer();
  desk = await server.desk(agent, 'profile-usual');
  await server.store.writeDocuments('requests-anfa', [
    ...past('ordures-menageres', 60, () => 2),
    ...past('depot-sauvage', 20, () => 2),
  ]);
});
afterAll(() => server.close());

const acknowledged = async (changes: Partial<CommandOf<'register'>>): Promise<string> => {
  const complainant = aComplainant({ email: 'a@example.ma', channel: 'email', ...changes.complainant });
  const command = aCommand(aRegistration({ ...changes, channel: 'email', complainant }, desk), { desk });
  await server.send(agent, [command]);
  await server.settled();
  const { _rev, ...plain } = (await server.store.getDocument('requests-anfa', command.requestId)) ?? {};
  const body = requestDocument.parse(plain).events.find((event) => event.body.type === 'acknowledged')?.body;
  if (body?.type !== 'acknowledged') throw new Error('Not acknowledged.');
  return body.body;
};

describe('an acknowledgement by e-mail', () => {
  it('says what is usual where the office’s own past says it surely, in the citizen’s language', async () => {
    const usual = 'La plupart des demandes comme celle-ci sont traitées en 1 jour ouvré.';
    expect(await acknowledged({})).toContain(usual);
    expect(await acknowledged({ complainant: aComplainant({ language: 'ar' }) })).toContain(
      'تُعالج معظم الطلبات المماثلة في يوم عمل واحد.',
    );
  });
  it('takes leave after it', async () => {
    const text = await acknowledged({});
    expect(text.split('\n\n').at(-1)).not.toContain('La plupart');
  });
  it('says nothing of what too few tell', async () => {
    expect(await acknowledged({ category: 'depot-sauvage' })).not.toContain('La plupart');
  });
});

it('the past lies before the present of these tests', () => {
  expect(past('x', 60, () => 2).every(({ answeredAt }) => answeredAt < fixedNow)).toBe(true);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isChannelDesk, channelDeskOf } from '#shared/domain/access/channel-actor.ts';
import { deskCodeOf, rankOfDeskCode } from '#shared/domain/register/desk-code.ts';
import { readReference } from '#shared/domain/register/reference.ts';
import { anonymise } from '#shared/domain/privacy/anonymise.ts';
import { heldRequest } from '#shared/domain/privacy/held.ts';
import { withoutCitizen } from '#shared/domain/privacy/without-citizen.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { commandRows } from '#test/people/command-rows.ts';
import { aCommand, aComplainant, anId, aRegistration, fixedClock, fixedNow } from '#test/people/commands.ts';
import { aRequest } from '#test/people/city.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { CommandIntake } from '../commands/intake.ts';
import { plainOf } from '../commands/read-requests.ts';
import { ReferenceCache } from '../reference/reference-cache.ts';
import { channelCommand, registrationFrom, type UnnumberedRequest } from './register-from.ts';

const agent = 'per-anfa-agent-1';
const desk = channelDeskOf('email');
let server: TestServer;
let intake: CommandIntake;
beforeAll(async () => {
  server = await aServer();
  intake = new CommandIntake(
    server.store,
    await ReferenceCache.open(server.store, { demo: true, clock: fixedClock }),
    fixedClock,
  );
});
afterAll(() => server.close());

const {
  type: _type,
  reference: _reference,
  arrival: _arrival,
  channel: _channel,
  ...facts
} = aRegistration();
const written: UnnumberedRequest = { ...facts, category: null, complainant: null, arrivedOn: '2026-11-24' };
/** Brings something in; @returns its request and what was said of it */
const bring = async (name: string, changes: Partial<UnnumberedRequest> = {}) => {
  const brought = { channel: 'email', name, office: 'anfa', now: fixedNow } as const;
  let said: { requestId: string; row: unknown } | null = null;
  await intake.inTurn(async (work, say) => {
    const command = await registrationFrom(work, brought, { ...written, ...changes });
    const [row] = await say([command], { channel: 'email' });
    said = { requestId: command.requestId, row };
  });
  return said ?? { requestId: '', row: null };
};
const requestOf = async (id: string) =>
  requestDocument.parse(plainOf((await server.store.getDocument('requests-anfa', id)) ?? { _id: '' }));
const aMessage = (changes: object = {}) => ({
  ...commandRows['receive-message'].body(aRequest(), aRequest()),
  ...changes,
});

describe('a channel’s register', () => {
  it('has no hole and no number twice, whatever is refused or comes at once', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `mail-${String(n)}`);
    const brought = await Promise.all(
      names.map((name, n) => bring(name, n % 4 === 1 ? { category: 'no-such-category' } : {})),
    );
    const taken = brought.filter(({ row }) => JSON.stringify(row).includes('"accepted":true'));
    expect(taken).toHaveLength(9);
    const numbers = await Promise.all(
      taken.map(async ({ requestId }) => readReference((await requestOf(requestId)).reference)?.sequence),
    );
    expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('is in nobody else’s name: no desk has its code, no person, import or clock numbers in it', async () => {
    expect(rankOfDeskCode(desk)).toBeNull();
    expect(Array.from({ length: 30_000 }, (_, n) => deskCodeOf(n)).some(isChannelDesk)).toBe(false);
    await server.desk(agent, 'profile-channels');
    const squat = aCommand(aRegistration({}, desk), { desk });
    expect(await server.send(agent, [squat], 'profile-channels')).toMatchObject([{ ok: true }]);
    expect(await server.verdict(agent, squat)).toMatchObject({ refusal: { code: 'foreign-desk' } });
    const imported = { ...aCommand(aRegistration({}, desk), { desk }), _id: `imp-${'a'.repeat(32)}` };
    const answer = await server.app.inject({
      method: 'POST',
      url: '/import/commands',
      headers: adminHeader,
      payload: { commands: [imported] },
    });
    expect(answer.body).toContain('foreign-desk');
    const [row] = await intake.accept([{ ...imported, _id: `sys-${'a'.repeat(32)}`, by: 'sys-maktab' }], {
      system: true,
    });
    expect(row).toMatchObject({ verdict: { refusal: { code: 'foreign-desk' } } });
    const [own] = await intake.accept(
      [{ ...imported, _id: `chn-${'a'.repeat(32)}`, by: agent, desk: 'AA' }],
      {
        channel: 'email',
      },
    );
    expect(own).toMatchObject({ verdict: { refusal: { code: 'foreign-desk' } } });
  });
});

describe('a message that a channel brought', () => {
  const brought = { channel: 'email', name: 'reply', office: 'anfa', now: fixedNow } as const;
  it('starts the clock again of a request that waits for the citizen, but for one that no person wrote', async () => {
    const own = await server.desk(agent, 'profile-message');
    const made = aCommand(aRegistration({}, own), { desk: own });
    const wait = { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'photo' } as const;
    await server.send(agent, [made, aCommand(wait, { requestId: made.requestId, desk: own })]);
    const receive = async (name: string, automatic: boolean) => {
      const command = channelCommand(
        { ...brought, name },
        made.requestId,
        aMessage({ automatic, attachments: [] }),
      );
      await intake.accept([command], { channel: 'email' });
      return requestOf(made.requestId);
    };
    expect(await receive('holiday', true)).toMatchObject({ state: 'waiting' });
    const after = await receive('photo', false);
    expect(after).toMatchObject({ state: 'in-progress', waitingSince: null });
    expect(after.events.map(({ body }) => body.type).slice(-3)).toEqual([
      'message-received',
      'message-received',
      'resumed',
    ]);
  });

  it('is served without the address it came from, also of a stranger on an anonymous request', async () => {
    const { requestId } = await bring('anonymous');
    const words = { text: 'Écrivez à hind@example.ma ou appelez.', attachments: [] };
    const command = channelCommand(brought, requestId, aMessage(words));
    await intake.accept([command], { channel: 'email' });
    const { docs } = await server.read(agent, 'requests');
    const served = JSON.stringify(docs.find(({ _id }) => _id === requestId));
    expect(served).toContain('message-received');
    expect(served).not.toContain('hind@example.ma');
    const request = await requestOf(requestId);
    expect(JSON.stringify(request)).toContain('hind@example.ma');
    expect(JSON.stringify(heldRequest(request, () => 'p'.repeat(22)))).not.toContain('hind@example.ma');
    expect(JSON.stringify(anonymise(request))).not.toMatch(/hind|appelez/);
  });

  it('goes with the one who wrote it, files and all, from a request that others made too', async () => {
    const writer = aComplainant({ citizenId: anId('cit'), email: 'hind@example.ma' });
    const { requestId } = await bring('shared', { complainant: writer });
    const text = 'Zqmots de Hind.';
    await intake.accept(
      [
        channelCommand(
          { ...brought, name: 'shared-2' },
          requestId,
          aMessage({ citizenId: writer.citizenId, text }),
        ),
      ],
      { channel: 'email' },
    );
    const request = await requestOf(requestId);
    expect(request.attachments).toHaveLength(1);
    const left = withoutCitizen(request, writer.citizenId);
    expect(left.attachments).toEqual([]);
    expect(JSON.stringify(left)).not.toMatch(/Zqmots|hind@example/);
  });
});

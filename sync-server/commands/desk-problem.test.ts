import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noDesk } from '#shared/domain/register/desk-code.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import type { Command } from '#shared/workflow/command.ts';
import { aCommand, anId, aRegistration } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { mostAhead } from './number-reach.ts';

const agent = 'per-anfa-agent-1';
const clerk = 'per-anfa-clerk-1';
const stranger = 'per-maarif-agent-1';
const supervisor = 'per-supervisor-1';
const profile = 'dsk-of-the-counter';

let server: TestServer;
let desk: string;
let strangersDesk: string;
beforeAll(async () => {
  server = await aServer();
  desk = await server.desk(agent, profile);
  strangersDesk = await server.desk(stranger, 'dsk-of-a-stranger');
});
afterAll(() => server.close());

/** A registration under a number of a desk's register; whoever sends it is its author. */
const numbered = (number: number, { of = desk, year = 2026, by = agent, office = 'anfa' } = {}): Command => {
  const reference = makeReference(of, year, number);
  const body = aRegistration({ reference, arrival: { desk: of, year, number, arrivedOn: '2026-11-24' } });
  return aCommand(body, { desk: of, by, office });
};
const said = async (command: Command, deskId?: string | null): Promise<string> => {
  await server.send(command.by, [command], deskId);
  const verdict = z
    .union([
      z.object({ accepted: z.literal(true) }),
      z.object({ accepted: z.literal(false), refusal: z.object({ code: z.string() }) }),
    ])
    .parse(await server.verdict(command.by, command));
  return verdict.accepted ? 'accepted' : verdict.refusal.code;
};
const linesOf = async (code: string) =>
  (await server.store.readById('registers-anfa', null, 10_000)).filter((line) => line['desk'] === code);

describe('a desk code', () => {
  it('is nobody’s to name who does not sit there: no number of it is taken, none is burnt, no note is left', async () => {
    const mine = { by: stranger, office: 'maarif' };
    expect(await said(numbered(1, mine), 'dsk-of-a-stranger')).toBe('foreign-desk');
    // Refused also for what it asks; the number is annulled at most on one's own desk.
    const invalid = aCommand({ ...numbered(2, mine).body, category: 'nothing' } as Command['body'], {
      ...mine,
      desk,
    });
    expect(await said(invalid, null)).toBe('foreign-desk');
    const note = aCommand({ type: 'note', body: 'x' }, { ...mine, desk });
    expect(await said(note, 'dsk-made-up-0001')).toBe('foreign-desk');
    expect(await linesOf(desk)).toEqual([]);
    expect(await said(numbered(1))).toBe('accepted');
    expect(await said(numbered(2))).toBe('accepted');
  });

  it('is everybody’s who sits at the PC it was given to, and the asker’s elsewhere', async () => {
    expect(await said(numbered(3, { by: clerk }), null)).toBe('foreign-desk');
    expect(await said(numbered(3, { by: clerk }), profile)).toBe('accepted');
    expect(await said(numbered(4), null)).toBe('accepted');
  });

  it('of the server is no person’s', async () => {
    const note = aCommand({ type: 'note', body: 'x' }, { desk: 'SYS' });
    expect(await said(note, profile)).toBe('foreign-desk');
  });

  it('need not be there yet for what takes no number', async () => {
    const registration = numbered(5);
    await said(registration);
    const { requestId } = registration;
    const note = aCommand({ type: 'note', body: 'x' }, { requestId, desk: noDesk, by: clerk });
    expect(await said(note, null)).toBe('accepted');
    const number = numbered(1, { of: noDesk, by: clerk });
    expect(await said(number, null)).toBe('foreign-desk');
  });

  it('that this server does not know yet waits: the desk asks for it first', async () => {
    const early = numbered(1, { of: 'QQ', by: clerk });
    const [row] = z.array(z.unknown()).parse(await server.send(clerk, [early], 'dsk-never-heard-of'));
    expect(row).toMatchObject({ error: 'not_judged' });
    expect(await server.verdict(clerk, early)).toBeUndefined();
  });

  it('may be named by who takes over from somebody put out, and not before', async () => {
    const of = await server.desk(clerk, 'dsk-of-the-clerk');
    expect(await said(numbered(1, { of, by: supervisor }), null)).toBe('foreign-desk');
    await server.app.inject({
      method: 'POST',
      url: `/admin/people/${clerk}/put-out`,
      headers: adminHeader,
      payload: {},
    });
    expect(await said(numbered(1, { of, by: supervisor }), null)).toBe('accepted');
    expect(await said(numbered(2, { of, by: stranger, office: 'maarif' }), null)).toBe('foreign-desk');
  });
});

describe('a number', () => {
  it('is one of the desk’s next: far away, or of another time, it takes and burns nothing', async () => {
    const before = await linesOf(desk);
    expect(await said(numbered(900_000))).toBe('number-out-of-reach');
    for (const year of [2099, 2028, 2024])
      expect(await said(numbered(1, { year }))).toBe('number-out-of-reach');
    expect(await linesOf(desk)).toEqual(before);
    expect(await said(numbered(1, { year: 2025 }))).toBe('accepted');
  });

  it('of a colleague who has not been heard of may be missing in between, and comes later', async () => {
    const of = await server.desk(agent, 'dsk-of-two-people');
    const late = Array.from({ length: 300 }, (_, n) => numbered(n + 1, { of }));
    const first = numbered(301, { of });
    expect(await said(first)).toBe('accepted');
    await server.send(agent, late.toReversed());
    for (const command of [late[0], late[299]])
      expect(command && (await server.verdict(agent, command))).toMatchObject({ accepted: true });
    expect(await said(numbered(301 + mostAhead, { of }))).toBe('accepted');
    expect(await said(numbered(301 + 2 * mostAhead + 1, { of }))).toBe('number-out-of-reach');
  });

  it('is reckoned from the claims where none was counted yet', async () => {
    const of = await server.desk(agent, 'dsk-of-an-older-store');
    const claims = [1, 2500].map((n) => ({
      _id: `ref:${makeReference(of, 2026, n)}`,
      kind: 'claim',
      requestId: anId('req'),
    }));
    await server.store.writeDocuments('city', claims);
    expect(await said(numbered(2501, { of }))).toBe('accepted');
    expect(await said(numbered(2502 + mostAhead, { of }))).toBe('number-out-of-reach');
  });

  it('that was refused is set aside, and the next is free', async () => {
    const of = await server.desk(agent, 'dsk-of-the-refused');
    const wrong = numbered(1, { of });
    const refused = { ...wrong, body: { ...wrong.body, category: 'nothing' } as Command['body'] };
    expect(await said(refused)).toBe('unknown-category');
    expect(await said(numbered(2, { of }))).toBe('accepted');
    expect((await linesOf(of)).map((line) => [line['number'], line['annulled']])).toEqual([[2, null]]);
    expect(strangersDesk).not.toBe(of);
  });
});

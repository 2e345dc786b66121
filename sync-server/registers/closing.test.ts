import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { registerClosing, type RegisterClosing } from '#shared/documents/register.ts';
import { makeDeparture } from '#shared/domain/register/departure-reference.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { readConfig } from '#sync-server/config.ts';
import { registerCommand } from '#sync-server/cli/register.ts';
import { anonymise } from '#shared/domain/privacy/anonymise.ts';
import { rewriteRegister } from '#sync-server/retention/forget.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { aCommand, anAnswer, aRegistration } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

let server: TestServer;
let now = '2026-09-14T09:00:00.000Z';
const passTo = (later: string) => {
  now = later;
  server.signInAnew();
};
const [agent, head] = ['per-anfa-agent-1', 'per-anfa-head-1'];
let desk = '';
beforeAll(async () => {
  server = await aServer({ clock: () => now });
  desk = await server.desk(agent, 'dsk-closing-1');
});
afterAll(() => server.close());

const register = async (number: number, doneAt: string) => {
  const body = aRegistration({
    reference: makeReference(desk, 2026, number),
    arrival: { desk, year: 2026, number, arrivedOn: doneAt.slice(0, 10) },
  });
  const command = aCommand(body, { by: agent, desk, doneAt });
  await server.send(agent, [command]);
  return command.requestId;
};
const ask = async (person: string, month: string, office = 'anfa') =>
  server.app.inject({
    method: 'POST',
    url: `/registers/${office}/closings`,
    headers: await server.signIn(person),
    payload: { month },
  });
const close = async (month: string): Promise<RegisterClosing> => {
  const answer = await ask(head, month);
  return registerClosing.parse(answer.json());
};
const verify = async (...heads: string[]) => {
  const said: string[] = [];
  const hear = (text: string) => void said.push(text);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(hear),
    vi.spyOn(console, 'error').mockImplementation(hear),
  ];
  try {
    const config = readConfig({ MAKTAB_DATA_DIR: server.dataDir });
    const args = ['verify', ...heads.flatMap((one) => ['--head', one])];
    return { code: await registerCommand(config, args), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};
/** Changes a document of the register behind the server's back, as somebody with the file could. */
const tamper = (id: string, change: (body: string) => string) => {
  const file = new Database(`${server.dataDir}/store.sqlite`);
  const where = "WHERE id = ? AND db = (SELECT db FROM databases WHERE name = 'registers-anfa')";
  const row = file.prepare(`SELECT body FROM documents ${where}`).get(id) as { body: string };
  file.prepare(`UPDATE documents SET body = ? ${where}`).run(change(row.body), id);
  file.close();
  return () => tamper(id, () => row.body);
};

describe('closing a month', () => {
  let september: RegisterClosing;
  let october: RegisterClosing;
  let answered = '';

  it('covers what was entered by its end, says which numbers had not come, and is signed', async () => {
    answered = await register(1, '2026-09-14T08:00:00.000Z');
    await server.send(agent, [
      aCommand({ type: 'start' }, { by: agent, desk, requestId: answered }),
      aCommand(anAnswer(1, { departure: makeDeparture(desk, 2026, 1) }, desk), {
        by: agent,
        desk,
        requestId: answered,
      }),
    ]);
    await register(4, '2026-09-14T09:00:00.000Z');
    passTo('2026-10-02T09:00:00.000Z');
    await register(5, '2026-10-02T08:00:00.000Z');
    september = await close('2026-09');
    expect(september).toMatchObject({
      month: '2026-09',
      position: 1,
      by: head,
      counts: { arrival: 2, departure: 1, annulled: 0 },
      late: [],
      gaps: [{ desk, book: 'arrival', year: 2026, from: 2, to: 3 }],
      previous: '0'.repeat(64),
    });
    expect(await close('2026-09')).toEqual(september);
  });

  it('names what an offline desk brought afterwards in the next one, chained to the first', async () => {
    await register(2, '2026-09-20T08:00:00.000Z');
    passTo('2026-11-03T09:00:00.000Z');
    october = await close('2026-10');
    expect(october).toMatchObject({
      position: 2,
      previous: september.digest,
      late: [makeReference(desk, 2026, 2)],
      counts: { arrival: 2, departure: 0, annulled: 0 },
    });
  });

  it('is the head’s or the supervisor’s, of a month that is over, in order', async () => {
    expect((await ask(agent, '2026-10')).statusCode).toBe(403);
    expect((await ask('per-maarif-head-1', '2026-10')).statusCode).toBe(403);
    expect((await ask(head, '2026-10', 'nowhere')).statusCode).toBe(403);
    expect((await ask(head, '2026-11')).statusCode).toBe(400);
    expect((await ask(head, '2026-08')).statusCode).toBe(409);
    expect((await ask('per-supervisor-1', '2026-10')).json()).toEqual(october);
  });

  it('reaches the desks that read the register', async () => {
    const { docs } = await server.read('per-anfa-clerk-1', 'registers');
    expect(docs.filter(({ kind }) => kind === 'register-closing')).toHaveLength(2);
  });

  it('is verified from outside, also after an annotation made later and after erasing (law 09-08)', async () => {
    await server.send(agent, [
      aCommand(
        {
          type: 'annotate-register',
          entry: makeDeparture(desk, 2026, 1).reference,
          text: 'Objet : lire « encombrants ».',
        },
        { by: agent, desk, requestId: answered },
      ),
    ]);
    const whole = await verify(`anfa:2026-09:${september.digest}`);
    expect(whole.said).toContain('2 months of 1 offices');
    expect(whole.said).toContain(`--head anfa:2026-10:${october.digest}`);
    expect(whole.code).toBe(0);
    const document = await server.store.getDocument('requests-anfa', answered);
    await rewriteRegister(server.store, anonymise(document as unknown as RequestDocument));
    const entry = await server.store.getDocument('registers-anfa', `arrival-${desk}-26-000001`);
    expect(entry).toMatchObject({ party: null, object: '—', erased: true, salt: null });
    expect((await verify()).code).toBe(0);
  });

  it('notices an entry changed, an entry taken out, a closing changed, and one that is gone', async () => {
    const id = `arrival-${desk}-26-000004`;
    const undoName = tamper(id, (body) => body.replace('Mohamed Alami', 'Un Autre'));
    expect((await verify()).said).toContain(`entry ${id} was changed after the closing`);
    undoName();
    const undoErasing = tamper(id, (body) => body.replace('"register-entry"', '"nothing"'));
    expect((await verify()).said).toContain(`entry ${id} is missing from the register`);
    undoErasing();
    const undoCount = tamper(september._id, (body) => body.replace('"arrival":2', '"arrival":1'));
    expect((await verify()).said).toContain('anfa 2026-09: the closing says something else than its digest');
    undoCount();
    const undoClosing = tamper(september._id, (body) => body.replace('"register-closing"', '"nothing"'));
    expect((await verify()).said).toContain('anfa 2026-10: the closing stands out of its place in the chain');
    undoClosing();
    expect((await verify('anfa:2026-08:' + 'a'.repeat(64))).said).toContain('is not there');
    expect((await verify()).code).toBe(0);
  });
});

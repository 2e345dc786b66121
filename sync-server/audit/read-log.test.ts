import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage, auditVerificationAnswer } from '#shared/contracts/audit-api.ts';
import type { NotedFacts } from '#shared/documents/audit-fact.ts';
import type { AuditKind } from '#shared/documents/audit-kind.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { AuditLog } from './audit-log.ts';

const administrator = 'per-administrator-1';
const agent = 'per-anfa-agent-1';
let server: TestServer;
let now = fixedNow;
let log: AuditLog;
const call = async (method: 'GET' | 'POST', url: string, who = administrator) =>
  server.app.inject({ method, url, headers: await server.signIn(who) });
const page = async (query: string) => {
  const answer = await call('GET', `/admin/audit?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return auditPage.parse(answer.json());
};
const note = (what: AuditKind, at: string, facts: NotedFacts = {}, by: string | null = agent) =>
  log.append({ what, by, facts, at });

beforeAll(async () => {
  server = await aServer({ clock: () => now });
  log = await AuditLog.open(server.store, () => now, `${server.dataDir}/audit.key`);
});
afterAll(() => server.close());

describe('the audit log as administrators read it', () => {
  it('is theirs alone', async () => {
    for (const who of [agent, 'per-anfa-head-1', 'per-supervisor-1']) {
      expect((await call('GET', '/admin/audit', who)).statusCode).toBe(403);
      expect((await call('POST', '/admin/audit/verification', who)).statusCode).toBe(403);
    }
    expect((await server.app.inject({ method: 'GET', url: '/admin/audit' })).statusCode).toBe(401);
  });

  it('begins with the reading itself, and with what was asked', async () => {
    const { lines } = await page('what=log-read&from=2020-01-01');
    expect(lines[0]).toMatchObject({
      what: 'log-read',
      by: administrator,
      facts: { 'asked-what': 'log-read', 'asked-from': '2020-01-01' },
    });
  });

  it('goes on where a page ended: nothing twice, nothing left out', async () => {
    for (let n = 0; n < 120; n += 1) await note('citizen-read', now, { citizenId: `cit-many-${String(n)}` });
    const seen: string[] = [];
    for (let before: number | null | undefined = undefined; before !== null;) {
      const told = await page(`what=citizen-read${before === undefined ? '' : `&before=${String(before)}`}`);
      expect(told.lines.length).toBeLessThanOrEqual(50);
      seen.push(...told.lines.map(({ facts }) => facts['citizenId'] ?? ''));
      before = told.next;
    }
    expect(seen.filter((id) => id.startsWith('cit-many'))).toEqual(
      Array.from({ length: 120 }, (_, n) => `cit-many-${String(119 - n)}`),
    );
  });

  it('answers who, whose file and when, a desk’s late word included, and no more', async () => {
    await note('citizen-read', '2026-01-10T10:00:00.000Z', { citizenId: 'cit-late-0001' });
    const late = await page('from=2026-01-10&to=2026-01-10');
    expect(late.lines.map(({ facts }) => facts['citizenId'])).toEqual(['cit-late-0001']);
    expect((await page('file=cit-late-0001')).lines).toHaveLength(2);
    expect((await page('file=cit-late-000')).lines.map(({ what }) => what)).toEqual(['log-read']);
    expect((await page(`by=${agent}&what=citizen-read&file=cit-late-0001`)).lines).toHaveLength(1);
    expect((await page('by=server&what=citizen-read')).lines).toEqual([]);
    expect((await call('GET', '/admin/audit?what=nonsense')).statusCode).toBe(400);
  });

  it('looks no further than the first day asked for', async () => {
    const told = await page('from=2099-12-31');
    expect(told).toMatchObject({ lines: [], next: null });
  });

  it('finds a request by the number on its paper', async () => {
    const desk = await server.desk(agent, 'profile-audit');
    const command = aCommand(aRegistration({}, desk), { desk });
    await server.send(agent, [command]);
    await note('sealed-work-opened', now, { requestId: command.requestId });
    const { reference } = command.body as unknown as { reference: string };
    const { lines } = await page(`file=${reference}&what=sealed-work-opened`);
    expect(lines).toMatchObject([{ facts: { requestId: command.requestId } }]);
  });

  it('shows one that was changed as unreadable, and the verification says where the chain breaks', async () => {
    const verify = async () =>
      auditVerificationAnswer.parse((await call('POST', '/admin/audit/verification')).json()).verification;
    expect((await verify()).found).toMatchObject({ kind: 'sound', unknown: [{ kind: 'no-anchor' }] });
    await note('signed-out', now);
    const { seq } = await log.head();
    const id = `a-${String(seq).padStart(12, '0')}`;
    const stored = await server.store.getDocument('audit', id);
    await server.store.writeDocuments('audit', [{ ...stored, _id: id, what: 'signed-in-by-nobody' }]);
    now = '2026-12-01T10:00:00.000Z';
    server.signInAnew();
    const { lines, verification } = await page('');
    expect(lines.find((line) => line.seq === seq)).toMatchObject({ at: null, what: null, facts: {} });
    expect(verification?.found.kind).toBe('sound');
    expect(await verify()).toEqual({ at: now, found: { kind: 'broken', at: seq, why: 'unreadable' } });
    expect((await page('')).verification?.found.kind).toBe('broken');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retentionPreview } from '#shared/contracts/retention-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { monthsBefore } from '#shared/domain/privacy/retention.ts';
import type { RetentionReport } from './retention.ts';

const agent = 'per-anfa-agent-1';
const fileId = 'fil-0199aaaa-0000-7000-8000-000000000003';
const citizen = aComplainant({ name: 'Zhor Oubliée', phone: '+212688001133' });
const registration = aCommand(
  aRegistration({
    complainant: citizen,
    description: 'Voir avec ma sœur Rkia',
    attachments: [{ fileId, name: 'photo-de-zhor.txt', type: 'text/plain', size: 9 }],
  }),
);
const open = aCommand(aRegistration({ complainant: aComplainant({ name: 'Toujours Ouverte' }) }));
const { requestId } = registration;
let server: TestServer;
let now = fixedNow;
beforeAll(async () => {
  server = await aServer({ clock: () => now });
  await server.desk(agent, 'profile-anfa-1');
  const next = (body: Command['body']) => aCommand(body, { requestId });
  await server.app.inject({
    method: 'POST',
    url: '/db/files/_bulk_docs',
    headers: await server.signIn(agent),
    payload: {
      docs: [
        {
          _id: fileId,
          kind: 'file',
          schema: 1,
          office: 'anfa',
          name: 'photo-de-zhor.txt',
          type: 'text/plain',
          size: 9,
          by: agent,
          createdAt: fixedNow,
          _attachments: {
            content: {
              content_type: 'text/plain',
              data: Buffer.from('les-octets-du-fichier').toString('base64'),
            },
          },
        },
      ],
    },
  });
  await server.send(agent, [
    registration,
    open,
    next({ type: 'start' }),
    next({
      type: 'answer',
      outcome: 'settled',
      body: 'Chère Zhor, c’est fait.',
      language: 'fr',
      channel: 'phone',
    }),
    next({ type: 'close' }),
  ]);
});
afterAll(() => server.close());

const run = async (dryRun: boolean) =>
  (
    await server.app.inject({
      method: 'POST',
      url: '/admin/retention',
      headers: adminHeader,
      payload: { dryRun },
    })
  ).json<RetentionReport>();
/** What other months would do. */
const preview = async (months: { archiveAfterMonths: number; anonymiseAfterMonths: number }) => {
  const { _rev, ...document } = (await server.store.getDocument('reference', 'retention')) ?? { _rev: '' };
  const answer = await server.app.inject({
    method: 'POST',
    url: '/admin/retention/preview',
    headers: adminHeader,
    payload: { document: { ...document, ...months } },
  });
  return retentionPreview.parse(answer.json());
};
/** All that the store holds, as its administrator could read it; the audit log apart. */
const everything = async (): Promise<string> => {
  const parts: string[] = [];
  for (const database of await server.store.listDatabases()) {
    if (database === 'audit') continue;
    const { rows } = await server.store.readChanges(database, { since: '0', includeDocuments: true });
    parts.push(...rows.map((row) => `${database} ${row.json ?? ''}`));
  }
  return parts.join('\n');
};
const at = async (database: string, id = requestId) => server.store.getDocument(database, id);
const later = (months: number) => monthsBefore(fixedNow, -months);

describe('the retention rules', () => {
  it('would do nothing to what is fresh', async () => {
    expect(await at('requests-anfa')).toMatchObject({ state: 'closed' });
    expect(await run(true)).toEqual({ archived: [], anonymised: [] });
  });

  it('say before they are set what they would erase, beside those in force, and change nothing', async () => {
    now = later(3);
    await server.settled();
    const before = await everything();
    expect(await preview({ archiveAfterMonths: 2, anonymiseAfterMonths: 600 })).toEqual({
      after: { archived: 1, anonymised: 0 },
      before: { archived: 0, anonymised: 0 },
      offices: [],
    });
    expect(await preview({ archiveAfterMonths: 1, anonymiseAfterMonths: 2 })).toMatchObject({
      after: { archived: 1, anonymised: 1 },
      offices: [{ office: 'anfa', anonymised: 1 }],
    });
    expect((await preview({ archiveAfterMonths: 4, anonymiseAfterMonths: 4 })).after.anonymised).toBe(0);
    expect(await everything()).toBe(before);
    now = fixedNow;
  });

  it('say in a dry run what they would do, and do not do it', async () => {
    const rules = server.store.getDocument('reference', 'retention');
    now = later(Number((await rules)?.['archiveAfterMonths']) + 1);
    await server.settled();
    const before = await everything();
    const report = await run(true);
    expect(report.archived.map(({ id }) => id)).toEqual([requestId]);
    expect(report.anonymised).toEqual([]);
    expect(await everything()).toBe(before);
  });

  it('move what is long closed to the archive, whole, once, and leave open requests alone', async () => {
    expect((await run(false)).archived).toHaveLength(1);
    expect(await at('requests-anfa')).toBeNull();
    expect(await at('archive-anfa')).toMatchObject({ complainants: [{ name: 'Zhor Oubliée' }] });
    expect(await at('requests-anfa', open.requestId)).not.toBeNull();
    expect(await run(false)).toEqual({ archived: [], anonymised: [] });
  });

  it('take everything about people out of what is old: request, commands, files, citizen’s file', async () => {
    const rules = await server.store.getDocument('reference', 'retention');
    now = later(Number(rules?.['anonymiseAfterMonths']) + 1);
    const text = ['Zhor', '688001133', 'Rkia', 'photo-de-zhor'];
    const before = await everything();
    for (const word of text) expect(before.includes(word), word).toBe(true);
    expect((await run(false)).anonymised.map(({ id }) => id)).toEqual([requestId]);
    const after = await everything();
    for (const word of text) expect(after.includes(word), word).toBe(false);
    expect(after).toContain('Toujours Ouverte');
    expect(await at('archive-anfa')).toMatchObject({ state: 'closed', category: 'ordures-menageres' });
    expect(await server.store.getAttachment('files-anfa', fileId, 'content')).toBeNull();
    expect(await run(false)).toEqual({ archived: [], anonymised: [] });
  });

  it('leave nothing of it in the files of the store either', () => {
    const files = readdirSync(server.dataDir).filter((name) => name.startsWith('store.sqlite'));
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(server.dataDir, name))));
    expect(bytes.includes('Toujours Ouverte')).toBe(true);
    for (const word of ['Zhor', '688001133', 'Rkia', 'photo-de-zhor', 'les-octets-du-fichier'])
      expect(bytes.includes(word), word).toBe(false);
  });

  it('are written down in the audit log with what they did', async () => {
    const { rows } = await server.store.readChanges('audit', { since: '0', includeDocuments: true });
    const runs = rows.filter((row) => row.json?.includes('"retention-run"'));
    expect(runs).toHaveLength(4);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedNow } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer } from '#test/people/server.ts';
import { verifyChain } from '#test/people/verify-chain.ts';
import { readHeadWord } from './anchor.ts';
import { readAnchorFiles } from './anchor-files.ts';
import { findAuditKey } from './audit-key.ts';

const officer = 'dpo@ville.example';
let mails: MailServer;
let dataDir: string;
let elsewhere: string;
beforeAll(async () => {
  mails = await aMailServer();
});
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-anchoring-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'maktab-elsewhere-'));
  mails.taken.length = 0;
});
afterAll(() => mails.close());

/** A server that anchors, run until it has come to rest; `work` is done while it runs. */
const run = async (day: string, work: (server: Awaited<ReturnType<typeof aServer>>) => Promise<unknown>) => {
  const server = await aServer({
    dataDir,
    clock: () => `${day}T09:00:00.000Z`,
    mail: { url: mails.url, from: 'maktab@ville.example' },
    auditAnchors: { folder: elsewhere, officer },
  });
  await work(server);
  const documents = (await server.store.readById('audit', null, 1000)).map((document) => ({ ...document }));
  await server.close();
  return documents;
};
const firstDay = fixedNow.slice(0, 10);
const signIn = (server: Awaited<ReturnType<typeof aServer>>) => server.signIn('per-anfa-agent-1');
const nothing = () => Promise.resolve();

describe('the head of the audit log', () => {
  it('goes once a day to another machine’s folder and to the officer, and shows a log cut afterwards', async () => {
    await run(firstDay, signIn);
    await run('2026-11-25', nothing);
    await run('2026-11-25', signIn);
    const documents = await run('2026-11-26', nothing);
    const { anchors, unreadable } = await readAnchorFiles(elsewhere);
    expect(unreadable).toEqual([]);
    expect(anchors.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-25', '2026-11-26']);
    expect(mails.taken.map(({ to }) => to)).toEqual([[officer], [officer]]);
    const told = mails.taken.map(({ mail }) => readHeadWord(/--head (\S+)/.exec(mail.text ?? '')?.[1] ?? ''));
    expect(told).toEqual(anchors.map(({ seq, hash }) => ({ seq, hash })));
    expect(mails.taken[0]?.mail.text).toContain('سجل التدقيق');
    const key = await findAuditKey(join(dataDir, 'audit.key'));
    expect(verifyChain(documents, { key, anchors })).toMatchObject({ kind: 'sound' });
    const cut = documents.slice(0, (anchors[1]?.seq ?? 0) - 1);
    expect(verifyChain(cut, { key, anchors })).toMatchObject({ kind: 'broken', why: 'head-missing' });
  });

  it('is taken there later when the folder is not mounted or the mail server is away', async () => {
    await run(firstDay, signIn);
    rmSync(elsewhere, { recursive: true });
    mails.answers.push({ to: 'RCPT', code: 451, text: '4.3.0 later' });
    await run('2026-11-25', nothing);
    expect(mails.taken).toEqual([]);
    mkdirSync(elsewhere);
    await run('2026-11-25', nothing);
    expect(readdirSync(elsewhere)).toEqual(['maktab-audit-2026-11-25.json']);
    expect(mails.taken).toHaveLength(1);
    await run('2026-11-25', nothing);
    expect(mails.taken).toHaveLength(1);
  });
});

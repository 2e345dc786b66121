import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Command } from '#shared/workflow/command.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { signInWith, wireHttp } from '#test/people/sign-in.ts';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';

const agent = 'per-anfa-agent-1';
let dataDir: string;
let mail: MailServer;
let server: SyncProcess | null = null;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-automation-'));
  mail = await aMailServer();
});
afterEach(async () => {
  await server?.kill();
  await mail.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = () =>
  startSyncProcess(dataDir, {
    MAKTAB_SMTP_URL: mail.url,
    MAKTAB_MAIL_FROM: 'Commune <ne-pas-repondre@casablanca.example>',
  });
const post = async (url: string, path: string, body: unknown): Promise<unknown> => {
  const { access_token } = await signInWith(wireHttp(url), agent, url);
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${access_token}` },
    body: JSON.stringify(body),
  });
  return response.json();
};
const deskOf = async (url: string) =>
  z.object({ code: z.string() }).parse(await post(url, '/desks', { deskId: 'profile-automation' })).code;

/** Today, by the machine that the real server runs on. */
const today = () => new Date().toISOString();
let citizens = 0;
/** Of a citizen each, for one address has a budget. */
const dangerous = (desk: string): Command => {
  const at = today();
  citizens += 1;
  const complainant = aComplainant({ email: `hind${String(citizens)}@example.org` });
  const body = aRegistration({ channel: 'email', subject: 'Danger', complainant }, desk);
  const year = Number(at.slice(0, 4));
  return aCommand(
    { ...body, arrival: { ...body.arrival, year, arrivedOn: at.slice(0, 10) } },
    { desk, doneAt: at },
  );
};

/** The agent answers by e-mail at once. */
const answerTo = ({ requestId, desk }: Command): Command =>
  aCommand(
    { type: 'answer', outcome: 'settled', body: 'Réparé.', language: 'fr', channel: 'email' },
    { requestId, desk, doneAt: today() },
  );

const event = z.object({
  commandId: z.string(),
  body: z.looseObject({ type: z.string(), rule: z.string().optional() }),
});
const stored = z.object({
  events: z.array(event),
  acknowledgement: z.object({ delivery: z.string(), command: z.string() }).nullable(),
  mailed: z.array(z.object({ delivery: z.string() })),
});
/** Requests as they lie in the file, read beside the server. */
const requests = () => {
  const file = new Database(join(dataDir, 'store.sqlite'), { readonly: true });
  const rows = file
    .prepare(
      "SELECT body FROM documents JOIN databases USING (db) WHERE name = 'requests-anfa' AND deleted = 0",
    )
    .all() as { body: string }[];
  file.close();
  return rows.map(({ body }) => stored.parse(JSON.parse(body)));
};
const countOf = ({ events }: z.infer<typeof stored>, type: string, rule?: string) =>
  events.filter(({ body }) => body.type === type && (rule === undefined || body.rule === rule)).length;

/** Of each round; one agent sends no more in a day than the budget allows. */
const answered = 12;

describe('kill -9 between a command and what follows from it', () => {
  it('loses no reaction and does none twice', async () => {
    const accepted: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      server = await start();
      const { url } = server;
      const desk = await deskOf(url);
      const commands = Array.from({ length: 25 }, () => dangerous(desk));
      const said = z.array(z.object({ id: z.string(), ok: z.boolean().optional() })).parse(
        await post(url, '/db/commands/_bulk_docs', {
          docs: [...commands, ...commands.slice(0, answered).map(answerTo)],
        }),
      );
      accepted.push(...said.flatMap(({ id, ok }) => (ok ? [id] : [])));
      // The answer is there and the reactions are under way, more or less far.
      await new Promise((resolve) => setTimeout(resolve, round * 15));
      await server.kill();
    }
    expect(accepted).toHaveLength(100 + 4 * answered);
    server = await start();
    await vi.waitFor(
      () => {
        const all = requests();
        expect(all).toHaveLength(100);
        for (const { acknowledgement, mailed } of all) {
          // Answered before anything else followed: nothing is left to acknowledge.
          if (mailed.length === 0 || acknowledgement) expect(acknowledgement?.delivery).toBe('sent');
          for (const { delivery } of mailed) expect(delivery).toBe('sent');
        }
      },
      { timeout: 60_000, interval: 200 },
    );
    for (const request of requests()) {
      // What was answered before a rule came to it is open no more: none holds.
      for (const rule of ['R1', 'R2']) {
        const applied = countOf(request, 'rule-applied', rule);
        if (request.mailed.length === 0) expect(applied).toBe(1);
        else expect(applied).toBeLessThanOrEqual(1);
      }
      const acknowledged = request.acknowledgement ? 1 : 0;
      expect(acknowledged + request.mailed.length).toBeGreaterThan(0);
      expect(countOf(request, 'acknowledged')).toBe(acknowledged);
      expect(countOf(request, 'delivery-reported')).toBe(acknowledged + request.mailed.length);
    }
    const ids = mail.taken.map(({ mail: { messageId } }) => messageId);
    const said = requests().reduce(
      (sum, { acknowledgement, mailed }) => sum + (acknowledgement ? 1 : 0) + mailed.length,
      0,
    );
    expect(new Set(ids).size).toBe(said);
    // Only a kill between the mail server's word and our note of it sends again, under the same id: at most one a kill.
    expect(ids.length).toBeLessThanOrEqual(said + 4);
    expect(requests().flatMap(({ mailed }) => mailed)).toHaveLength(4 * answered);
  });

  it('between the mail server’s word and our note sends the same message again, under the same id', async () => {
    let hold: (() => void) | null = null;
    mail.beforeAnswer = () =>
      new Promise((resolve) => {
        hold = resolve;
      });
    server = await start();
    const command = dangerous(await deskOf(server.url));
    await post(server.url, '/db/commands/_bulk_docs', { docs: [command] });
    await vi.waitFor(() => expect(mail.taken).toHaveLength(1), { timeout: 20_000 });
    expect(hold).not.toBeNull();
    await server.kill();
    mail.beforeAnswer = () => Promise.resolve();
    server = await start();
    await vi.waitFor(() => expect(requests()[0]?.acknowledgement?.delivery).toBe('sent'), {
      timeout: 30_000,
      interval: 100,
    });
    expect(mail.taken).toHaveLength(2);
    const [first, second] = mail.taken;
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
    expect(second?.mail.text).toBe(first?.mail.text);
  });
});

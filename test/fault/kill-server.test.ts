import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Command } from '#shared/workflow/command.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { signInWith, wireHttp } from '#test/people/sign-in.ts';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';

const agent = 'per-anfa-agent-1';
const admin = { authorization: `Basic ${Buffer.from('admin:secret').toString('base64')}` };
const json = { 'content-type': 'application/json' };
const rows = z.array(z.object({ id: z.string(), ok: z.boolean().optional() }));

let dataDir: string;
let server: SyncProcess | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-kill-'));
});
afterEach(async () => {
  await server?.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

const signIn = async (url: string): Promise<{ authorization: string }> => {
  const { access_token } = await signInWith(wireHttp(url), agent, url);
  return { authorization: `Bearer ${access_token}` };
};
const post = async (url: string, headers: Record<string, string>, body: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
};
const checkFile = () => {
  const file = new Database(join(dataDir, 'store.sqlite'), { readonly: true });
  const [result] = file.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
  file.close();
  return result?.integrity_check;
};

describe('kill -9 of the server in the middle of writes', () => {
  it('keeps every acknowledged command with its verdict and its request; clients go on from where they were', async () => {
    server = await startSyncProcess(dataDir);
    const answer = await post(`${server.url}/desks`, await signIn(server.url), { deskId: 'profile-kill-9' });
    const { code } = z.object({ code: z.string() }).parse(answer);
    const acknowledged: Command[] = [];
    let since = '0';
    const seen = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const running = server;
      const headers = await signIn(running.url);
      const batches = Array.from({ length: 24 }, () =>
        Array.from({ length: 10 }, () => aCommand(aRegistration({}, code), { desk: code })),
      );
      const writing = batches.map(async (batch) => {
        try {
          const said = rows.parse(
            await post(`${running.url}/db/commands/_bulk_docs`, headers, { docs: batch }),
          );
          acknowledged.push(
            ...batch.filter((command) => said.some((row) => row.ok && row.id === command._id)),
          );
        } catch {
          // Cut off without an answer: nothing was promised.
        }
      });
      // Some are acknowledged, most are under way: on any machine, however busy.
      while (acknowledged.length < 20 * (round + 1)) await new Promise((resolve) => setTimeout(resolve, 1));
      await running.kill();
      await Promise.all(writing);
      expect(checkFile()).toBe('ok');
      server = await startSyncProcess(dataDir);
      const page = z.object({ results: z.array(z.object({ id: z.string() })), last_seq: z.string() }).parse(
        await (
          await fetch(`${server.url}/db/requests/_changes?limit=5000&since=${since}`, {
            headers: await signIn(server.url),
          })
        ).json(),
      );
      for (const row of page.results) seen.add(row.id);
      since = page.last_seq;
    }
    expect(acknowledged.length).toBeLessThan(3 * 240);
    const stored = await post(
      `${server.url}/db/commands/_all_docs?include_docs=true`,
      await signIn(server.url),
      { keys: acknowledged.map((command) => command._id) },
    );
    const verdicts = z
      .object({
        rows: z.array(z.object({ doc: z.object({ verdict: z.object({ accepted: z.boolean() }) }) })),
      })
      .parse(stored);
    expect(verdicts.rows).toHaveLength(acknowledged.length);
    expect(verdicts.rows.every((row) => row.doc.verdict.accepted)).toBe(true);
    expect(acknowledged.filter((command) => !seen.has(command.requestId))).toEqual([]);
  });

  it('keeps every acknowledged document of a stranger’s bulk writes', async () => {
    server = await startSyncProcess(dataDir);
    await fetch(`${server.url}/db/bulk`, { method: 'PUT', headers: admin });
    const running = server;
    const acknowledged: string[] = [];
    const writing = Array.from({ length: 40 }, async (_, batch) => {
      const docs = Array.from({ length: 200 }, (__, n) => ({
        _id: `d-${String(batch)}-${String(n)}`,
        text: 'x'.repeat(300),
      }));
      try {
        const said = rows.parse(await post(`${running.url}/db/bulk/_bulk_docs`, admin, { docs }));
        acknowledged.push(...said.filter((row) => row.ok).map((row) => row.id));
      } catch {
        // Cut off without an answer: nothing was promised.
      }
    });
    await Promise.race(writing);
    await running.kill();
    await Promise.all(writing);
    expect(checkFile()).toBe('ok');
    server = await startSyncProcess(dataDir);
    const listed = z
      .object({ rows: z.array(z.object({ id: z.string() })) })
      .parse(await (await fetch(`${server.url}/db/bulk/_all_docs`, { headers: admin })).json());
    const there = new Set(listed.rows.map((row) => row.id));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  });
});

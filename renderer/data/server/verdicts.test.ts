import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SyncServer } from './sync-server.ts';

const decidedAt = '2026-11-24T09:00:00.000Z';
const docs = {
  'cmd-00000001': { accepted: true, decidedAt, eventIds: [], office: 'anfa' },
  'cmd-00000002': { accepted: false, decidedAt, refusal: { code: 'of-tomorrow', values: { moon: 'full' } } },
};
let server: Server;
let calls: SyncServer;
beforeEach(async () => {
  server = createServer((_call, answer) => {
    const rows = Object.entries(docs).map(([key, verdict]) => ({ key, doc: { _id: key, verdict } }));
    answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ rows }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  calls = new SyncServer(
    url,
    () => Promise.resolve({ kind: 'token', token: 'a token', seconds: 60 }),
    () => Promise.resolve(null),
  );
});
afterEach(() => void server.close());

it('a refusal for a reason of tomorrow is a refusal, and the verdicts beside it are read', async () => {
  const verdicts = await calls.verdicts(Object.keys(docs));
  expect(verdicts.get('cmd-00000001')).toMatchObject({ accepted: true });
  expect(verdicts.get('cmd-00000002')).toEqual({
    accepted: false,
    decidedAt,
    refusal: { code: 'malformed', values: { field: 'of-tomorrow' } },
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Command } from '#shared/documents/command.ts';
import { buildApp } from '#sync-server/app.ts';
import type { Config } from '#sync-server/config.ts';
import { openEmbeddedStore, type EmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { fixedClock } from './commands.ts';

/** The sync server on a store of its own, injected into instead of listened to. */
export interface TestServer {
  app: FastifyInstance;
  store: EmbeddedStore;
  dataDir: string;
  /** Signs a person of the demo directory in; returns the headers that say so. */
  signIn: (personId: string) => Promise<{ authorization: string }>;
  /** A desk code for a profile. */
  desk: (personId: string, deskId: string) => Promise<string>;
  send: (personId: string, commands: readonly unknown[]) => Promise<unknown>;
  /** The verdict on a command, as its author reads it. */
  verdict: (personId: string, command: Command) => Promise<unknown>;
  /** Documents of the union database that a person reads from `since` on. */
  read: (
    personId: string,
    kind: string,
    since?: string,
  ) => Promise<{ docs: Record<string, unknown>[]; since: string; scope: string[] }>;
  /** Closes the server, keeping its files. */
  close: () => Promise<void>;
}

export const adminHeader = { authorization: `Basic ${Buffer.from('admin:secret').toString('base64')}` };

/** Starts the application on `dataDir`, or on a new folder that is removed at process end. */
export const aServer = async (
  options: { dataDir?: string; clock?: () => string } = {},
): Promise<TestServer> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'maktab-server-'));
  if (!options.dataDir) process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    storeFile: join(dataDir, 'store.sqlite'),
    administrator: { name: 'admin', password: 'secret' },
    couchdbUrl: null,
    demo: true,
    origins: null,
    logLevel: 'silent',
  };
  const store = openEmbeddedStore({ file: config.storeFile });
  const app = await buildApp({ store, config, clock: options.clock ?? fixedClock });
  await app.ready();
  const tokens = new Map<string, string>();
  const signIn = async (personId: string) => {
    if (!tokens.has(personId)) {
      const answer = await app.inject({
        method: 'POST',
        url: '/auth/sign-in',
        payload: { personId, pin: '2468' },
      });
      tokens.set(personId, answer.json<{ token: string }>().token);
    }
    return { authorization: `Bearer ${tokens.get(personId) ?? ''}` };
  };
  return {
    app,
    store,
    dataDir,
    signIn,
    desk: async (personId, deskId) =>
      (
        await app.inject({
          method: 'POST',
          url: '/desks',
          headers: await signIn(personId),
          payload: { deskId },
        })
      ).json<{ code: string }>().code,
    send: async (personId, commands) =>
      (
        await app.inject({
          method: 'POST',
          url: '/db/commands/_bulk_docs',
          headers: await signIn(personId),
          payload: { docs: commands },
        })
      ).json<unknown>(),
    verdict: async (personId, { _id }) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/db/commands/_all_docs?include_docs=true',
        headers: await signIn(personId),
        payload: { keys: [_id] },
      });
      return answer.json<{ rows: { doc?: { verdict: unknown } }[] }>().rows[0]?.doc?.verdict;
    },
    read: async (personId, kind, since = '0') => {
      const answer = await app.inject({
        url: `/db/${kind}/_changes?include_docs=true&since=${since}`,
        headers: await signIn(personId),
      });
      const body = answer.json<{
        results: { doc: Record<string, unknown> }[];
        last_seq: string;
        scope: string[];
      }>();
      return { docs: body.results.map((row) => row.doc), since: body.last_seq, scope: body.scope };
    },
    close: () => app.close(),
  };
};

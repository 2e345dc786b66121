import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Command } from '#shared/workflow/command.ts';
import { buildApp } from '#sync-server/app.ts';
import type { Config } from '#sync-server/config.ts';
import type { MailboxPatience } from '#sync-server/channels/mail/mailbox-patience.ts';
import type { MailSettings } from '#sync-server/mail/mail-settings.ts';
import { openEmbeddedStore, type EmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { readSsoConfig } from '#sync-server/session/directory/sso-config.ts';
import { fixedClock } from './commands.ts';
import { writeSsoFile } from './directory.ts';
import { giveEscrowKey } from './escrow-key.ts';
import { type Http, signInWith } from './sign-in.ts';

/** The sync server on a store of its own, injected into instead of listened to. */
export interface TestServer {
  app: FastifyInstance;
  http: Http;
  store: EmbeddedStore;
  dataDir: string;
  /** Signs a person of the demo directory in over SAML, once; returns the headers that say so. */
  signIn: (personId: string) => Promise<{ authorization: string }>;
  /** Everybody signs in anew: for clocks that jump over the life of a token. */
  signInAnew: () => void;
  /** A desk code for a profile; what is sent in the name of that desk afterwards is sent from there. */
  desk: (personId: string, deskId: string) => Promise<string>;
  /** Sends from the desk that the first command names, when it was opened here, or from another profile. */
  send: (personId: string, commands: readonly unknown[], deskId?: string | null) => Promise<unknown>;
  /** The verdict on a command, as its author reads it. */
  verdict: (personId: string, command: Command) => Promise<unknown>;
  /** Documents of the union database that a person reads from `since` on. */
  read: (
    personId: string,
    kind: string,
    since?: string,
  ) => Promise<{ docs: Record<string, unknown>[]; since: string; scope: string[] }>;
  /** Resolves when the server has reacted to all that happened to requests. */
  settled: () => Promise<void>;
  /** Closes the server, keeping its files. */
  close: () => Promise<void>;
}

/** Where the injected server believes to be. */
export const publicUrl = 'http://127.0.0.1:4312';
export const adminHeader = { authorization: `Basic ${Buffer.from('admin:secret').toString('base64')}` };

const named = z.object({ desk: z.string() });
const read = z.object({ offices: z.record(z.string(), z.string()) });

/** Waits until the stored positions of the reactions stand at the end of every office's requests. */
const settled = async (store: EmbeddedStore): Promise<void> => {
  const offices = store.databases.names().filter((name) => name.startsWith('requests-'));
  for (const until = Date.now() + 15_000; ; await pause(10)) {
    const positions = read.safeParse(await store.getDocument('city', 'reactions')).data?.offices ?? {};
    const isBehind = (name: string) =>
      Number(positions[name.replace('requests-', '')] ?? 0) < store.databases.get(name).seq;
    if (!offices.some(isBehind)) return;
    if (Date.now() > until) throw new Error('The server does not come to rest.');
  }
};

/** Starts the application on `dataDir`, or on a new folder that is removed at process end. */
export const aServer = async (
  options: {
    dataDir?: string;
    clock?: () => string;
    trustedProxies?: string[];
    mail?: MailSettings;
    mailbox?: Config['mailbox'];
    mailboxPatience?: MailboxPatience;
    auditAnchors?: Config['auditAnchors'];
    demo?: boolean;
    /** Metadata address of a directory that runs; the server then has the address it listens at. */
    directory?: string;
    /** The only way that the directory takes requests. */
    binding?: 'HTTP-Redirect' | 'HTTP-POST';
    mailRetryMs?: number;
    longestSleepMs?: number;
    backupDir?: string;
    /** How long a second of the doors' budgets of time lasts, ms. */
    doorSecondMs?: number;
  } = {},
): Promise<TestServer> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'maktab-server-'));
  if (!options.dataDir) process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  giveEscrowKey(dataDir);
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    storeFile: join(dataDir, 'store.sqlite'),
    administrator: { name: 'admin', password: 'secret' },
    couchdbUrl: null,
    demo: options.demo ?? true,
    origins: null,
    trustedProxies: options.trustedProxies ?? [],
    publicUrl: options.directory === undefined ? publicUrl : null,
    sso: readSsoConfig(
      await writeSsoFile(
        dataDir,
        {
          ...(options.demo === false ? { demo: false } : {}),
          ...(options.directory === undefined ? {} : { metadata: options.directory }),
        },
        options.binding,
      ),
    ),
    tokenKeyFile: null,
    auditKeyFile: join(dataDir, 'audit.key'),
    auditAnchors: options.auditAnchors ?? { folder: null, officer: null },
    offlineHours: 72,
    keepDays: 35,
    backupRecipients: [],
    backupDir: options.backupDir ?? null,
    mail: options.mail ?? null,
    mailbox: options.mailbox ?? null,
    logLevel: 'silent',
  };
  const store = openEmbeddedStore({ file: config.storeFile });
  const app = await buildApp({
    store,
    config,
    clock: options.clock ?? fixedClock,
    mailRetryMs: options.mailRetryMs ?? 50,
    longestSleepMs: options.longestSleepMs ?? 60_000,
    ...(options.mailboxPatience ? { mailboxPatience: options.mailboxPatience } : {}),
    ...(options.doorSecondMs === undefined ? {} : { doorSecondMs: options.doorSecondMs }),
  });
  await app.ready();
  const http: Http = async ({ method, path, form, json }) => {
    const answer = await app.inject({
      method,
      url: path,
      ...(form === undefined
        ? json === undefined
          ? {}
          : { payload: json as object }
        : {
            payload: new URLSearchParams(form).toString(),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          }),
    });
    return {
      status: answer.statusCode,
      location: String(answer.headers['location'] ?? ''),
      text: answer.body,
    };
  };
  const tokens = new Map<string, string>();
  const signIn = async (personId: string) => {
    if (!tokens.has(personId))
      tokens.set(personId, (await signInWith(http, personId, publicUrl)).access_token);
    return { authorization: `Bearer ${tokens.get(personId) ?? ''}` };
  };
  const profiles = new Map<string, string>();
  const profileOf = ([first]: readonly unknown[]): string | null =>
    profiles.get(named.safeParse(first).data?.desk ?? '') ?? null;
  return {
    app,
    http,
    store,
    dataDir,
    signIn,
    signInAnew: () => tokens.clear(),
    desk: async (personId, deskId) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/desks',
        headers: await signIn(personId),
        payload: { deskId },
      });
      const { code } = answer.json<{ code: string }>();
      profiles.set(code, deskId);
      return code;
    },
    send: async (personId, commands, deskId = profileOf(commands)) =>
      (
        await app.inject({
          method: 'POST',
          url: '/db/commands/_bulk_docs',
          headers: await signIn(personId),
          payload: { docs: commands, deskId },
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
    settled: () => settled(store),
    close: () => app.close(),
  };
};

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readSsoConfig, type SsoConfig } from './session/directory/sso-config.ts';

/** Name and password of the server administrator, as CouchDB has one. */
export interface AdministratorCredentials {
  name: string;
  password: string;
}

const environment = z.object({
  MAKTAB_SYNC_PORT: z.coerce.number().int().min(0).max(65_535).default(4312),
  MAKTAB_SYNC_HOST: z.string().min(1).default('127.0.0.1'),
  MAKTAB_DATA_DIR: z.string().min(1).default('.maktab'),
  MAKTAB_ADMIN: z
    .string()
    .regex(/^[^:]+:.+$/, 'must be name:password')
    .optional(),
  MAKTAB_ADMIN_FILE: z.string().optional(),
  MAKTAB_COUCHDB_URL: z.url().optional(),
  MAKTAB_DEMO: z.enum(['0', '1']).default('0'),
  MAKTAB_ORIGINS: z.string().optional(),
  MAKTAB_TRUSTED_PROXIES: z
    .string()
    .regex(/^[\da-fA-F.:]+(?:\/\d{1,3})?(?:\s*,\s*[\da-fA-F.:]+(?:\/\d{1,3})?)*$/, {
      message: 'must be addresses or networks with commas between, such as 10.0.0.5,10.1.0.0/16',
    })
    .optional(),
  MAKTAB_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  MAKTAB_SSO_FILE: z.string().min(1).optional(),
  MAKTAB_TOKEN_KEY_FILE: z.string().min(1).optional(),
  MAKTAB_OFFLINE_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 30)
    .default(72),
  MAKTAB_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

/** What the server needs to know to run. Paths are absolute. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  storeFile: string;
  administrator: AdministratorCredentials | null;
  couchdbUrl: string | null;
  demo: boolean;
  /** Origins of web pages that may call; null: this machine's and the desktop application's. */
  origins: readonly string[] | null;
  /** Addresses of the reverse proxies in front, whose word on the caller's address counts; empty: there is none. */
  trustedProxies: readonly string[];
  /** Where browsers reach this server, no slash at the end; null: where it listens (one machine). */
  publicUrl: string | null;
  /** null: no directory is connected and nobody can sign in. */
  sso: SsoConfig | null;
  tokenKeyFile: string | null;
  /** How long a desk may be opened with a PIN and no network. */
  offlineHours: number;
  logLevel: string;
}

/** Wrong settings, in words for the person who starts the server. */
export class ConfigError extends Error {}

const credentialsOf = (text: string): AdministratorCredentials => {
  const colon = text.indexOf(':');
  return { name: text.slice(0, colon), password: text.slice(colon + 1) };
};

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);
const readNamed = <T>(variable: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(why.startsWith(variable) ? why : `${variable}: ${why}`);
  }
};

/** What a server lacks to be of use, in sentences for the person who starts it. */
export const missingSettings = (config: Config): string[] => [
  ...(config.sso ? [] : ['MAKTAB_SSO_FILE is not set: nobody can sign in (docs/deploy-sso.md).']),
  ...(config.administrator
    ? []
    : ['MAKTAB_ADMIN or MAKTAB_ADMIN_FILE is not set: /db/, imports and administration are closed.']),
  ...(config.publicUrl?.startsWith('https://') && config.trustedProxies.length === 0
    ? [
        'MAKTAB_TRUSTED_PROXIES is not set: behind a proxy all callers seem to have its address, in the audit log and for the limits on sign-in.',
      ]
    : []),
];

/** Reads the environment. @throws ConfigError naming each wrong variable */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const read = environment.safeParse(env);
  if (!read.success)
    throw new ConfigError(
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  const { data } = read;
  const admin = data.MAKTAB_ADMIN_FILE
    ? readNamed('MAKTAB_ADMIN_FILE', () => readFileSync(data.MAKTAB_ADMIN_FILE ?? '', 'utf8').trim())
    : data.MAKTAB_ADMIN;
  const file = data.MAKTAB_SSO_FILE;
  const sso = file === undefined ? null : readNamed('MAKTAB_SSO_FILE', () => readSsoConfig(file));
  const isOpen = !loopback.has(data.MAKTAB_SYNC_HOST);
  if (isOpen && !data.MAKTAB_PUBLIC_URL?.startsWith('https://'))
    throw new ConfigError(
      `MAKTAB_PUBLIC_URL: must be the https:// address that browsers use, since MAKTAB_SYNC_HOST (${data.MAKTAB_SYNC_HOST}) is open to the network.`,
    );
  const dataDir = resolve(data.MAKTAB_DATA_DIR);
  return {
    port: data.MAKTAB_SYNC_PORT,
    host: data.MAKTAB_SYNC_HOST,
    dataDir,
    storeFile: join(dataDir, 'store.sqlite'),
    administrator: admin ? credentialsOf(admin) : null,
    couchdbUrl: data.MAKTAB_COUCHDB_URL ?? null,
    demo: data.MAKTAB_DEMO === '1',
    origins: data.MAKTAB_ORIGINS ? data.MAKTAB_ORIGINS.split(',').map((origin) => origin.trim()) : null,
    trustedProxies: data.MAKTAB_TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? [],
    publicUrl: data.MAKTAB_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    sso,
    tokenKeyFile: data.MAKTAB_TOKEN_KEY_FILE ?? null,
    offlineHours: data.MAKTAB_OFFLINE_HOURS,
    logLevel: data.MAKTAB_LOG_LEVEL,
  };
};

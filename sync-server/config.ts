import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

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
  logLevel: string;
}

/** Wrong settings, in words for the person who starts the server. */
export class ConfigError extends Error {}

const credentialsOf = (text: string): AdministratorCredentials => {
  const colon = text.indexOf(':');
  return { name: text.slice(0, colon), password: text.slice(colon + 1) };
};

/** Reads the environment. @throws ConfigError naming each wrong variable */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const read = environment.safeParse(env);
  if (!read.success)
    throw new ConfigError(
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  const { data } = read;
  const admin = data.MAKTAB_ADMIN_FILE
    ? readFileSync(data.MAKTAB_ADMIN_FILE, 'utf8').trim()
    : data.MAKTAB_ADMIN;
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
    logLevel: data.MAKTAB_LOG_LEVEL,
  };
};

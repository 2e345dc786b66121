import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { environmentOf } from '#shared/environment/environment.ts';
import { imapAddress, smtpAddress } from '#shared/environment/schemas.ts';
import type { AnchorTargets } from './audit/anchoring.ts';
import type { MailboxSettings } from './channels/mail/mailbox-settings.ts';
import type { MailSettings } from './mail/mail-settings.ts';
import { readSsoConfig, type SsoConfig } from './session/directory/sso-config.ts';

/** Name and password of the server administrator, as CouchDB has one. */
export interface AdministratorCredentials {
  name: string;
  password: string;
}

const environment = environmentOf('server');

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
  /** The key of the codes in the audit log; made by the first start. */
  auditKeyFile: string;
  /** Where the audit log’s head goes each day. */
  auditAnchors: AnchorTargets;
  /** How long a desk may be opened with a PIN and no network. */
  offlineHours: number;
  /** How long desks keep what was accepted, to send it again should this store be put back to a copy. Days. */
  keepDays: number;
  /** Public keys that backups are encrypted for; empty: they are not. */
  backupRecipients: readonly string[];
  /** Where backups lie, to be removed when they are old; null: not the server's to do. */
  backupDir: string | null;
  /** null: no e-mail leaves; those asked for wait. */
  mail: MailSettings | null;
  /** null: no mail is read. */
  mailbox: MailboxSettings | null;
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

/** An address of a mail server, from the environment or from a file. */
const addressIn = (
  variable: 'MAKTAB_SMTP_URL_FILE' | 'MAKTAB_IMAP_URL_FILE',
  file: string,
  schema: z.ZodType<string>,
  example: string,
): string =>
  readNamed(variable, () => {
    const read = schema.safeParse(readFileSync(file, 'utf8').trim());
    if (!read.success) throw new Error(`must hold an address such as ${example}`);
    return read.data;
  });

/** @throws ConfigError when only half of it is said */
const mailboxOf = (data: z.infer<typeof environment>): MailboxSettings | null => {
  const { MAKTAB_IMAP_URL_FILE: file, MAKTAB_MAIL_ADDRESS: address, MAKTAB_MAIL_OFFICE: office } = data;
  const url =
    file === undefined
      ? data.MAKTAB_IMAP_URL
      : addressIn('MAKTAB_IMAP_URL_FILE', file, imapAddress, 'imaps://name:password@host:993');
  if (url === undefined && address === undefined) return null;
  if (url === undefined)
    throw new ConfigError('MAKTAB_IMAP_URL or MAKTAB_IMAP_URL_FILE: needed with MAKTAB_MAIL_ADDRESS.');
  if (address === undefined)
    throw new ConfigError('MAKTAB_MAIL_ADDRESS: needed with the address of the mailbox.');
  return { url, address, office, ...(file === undefined ? {} : { file }) };
};

/** @throws ConfigError when only half of it is said */
const mailOf = (data: z.infer<typeof environment>): MailSettings | null => {
  const { MAKTAB_SMTP_URL_FILE: file, MAKTAB_MAIL_FROM: from } = data;
  const url =
    file === undefined
      ? data.MAKTAB_SMTP_URL
      : addressIn('MAKTAB_SMTP_URL_FILE', file, smtpAddress, 'smtp://name:password@host:587');
  if (url === undefined && from === undefined) return null;
  if (url === undefined)
    throw new ConfigError('MAKTAB_SMTP_URL or MAKTAB_SMTP_URL_FILE: needed with MAKTAB_MAIL_FROM.');
  if (from === undefined)
    throw new ConfigError('MAKTAB_MAIL_FROM: needed with the address of the mail server.');
  return { url, from, ...(file === undefined ? {} : { file }) };
};

/** @throws ConfigError when the store itself lies there */
const backupDirOf = (data: z.infer<typeof environment>): string | null => {
  if (data.MAKTAB_BACKUP_DIR === undefined) return null;
  const folder = resolve(data.MAKTAB_BACKUP_DIR);
  if (folder === resolve(data.MAKTAB_DATA_DIR))
    throw new ConfigError(
      'MAKTAB_BACKUP_DIR: must be another folder than MAKTAB_DATA_DIR, since old files are removed from it.',
    );
  return folder;
};

/** What a server lacks to be of use, in sentences for the person who starts it. */
export const missingSettings = (config: Config): string[] => [
  ...(config.sso ? [] : ['MAKTAB_SSO_FILE is not set: nobody can sign in (docs/deploy-sso.md).']),
  ...(config.administrator
    ? []
    : ['MAKTAB_ADMIN or MAKTAB_ADMIN_FILE is not set: /db/, imports and administration are closed.']),
  ...(config.mail
    ? []
    : ['MAKTAB_SMTP_URL and MAKTAB_MAIL_FROM are not set: e-mails to citizens wait (docs/automation.md).']),
  ...(config.auditAnchors.folder === null && config.auditAnchors.officer === null
    ? [
        'MAKTAB_AUDIT_ANCHOR_DIR and MAKTAB_AUDIT_ANCHOR_MAIL are not set: nobody outside of this server can tell whether its audit log was cut short (docs/decisions/0032).',
      ]
    : []),
  ...(config.auditAnchors.officer !== null && !config.mail
    ? [
        'MAKTAB_AUDIT_ANCHOR_MAIL is set without a mail server: the audit log’s head reaches nobody by e-mail.',
      ]
    : []),
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
    auditKeyFile: resolve(data.MAKTAB_AUDIT_KEY_FILE ?? join(dataDir, 'audit.key')),
    auditAnchors: {
      folder: data.MAKTAB_AUDIT_ANCHOR_DIR === undefined ? null : resolve(data.MAKTAB_AUDIT_ANCHOR_DIR),
      officer: data.MAKTAB_AUDIT_ANCHOR_MAIL ?? null,
    },
    offlineHours: data.MAKTAB_OFFLINE_HOURS,
    keepDays: data.MAKTAB_KEEP_DAYS,
    backupRecipients: data.MAKTAB_BACKUP_RECIPIENTS?.split(',').map((key) => key.trim()) ?? [],
    backupDir: backupDirOf(data),
    mail: mailOf(data),
    mailbox: mailboxOf(data),
    logLevel: data.MAKTAB_LOG_LEVEL,
  };
};

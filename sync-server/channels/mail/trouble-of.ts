import { z } from 'zod';
import type { MailboxTrouble } from '#shared/contracts/mailbox-api.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';

const imapError = z.object({
  code: z.string().catch(''),
  message: z.string().catch(''),
  authenticationFailed: z.boolean().catch(false),
});
const byCode: Readonly<Record<string, MailboxTrouble>> = {
  ENOTFOUND: 'not-found',
  EAI_AGAIN: 'not-found',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  NoConnection: 'unreachable',
  EConnectionClosed: 'unreachable',
  CONNECT_TIMEOUT: 'too-slow',
  GREETING_TIMEOUT: 'too-slow',
  UPGRADE_TIMEOUT: 'too-slow',
  ETIMEOUT: 'too-slow',
  ETIMEDOUT: 'too-slow',
  MissingServerExtension: 'tls',
  'not-moved': 'folders',
};

/** Why a mailbox is not read, from what was thrown. */
export const troubleOf = (error: unknown): MailboxTrouble => {
  if (error instanceof StoreError) return 'store';
  const read = imapError.parse(error instanceof Error ? { ...error, message: error.message } : {});
  if (read.authenticationFailed) return 'password';
  if (/certificate|SSL|TLS|wrong version number/i.test(read.message)) return 'tls';
  return byCode[read.code] ?? (read.message === 'closed' ? 'unreachable' : 'other');
};

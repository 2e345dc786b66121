import { z } from 'zod';
import { code } from '../documents/text.ts';
import { instant } from '../documents/time.ts';

/**
 * The mailbox that citizens write to, as administrators see it. It is set where the server runs, never from a desk.
 *
 * - `GET  /admin/mailbox` → `mailboxAnswer`
 * - `POST /admin/mailbox/again` → `mailboxDone`: connects again, also after a wrong password; 409 where none is set
 * - `POST /admin/mailbox/aside/:id` `asideWord` → `mailboxDone`: makes a request of a mail that was set aside, or gives it up; each leaves
 *   an entry in the log; 409 when somebody else has decided
 */

/**
 * Why a mail was set aside. `automatic`: no person wrote it and it belongs to no request; `own`: it comes from our own address;
 * `refused`: the request it belongs to takes nothing more.
 */
export const setAsideBecause = z.enum([
  'automatic',
  'own',
  'too-large',
  'headers-too-large',
  'unreadable',
  'too-slow',
  'refused',
  'failed',
]);
export type SetAsideBecause = z.infer<typeof setAsideBecause>;

/** How the mailbox is. `stopped`: a wrong password; nothing is tried again by itself. */
export const mailboxState = z.enum(['connecting', 'connected', 'away', 'stopped']);
/** Why it is not connected, at what it ended. */
export const mailboxTrouble = z.enum([
  'not-found',
  'unreachable',
  'too-slow',
  'tls',
  'password',
  'folders',
  'store',
  'other',
]);
export type MailboxTrouble = z.infer<typeof mailboxTrouble>;

const health = z.object({
  state: mailboxState,
  /** Since when it is so. */
  since: instant,
  trouble: mailboxTrouble.nullable(),
  /** When it was last looked into, to its end; null: not since the server started. */
  lookedAt: instant.nullable(),
  /** Mails taken in since the server started. */
  taken: z.int().min(0),
});
export type MailboxHealth = z.infer<typeof health>;

const asideLine = z.object({
  id: z.string().regex(/^mail-[0-9a-f]{64}$/),
  because: setAsideBecause,
  arrivedAt: instant,
  size: z.int().min(0),
  domain: z.string(),
  /** Whether its bytes are kept here; else it lies in the mailbox only. */
  isKept: z.boolean(),
});
export type AsideLine = z.infer<typeof asideLine>;

export const mailboxAnswer = z.object({
  /** null: no mailbox is set; no mail is read. */
  settings: z
    .object({
      host: z.string(),
      port: z.int(),
      tls: z.enum(['whole', 'demanded', 'none']),
      user: z.string(),
      address: z.string(),
      office: code,
      source: z.enum(['MAKTAB_IMAP_URL', 'MAKTAB_IMAP_URL_FILE']),
    })
    .nullable(),
  health: health.nullable(),
  /** Oldest first, at most 500. */
  aside: z.array(asideLine),
});
export type MailboxAnswer = z.infer<typeof mailboxAnswer>;
export const asideWord = z.strictObject({ word: z.enum(['take', 'discard']) });
export const mailboxDone = z.object({ ok: z.literal(true) });

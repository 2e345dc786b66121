import { z } from 'zod';
import { requestReference } from '../documents/arrival.ts';
import { mailedAbout } from '../documents/sent-letter.ts';
import { code, documentId } from '../documents/text.ts';
import { instant } from '../documents/time.ts';

/**
 * The way by which e-mails leave, as administrators see and try it. It is set where the server runs, never from a desk.
 *
 * - `GET  /admin/mail` → `mailAnswer`
 * - `POST /admin/mail/test` `mailTestBody` → `mailTestAnswer`: a real message; 409 while another trial is under way
 *
 * What the day's budget has held back, for administrators and for who answers for the office:
 *
 * - `GET  /mail/held` → `heldMails`
 * - `POST /mail/held/:id` `heldWord` → `heldSettled`: sends it or lets it go; never by who wrote it; 409 when it is settled already
 */
export const mailAnswer = z.object({
  /** null: no mail server is said; e-mails wait. */
  settings: z
    .object({
      host: z.string(),
      port: z.int(),
      /** From the first byte, demanded after a greeting, or none (this machine only). */
      tls: z.enum(['whole', 'demanded', 'none']),
      /** Name it signs in with; null: without. */
      user: z.string().nullable(),
      from: z.string(),
      /** The variable of the environment that says so. */
      source: z.enum(['MAKTAB_SMTP_URL', 'MAKTAB_SMTP_URL_FILE']),
    })
    .nullable(),
});
export type MailAnswer = z.infer<typeof mailAnswer>;

/** An e-mail that the budget of its day has held back. To whom and what it says stands with its request alone. */
export const heldMail = z.object({
  id: documentId,
  requestId: documentId,
  office: code,
  reference: requestReference,
  about: z.enum(['acknowledgement', 'reminder', ...mailedAbout.options]),
  /** Who asked for it; null: the city's rules. */
  by: z.string().nullable(),
  /** Which budget was spent: its author's, its address's, the city's. */
  spent: z.enum(['sender', 'address', 'city']),
  at: instant,
  /** False for who wrote it. */
  mayDecide: z.boolean(),
});
export type HeldMail = z.infer<typeof heldMail>;
/** Oldest first, at most 500; `more`: there are more. */
export const heldMails = z.object({ mails: z.array(heldMail), more: z.boolean() });
export type HeldMails = z.infer<typeof heldMails>;
export const heldWord = z.strictObject({ word: z.enum(['release', 'discard']) });
export type HeldWord = z.infer<typeof heldWord>['word'];
export const heldSettled = z.object({ ok: z.literal(true) });

export const mailTestBody = z.object({ to: z.email().max(254) });

/** At what the conversation with the mail server ended. */
export const mailTrouble = z.enum([
  'not-set',
  'not-found',
  'unreachable',
  'too-slow',
  'tls',
  'password',
  'sender',
  'recipient',
  'message',
  'other',
]);
export type MailTrouble = z.infer<typeof mailTrouble>;
/** `reply`: what the server said, word for word; empty: it said nothing. */
export const mailTestAnswer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('taken'), reply: z.string(), ms: z.number().min(0) }),
  z.object({ is: z.literal('failed'), trouble: mailTrouble, reply: z.string(), ms: z.number().min(0) }),
]);
export type MailTestAnswer = z.infer<typeof mailTestAnswer>;

import { z } from 'zod';

/**
 * The way by which e-mails leave, as administrators see and try it. It is set where the server runs, never from a desk.
 *
 * - `GET  /admin/mail` → `mailAnswer`
 * - `POST /admin/mail/test` `mailTestBody` → `mailTestAnswer`: a real message; 409 while another trial is under way
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

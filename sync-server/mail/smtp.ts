import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { DeliveryProblem } from '#shared/documents/acknowledgement.ts';
import type { MailSettings } from './mail-settings.ts';
import { messageOf } from './message.ts';
import type { OutgoingMail } from './outgoing.ts';

/** What the mail server made of a message. `away`: it cannot be reached or does not take us; nothing is wrong with the message. */
export type SendOutcome =
  | { is: 'sent' }
  | { is: 'later' }
  | { is: 'refused'; problem: DeliveryProblem }
  | { is: 'away'; why: string };
export type Send = (mail: OutgoingMail) => Promise<SendOutcome>;

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const smtpError = z.object({
  code: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
});

/** `550 5.1.1` of a server's answer; the rest may name people. */
const statusOf = (response: string): string =>
  /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3})\b)?/.exec(response)?.slice(1).filter(Boolean).join(' ') ?? '';

/** Answers to RCPT TO and DATA judge the message; all else (connection, TLS, password, our sender address) is between us and the server. */
const outcomeOf = (error: unknown): SendOutcome => {
  const read = smtpError.safeParse(error).data ?? {};
  const { responseCode = 0, command = '', code = 'unknown' } = read;
  const isAboutMessage = command === 'RCPT TO' || command === 'DATA';
  if (!isAboutMessage || responseCode < 400 || responseCode === 421)
    return { is: 'away', why: `${code} ${command}`.trim() };
  if (responseCode < 500) return { is: 'later' };
  return {
    is: 'refused',
    problem: { code: 'refused', reply: statusOf(read.response ?? String(responseCode)) },
  };
};

/** The city's mail server, one connection a message. TLS is demanded of every server but one on this machine. */
export const smtpTransport = ({ url }: Pick<MailSettings, 'url'>) => {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !loopback.has(hostname),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
};

/** Sends citizens' messages through the city's mail server. */
export const smtpSender = (
  settings: MailSettings,
  /** Where a reply about a request goes; null: nowhere that is read. */
  replyTo: (reference: string) => string | null,
  /** Where a report goes that it did not arrive; null: to the city's address. */
  bounceTo: (id: string) => string | null,
): Send => {
  const transport = smtpTransport(settings);
  return async (mail) => {
    const ways = { replyTo: replyTo(mail.reference), bounceTo: bounceTo(mail._id) };
    try {
      await transport.sendMail(messageOf(mail, settings.from, ways));
      return { is: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  };
};

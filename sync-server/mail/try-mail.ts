import { z } from 'zod';
import type { MailTestAnswer, MailTrouble } from '#shared/contracts/mail-api.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { MailSettings } from './mail-settings.ts';
import { smtpTransport } from './smtp.ts';

const longestReply = 500;
const smtpError = z.object({
  code: z.string().catch(''),
  command: z.string().catch(''),
  response: z.string().catch(''),
  message: z.string().catch(''),
});

const byCommand: Readonly<Record<string, MailTrouble>> = {
  'MAIL FROM': 'sender',
  'RCPT TO': 'recipient',
  DATA: 'message',
  CONN: 'unreachable',
};
const byCode: Readonly<Record<string, MailTrouble>> = {
  EDNS: 'not-found',
  ENOTFOUND: 'not-found',
  EAUTH: 'password',
  ETLS: 'tls',
  ETIMEDOUT: 'too-slow',
};

/** At what it ended, by nodemailer's own words for it. */
const troubleOf = ({ code, command, message }: z.infer<typeof smtpError>): MailTrouble =>
  /certificate|SSL|TLS|wrong version number/i.test(message)
    ? 'tls'
    : /ENOTFOUND|EAI_AGAIN/.test(message)
      ? 'not-found'
      : (byCode[code] ?? byCommand[command] ?? 'other');

const text = (when: Instant) => ({
  subject: 'Maktab : essai d’envoi · تجربة إرسال',
  text: [
    `Ce message a été demandé par un administrateur de Maktab, le ${when}.`,
    'Si vous le lisez, les courriels de la commune partent.',
    '',
    `طلب أحد مسؤولي نظام «مكتب» هذه الرسالة للتجربة بتاريخ ${when}.`,
    'إن وصلتكم فرسائل الجماعة تُرسل كما ينبغي.',
  ].join('\n'),
});

/** Sends a real message the way all messages go, and tells what the mail server said to it. */
export const tryMail = async (
  settings: MailSettings | null,
  to: string,
  now: Instant,
): Promise<MailTestAnswer> => {
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  if (!settings) return { is: 'failed', trouble: 'not-set', reply: '', ms: 0 };
  try {
    const { response } = await smtpTransport(settings).sendMail({
      from: settings.from,
      to: { name: '', address: to },
      ...text(now),
      textEncoding: 'quoted-printable',
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { is: 'taken', reply: response.slice(0, longestReply), ms: ms() };
  } catch (error) {
    const read = smtpError.parse(error instanceof Error ? { ...error, message: error.message } : {});
    const trouble = troubleOf(read);
    return { is: 'failed', trouble, reply: read.response.slice(0, longestReply), ms: ms() };
  }
};

import type { MailSettings } from './mail-settings.ts';
import { smtpTransport } from './smtp.ts';

/** A letter to a colleague by e-mail, plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  headers: Readonly<Record<string, string>>;
}

/** Sends e-mail to colleagues; resolves when the mail server has taken it. @throws when it has not */
export interface Mailer {
  send(mail: Mail): Promise<{ messageId: string }>;
}

/** Sends through the city's mail server. */
export const smtpMailer = (settings: MailSettings): Mailer => {
  const transport = smtpTransport(settings);
  return {
    send: async ({ to, subject, text, headers }) => {
      const sent = await transport.sendMail({
        from: settings.from,
        to: { name: '', address: to },
        subject,
        text,
        headers: { ...headers },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { messageId: sent.messageId };
    },
  };
};

import type { MailSettings } from './mail-settings.ts';
import { domainOf } from './message.ts';
import type { SentJournal } from './sent-journal.ts';
import { smtpTransport } from './smtp.ts';

/** A letter to a colleague by e-mail, plain text. */
export interface Mail {
  /** What it is, once and for all: taken by the mail server, it goes no second time. */
  id: string;
  to: string;
  subject: string;
  text: string;
  headers: Readonly<Record<string, string>>;
}

/** Sends e-mail to colleagues; resolves when the mail server has taken it. @throws when it has not */
export interface Mailer {
  send(mail: Mail): Promise<{ messageId: string }>;
}

/** Sends through the city's mail server what has not gone yet. */
export const smtpMailer = (settings: MailSettings, journal: SentJournal): Mailer => {
  const transport = smtpTransport(settings);
  return {
    send: async ({ id, to, subject, text, headers }) => {
      const messageId = `<${id}@${domainOf(settings.from)}>`;
      if (journal.has(id)) return { messageId };
      const sent = await transport.sendMail({
        from: settings.from,
        to: { name: '', address: to },
        subject,
        text,
        messageId,
        headers: { ...headers },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      journal.add(id);
      return { messageId: sent.messageId };
    },
  };
};

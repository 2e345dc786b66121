import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the mail server says to the next messages, one answer each; taken when nothing is left to say. */
export type SmtpAnswer = { to: 'RCPT' | 'DATA' | 'MAIL'; code: number; text: string };

/** A real SMTP server on this machine that keeps what it takes. */
export interface MailServer {
  url: string;
  port: number;
  /** Messages taken, read by a parser, with the envelope's recipients. */
  taken: { mail: ParsedMail; raw: string; to: string[]; from: string }[];
  /** Messages that it was offered, taken or not. */
  offered: () => number;
  answers: SmtpAnswer[];
  /** Called when a message has been taken and its answer is not yet sent. */
  beforeAnswer: () => Promise<void>;
  close: () => Promise<void>;
}

const spoken = ({ code, text }: SmtpAnswer): Error => Object.assign(new Error(text), { responseCode: code });

/** Starts it; `port` 0: any free one. */
export const aMailServer = async (port = 0): Promise<MailServer> => {
  const taken: MailServer['taken'] = [];
  const answers: SmtpAnswer[] = [];
  let offered = 0;
  const saysNow = (to: SmtpAnswer['to']): Error | null => {
    if (answers[0]?.to !== to) return null;
    const answer = answers.shift();
    return answer ? spoken(answer) : null;
  };
  const server = new SMTPServer({
    authOptional: true,
    // Asks no name server who the client is: the answer would be waited for with each message.
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => {
      offered += 1;
      done(saysNow('MAIL'));
    },
    onRcptTo: (_address, _session, done) => done(saysNow('RCPT')),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const answer = saysNow('DATA');
        if (answer) return done(answer);
        const bytes = Buffer.concat(chunks);
        void simpleParser(bytes)
          .then((mail) => {
            const { mailFrom, rcptTo } = session.envelope;
            const from = mailFrom === false ? '' : mailFrom.address;
            taken.push({
              mail,
              raw: bytes.toString('latin1'),
              to: rcptTo.map(({ address }) => address),
              from,
            });
          })
          .then(() => mailServer.beforeAnswer())
          .then(() => done(), done);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const listening = (server.server.address() as AddressInfo).port;
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${String(listening)}`,
    port: listening,
    taken,
    offered: () => offered,
    answers,
    beforeAnswer: () => Promise.resolve(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
};

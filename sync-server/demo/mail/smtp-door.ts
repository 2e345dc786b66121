import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { DemoPost } from './demo-post.ts';

/** Larger than the largest mail that is taken in, so that this too can be seen. Bytes. */
const largest = 50 * 1024 * 1024;

/** A door of the demo's mail server on this machine. */
export interface MailDoor {
  port: number;
  close: () => Promise<void>;
}

/** Takes mail by SMTP, from the city and from any mail program of this machine. Nothing leaves it. */
export const openSmtpDoor = async (post: DemoPost): Promise<MailDoor> => {
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: largest,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('Too large'), { responseCode: 552 }));
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        try {
          post.deliver(Buffer.concat(chunks), { from, to: rcptTo.map(({ address }) => address) });
        } catch (error) {
          // A full disk: whoever sends keeps it and tries again.
          console.error(error);
          return done(Object.assign(new Error('Cannot be kept now'), { responseCode: 452 }));
        }
        done();
      });
    },
  });
  // A client that goes away in the middle.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

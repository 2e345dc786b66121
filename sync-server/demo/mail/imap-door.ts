import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { DemoMails } from './demo-mails.ts';
import { ImapSession } from './imap-session.ts';
import type { MailDoor } from './smtp-door.ts';

/** A line of IMAP that is longer was made to. Bytes. */
const longestLine = 8192;

/** Hears the lines of a connection, one after the other. */
const hearLines = (socket: Socket, hear: (line: string) => void): void => {
  let rest = '';
  socket.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
    if (rest.length > longestLine) socket.destroy();
  });
};

/** The city's mailbox by IMAP, for the sync server's own watcher: what it needs of RFC 3501, IDLE and MOVE, and no more. */
export const openImapDoor = async (mails: DemoMails, password: string): Promise<MailDoor> => {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    const session = new ImapSession(mails, password, (bytes) => void socket.write(bytes));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      open.delete(socket);
      session.end();
    });
    hearLines(socket, (line) => {
      if (session.hear(line) === 'bye') socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
};

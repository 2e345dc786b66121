import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { DemoMails } from './demo-mails.ts';
import { DemoPost } from './demo-post.ts';
import { openImapDoor } from './imap-door.ts';
import { buildMailPages } from './mail-pages.ts';
import { openSmtpDoor } from './smtp-door.ts';

/** The demo's mail server with its three doors, on this machine alone. */
export interface DemoMailServer {
  /** The page with the citizens' mailboxes, no slash at the end. */
  url: string;
  /** Where mails are sent to, and read from: `MAKTAB_SMTP_URL` and `MAKTAB_IMAP_URL` of the sync server. */
  smtpUrl: string;
  imapUrl: string;
  mails: DemoMails;
  close: () => Promise<void>;
}

/**
 * Starts it. Its mails lie in `folder`, and the two addresses that the sync server needs, in files of their own.
 * @param port of the page; 0: any free one
 */
export const startDemoMailServer = async (folder: string, port: number): Promise<DemoMailServer> => {
  const mails = new DemoMails(folder);
  const post = new DemoPost(mails);
  const password = randomBytes(18).toString('base64url');
  const smtp = await openSmtpDoor(post);
  const imap = await openImapDoor(mails, password);
  const pages = await buildMailPages({ mails, post, smtpPort: smtp.port });
  const close = async () => {
    await Promise.all([pages.close(), smtp.close(), imap.close()]);
  };
  try {
    const url = await pages.listen({ port, host: '127.0.0.1' });
    const smtpUrl = `smtp://127.0.0.1:${String(smtp.port)}`;
    const imapUrl = `imap://demandes:${password}@127.0.0.1:${String(imap.port)}`;
    writeFileSync(join(folder, 'smtp-url'), smtpUrl, { mode: 0o600 });
    writeFileSync(join(folder, 'imap-url'), imapUrl, { mode: 0o600 });
    return { url, smtpUrl, imapUrl, mails, close };
  } catch (error) {
    await close();
    throw error;
  }
};

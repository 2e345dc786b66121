import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { ensureDebianProgram } from '../debian.mjs';

const dovecot = '/usr/sbin/dovecot';
const user = 'demandes';
const password = 'boite';

/** Debian's dovecot on this machine, with one mailbox. */
export interface ImapServer {
  url: string;
  /** The same with a wrong password. */
  wrongUrl: string;
  port: number;
  /** Puts a mail into the inbox, as the city's mail server would. */
  deliver: (raw: string | Uint8Array) => Promise<void>;
  /** How many mails lie in a folder. */
  count: (folder: string) => Promise<number>;
  /** Takes its index away, as after a restore: every mail has another number then. */
  loseIndex: () => Promise<void>;
  close: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
const answers = async (port: number): Promise<void> => {
  for (const until = Date.now() + 20_000; ; await pause(50)) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('data', () => resolve(true)).once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
      setTimeout(() => socket.destroy(), 1000).unref();
    });
    if (isThere) return;
    if (Date.now() > until) throw new Error('dovecot does not answer.');
  }
};

/** Starts it in a folder of its own, as root. */
export const anImapServer = async (): Promise<ImapServer> => {
  ensureDebianProgram(dovecot, 'dovecot-imapd');
  // Not in this run’s own folder of temporary files, which nobody else may pass through.
  const folder = mkdtempSync('/tmp/maktab-dovecot-');
  // Its processes that meet strangers are nobody’s, and pass through here.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const mail = join(folder, 'mail');
  mkdirSync(mail);
  // Debian’s user `mail`: dovecot reads nobody’s mail as root.
  chownSync(mail, 8, 8);
  chownSync(folder, 8, 8);
  const config = join(folder, 'dovecot.conf');
  writeFileSync(
    config,
    `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${mail}
first_valid_uid = 8
first_valid_gid = 8
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=8 gid=8 home=${folder}
}
`,
  );
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(dovecot, ['-F', '-c', config], { stdio: 'ignore' });
    await answers(port);
    return child;
  };
  const gone = (child: ChildProcess): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  let child = await start();
  const visit = async <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const auth = { user, pass: password };
    const client = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      doSTARTTLS: false,
      auth,
      logger: false,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout().catch(() => undefined);
    }
  };
  return {
    url: `imap://${user}:${password}@127.0.0.1:${String(port)}`,
    wrongUrl: `imap://${user}:faux@127.0.0.1:${String(port)}`,
    port,
    deliver: (raw) => visit(async (client) => void (await client.append('INBOX', Buffer.from(raw)))),
    count: (name) =>
      visit(async (client) => {
        const status = await client.status(name, { messages: true }).catch(() => false as const);
        return status === false ? 0 : (status.messages ?? 0);
      }),
    loseIndex: async () => {
      await gone(child);
      for (const file of [
        'dovecot-uidlist',
        'dovecot-uidvalidity',
        'dovecot.index.log',
        'dovecot.index.cache',
        'dovecot.index',
      ])
        rmSync(join(mail, file), { force: true });
      child = await start();
    },
    close: async () => {
      await gone(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

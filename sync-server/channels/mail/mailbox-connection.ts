import type { ImapFlowOptions } from 'imapflow';
import type { MailboxSettings } from './mailbox-settings.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Where and how the mailbox is reached. TLS is demanded of every server but one on this machine. */
export const mailboxAt = ({ url }: Pick<MailboxSettings, 'url'>) => {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isWhole = protocol === 'imaps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (isWhole ? 993 : 143),
    tls: isWhole ? 'whole' : loopback.has(hostname) ? 'none' : 'demanded',
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  } as const;
};

/** @param silentMs how long nothing may come on the connection */
export const connectionOf = (settings: MailboxSettings, silentMs: number): ImapFlowOptions => {
  const { host, port, tls, user, password } = mailboxAt(settings);
  return {
    host,
    port,
    secure: tls === 'whole',
    ...(tls === 'whole' ? {} : { doSTARTTLS: tls === 'demanded' }),
    auth: { user, pass: password },
    logger: false,
    emitLogs: false,
    connectionTimeout: Math.min(20_000, silentMs),
    greetingTimeout: Math.min(16_000, silentMs),
    socketTimeout: silentMs,
    maxIdleTime: Math.max(500, Math.floor(silentMs / 2)),
    disableAutoIdle: true,
  };
};

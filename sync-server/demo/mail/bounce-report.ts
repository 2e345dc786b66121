import { randomUUID } from 'node:crypto';

const host = 'courrier.example';

/** What a mail server answers when a mailbox is full (RFC 3464), as Postfix writes it. */
export const bounceReport = (
  raw: Buffer,
  { sender, address }: { sender: string; address: string },
): Buffer => {
  const [head = ''] = raw.toString('latin1').split(/\r?\n\r?\n/, 1);
  const boundary = `b-${randomUUID()}`;
  const lines = [
    'Return-Path: <>',
    `From: MAILER-DAEMON@${host} (Mail Delivery System)`,
    `To: ${sender}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomUUID()}@${host}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `This is the mail system at host ${host}. Your message to <${address}> could not be delivered: the mailbox is full.`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${host}`,
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.2.2',
    'Diagnostic-Code: smtp; 552 5.2.2 Mailbox full',
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    head,
    '',
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
};

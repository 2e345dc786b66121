import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { anImapServer, type ImapServer } from '#test/people/imap-server.ts';
import { aMultipart } from '#test/people/mails.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';

const agent = 'per-anfa-agent-1';
const from = 'Commune de Casablanca <ne-pas-repondre@casablanca.example>';
const address = 'demandes@casablanca.example';
const folder = mkdtempSync(join(tmpdir(), 'maktab-bounces-'));
let imap: ImapServer;
let smtp: MailServer;
let server: TestServer;
let desk: string;
beforeAll(async () => {
  imap = await anImapServer();
  smtp = await aMailServer();
  server = await aServer({
    dataDir: folder,
    mail: { url: smtp.url, from },
    mailbox: { url: imap.url, address, office: 'central' },
    mailboxPatience: { retryMs: 30, longestRetryMs: 100, silentMs: 4000, lookMs: 200 },
  });
  desk = await server.desk(agent, 'profile-bounces');
}, 60_000);
afterAll(async () => {
  await server.close();
  await imap.close();
  await smtp.close();
  rmSync(folder, { recursive: true, force: true });
});

const soon = { timeout: 15_000, interval: 50 };
const read = async (id: string) => {
  const found = await server.store.getDocument('requests-anfa', id);
  return requestDocument.parse(found && plainOf(found));
};
const deliveryOf = async (id: string) => (await read(id)).mailed[0]?.delivery;
/** An answer that has left: its request, the address it was sent from and its Message-ID. */
let sent: { id: string; envelope: string; messageId: string };
beforeEach(async () => {
  smtp.taken.length = 0;
  const complainant = aComplainant({ email: 'hind@example.org' });
  const command = aCommand(aRegistration({ complainant }, desk), { desk });
  const { requestId: id } = command;
  const words = {
    type: 'answer',
    outcome: 'settled',
    body: 'Fait.',
    language: 'fr',
    channel: 'email',
  } as const;
  await server.send(agent, [command]);
  await server.send(agent, [aCommand(words, { requestId: id, desk })]);
  await expect.poll(() => deliveryOf(id), soon).toBe('sent');
  const [mail] = smtp.taken;
  sent = { id, envelope: mail?.from ?? '', messageId: mail?.mail.messageId ?? '' };
});

/** A report as Postfix writes it. */
const report = ({
  to = sent.envelope,
  messageId = sent.messageId,
  action = 'failed',
  status = '5.1.1',
  says = 'smtp; 550 5.1.1 <hind@example.org>: unknown, Hind',
} = {}): string =>
  aMultipart(
    {
      From: 'Mail Delivery System <MAILER-DAEMON@mx.example.org>',
      To: to,
      'Return-Path': '<>',
      Subject: 'Undelivered Mail Returned to Sender',
      'Auto-Submitted': 'auto-replied',
    },
    'report; report-type=delivery-status',
    [
      ['Content-Type: text/plain', 'I am sorry.'],
      [
        'Content-Type: message/delivery-status',
        `Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; hind@example.org\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: ${says}`,
      ],
      ['Content-Type: text/rfc822-headers', `From: ${from}\nMessage-ID: ${messageId}\nSubject: x`],
    ],
  );
/** All that lies in the inbox has been looked at. */
const emptied = () => expect.poll(() => imap.count('INBOX'), soon).toBe(0);

describe('a report that a message did not arrive', () => {
  it('by a stranger, who has neither, fails nothing, whatever it names; nor does one that it is late', async () => {
    const { reference } = await read(sent.id);
    const strange = {
      to: `demandes+b-${'a'.repeat(16)}@casablanca.example`,
      messageId: '<cmd-00000000@casablanca.example>',
    };
    await imap.deliver(report(strange));
    await imap.deliver(report({ ...strange, to: address }).replace('Undelivered', reference));
    await imap.deliver(report({ action: 'delayed', status: '4.4.1', says: 'smtp; 451 4.4.1 later' }));
    await emptied();
    await server.settled();
    expect(await deliveryOf(sent.id)).toBe('sent');
    expect((await read(sent.id)).events.at(-1)?.body).toMatchObject({ problem: null });
  }, 60_000);

  it('to the address that the message was sent from fails its delivery, once, and asks for a call', async () => {
    expect(sent.envelope).toMatch(/^demandes\+b-[a-z2-7]{16}@casablanca\.example$/);
    await imap.deliver(report({ messageId: '<somebody@else.example>' }));
    await imap.deliver(report());
    await expect.poll(() => deliveryOf(sent.id), soon).toBe('failed');
    await emptied();
    const { mailed, events } = await read(sent.id);
    expect(mailed[0]).toMatchObject({ next: 'call', problem: { code: 'bounced', reply: '550 5.1.1' } });
    expect(events.filter(({ body }) => body.type === 'delivery-reported')).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain('I am sorry');
  }, 60_000);

  it('that quotes our Message-ID does so wherever it comes to', async () => {
    await imap.deliver(report({ to: address }));
    await expect.poll(() => deliveryOf(sent.id), soon).toBe('failed');
  }, 60_000);
});

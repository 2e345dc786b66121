import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const from = 'Commune de Casablanca <ne-pas-repondre@casablanca.example>';
let mail: MailServer;
let server: TestServer;
let desk: string;
const start = async (dataDir?: string) => {
  server = await aServer({ mail: { url: mail.url, from }, ...(dataDir === undefined ? {} : { dataDir }) });
  desk = await server.desk(agent, 'profile-mail');
};
beforeEach(async () => {
  mail = await aMailServer();
  await start();
});
afterEach(async () => {
  await server.close();
  await mail.close();
});

const register = async (language: 'fr' | 'ar' = 'fr', email = 'hind@example.org'): Promise<string> => {
  const complainant = aComplainant({ name: 'Hind Ouazzani', email, language });
  const subject = language === 'ar' ? 'أزبال متراكمة' : 'Poubelles débordées';
  const body = aRegistration({ channel: 'email', complainant, subject }, desk);
  const command = aCommand(body, { desk });
  await server.send(agent, [command]);
  return command.requestId;
};
const read = async (id: string): Promise<RequestDocument> => {
  const { _rev, ...plain } = (await server.store.getDocument('requests-anfa', id)) ?? {};
  return requestDocument.parse(plain);
};
/** The acknowledgement once it has come as far as that. */
const until = (id: string, delivery: string): Promise<RequestDocument> =>
  vi.waitFor(
    async () => {
      const request = await read(id);
      expect(request.acknowledgement?.delivery).toBe(delivery);
      return request;
    },
    { timeout: 10_000, interval: 20 },
  );

describe('an acknowledgement by e-mail', () => {
  it('leaves through the mail server, and only then counts', async () => {
    const id = await register();
    const request = await until(id, 'sent');
    expect(request.acknowledgedAt).toBe(fixedNow);
    expect(mail.taken).toHaveLength(1);
    const [{ mail: message, to, from: sender, raw } = { mail: null, to: [], from: '', raw: '' }] = mail.taken;
    expect(to).toEqual(['hind@example.org']);
    expect(sender).toBe('ne-pas-repondre@casablanca.example');
    expect(message?.subject).toBe(`Accusé de réception de votre demande ${request.reference}`);
    expect(message?.text).toContain(
      `«\u00a0Poubelles débordées\u00a0», enregistrée sous le numéro ${request.reference}`,
    );
    expect(message?.html).toBe(false);
    expect(message?.headers.get('auto-submitted')).toBe('auto-replied');
    expect(message?.messageId).toBe(`<${request.acknowledgement?.command ?? ''}@casablanca.example>`);
    expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
    expect(raw).not.toMatch(/^(?:List-|Precedence|Reply-To)/im);
  });

  it('in Arabic arrives whole, references kept from turning round', async () => {
    const request = await until(await register('ar'), 'sent');
    const message = mail.taken[0]?.mail;
    expect(message?.subject).toBe(`إشعار بالتوصل بطلبكم رقم \u2068${request.reference}\u2069`);
    expect(message?.text).toContain(`«أزبال متراكمة» المسجل تحت رقم \u2068${request.reference}\u2069`);
    expect(message?.text).toContain('توصلنا بتاريخ 24 نونبر 2026');
    expect(message?.headers.get('content-language')).toBe('ar');
  });

  it('keeps nobody’s words in the queue once the request knows', async () => {
    const request = await until(await register(), 'sent');
    await vi.waitFor(async () => {
      const queued = await server.store.getDocument('outgoing', request.acknowledgement?.command ?? '');
      expect(queued).toMatchObject({ state: 'done', to: '', text: '', nextAt: null });
    });
  });

  it('is tried again when the server says «later»', async () => {
    mail.answers.push(
      { to: 'RCPT', code: 450, text: '4.2.0 Greylisted' },
      { to: 'DATA', code: 451, text: '4.3.0 Busy' },
    );
    const request = await until(await register(), 'sent');
    expect(mail.offered()).toBe(3);
    expect(mail.taken).toHaveLength(1);
    expect(request.events.filter(({ body }) => body.type === 'delivery-reported')).toHaveLength(1);
  });

  it.each([
    ['RCPT', 550, '5.1.1 hind@example.org unknown', '550 5.1.1'],
    ['DATA', 554, 'No thanks, Hind', '554'],
  ] as const)(
    'that the server refuses at %s is seen on the request, without the server’s words',
    async (to, code, text, reply) => {
      mail.answers.push({ to, code, text });
      const request = await until(await register(), 'failed');
      expect(request.acknowledgement?.problem).toEqual({ code: 'refused', reply });
      expect(request.acknowledgedAt).toBeNull();
      expect(mail.offered()).toBe(1);
      expect(await until(await register(), 'sent')).toBeTruthy();
    },
  );

  it('to nowhere fails at once', async () => {
    const complainant = aComplainant({ email: null });
    const command = aCommand(aRegistration({ channel: 'email', complainant }, desk), { desk });
    await server.send(agent, [command]);
    expect((await until(command.requestId, 'failed')).acknowledgement?.problem?.code).toBe('no-address');
    expect(mail.offered()).toBe(0);
  });

  it('waits while the mail server is down, then goes: each message once', async () => {
    const { port } = mail;
    await mail.close();
    const ids = await Promise.all([register(), register('ar'), register()]);
    await server.settled();
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const id of ids) expect((await read(id)).acknowledgement?.delivery).toBe('to-send');
    mail = await aMailServer(port);
    for (const id of ids) await until(id, 'sent');
    expect(mail.taken).toHaveLength(3);
    expect(new Set(mail.taken.map(({ mail: { messageId } }) => messageId)).size).toBe(3);
  });

  it('does not judge a message by what the server thinks of our own address', async () => {
    mail.answers.push({ to: 'MAIL', code: 553, text: 'Sender not allowed' });
    await until(await register(), 'sent');
    expect(mail.offered()).toBe(2);
  });

  it('asked for by an agent goes out the same way', async () => {
    const complainant = aComplainant({ email: 'ali@example.org' });
    const command = aCommand(aRegistration({ channel: 'counter', complainant }, desk), { desk });
    const acknowledge = aCommand(
      { type: 'acknowledge', body: 'Bien reçu.', language: 'fr', channel: 'email', template: null },
      { desk, requestId: command.requestId },
    );
    await server.send(agent, [command, acknowledge]);
    await until(command.requestId, 'sent');
    expect(mail.taken[0]).toMatchObject({
      to: ['ali@example.org'],
      mail: { text: expect.stringContaining('Bien reçu.') as string },
    });
  });

  it('waits over a restart of ours', async () => {
    const { port } = mail;
    await mail.close();
    const id = await register();
    await server.settled();
    const { dataDir } = server;
    await server.close();
    mail = await aMailServer(port);
    await start(dataDir);
    await until(id, 'sent');
    expect(mail.taken).toHaveLength(1);
  });
});

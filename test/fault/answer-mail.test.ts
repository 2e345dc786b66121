import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const head = 'per-anfa-head-1';
const from = 'Commune de Casablanca <ne-pas-repondre@casablanca.example>';
let dataDir: string;
let mail: MailServer;
let server: TestServer;
let desk: string;
const start = async (sends = true, mailRetryMs = 50) => {
  const imap = {
    url: 'imap://nobody:nothing@127.0.0.1:1',
    address: 'demandes@casablanca.example',
    office: 'anfa',
  };
  server = await aServer({
    dataDir,
    mailRetryMs,
    ...(sends ? { mail: { url: mail.url, from }, mailbox: imap } : {}),
  });
  desk = await server.desk(agent, 'profile-answer-mail');
};
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-answer-mail-'));
  mail = await aMailServer();
  await start();
});
afterEach(async () => {
  await server.close();
  await mail.close();
  rmSync(dataDir, { recursive: true, force: true });
});

type Citizen = Parameters<typeof aComplainant>[0];
const registered = async (citizen: Citizen = {}): Promise<string> => {
  const complainant = aComplainant({ name: 'Hind Ouazzani', email: 'hind@example.org', ...citizen });
  const command = aCommand(aRegistration({ complainant, subject: 'Poubelles débordées' }, desk), { desk });
  await server.send(agent, [command]);
  return command.requestId;
};
const say = (requestId: string, body: CommandBody, by = agent) =>
  server.send(by, [aCommand(body, { requestId, desk, by })]);
const answer = (body = 'Bonjour,\n\nC’est réparé.', language: 'fr' | 'ar' = 'fr'): CommandBody => ({
  type: 'answer',
  outcome: 'settled',
  body,
  language,
  channel: 'email',
});
const read = async (id: string): Promise<RequestDocument> => {
  const { _rev, ...plain } = (await server.store.getDocument('requests-anfa', id)) ?? {};
  return requestDocument.parse(plain);
};
const until = (id: string, delivery: string, n = 0): Promise<RequestDocument> =>
  vi.waitFor(
    async () => {
      const request = await read(id);
      expect(request.mailed[n]?.delivery).toBe(delivery);
      return request;
    },
    { timeout: 10_000, interval: 20 },
  );

describe('an answer by e-mail', () => {
  it('leaves with the formulas of a letter, from where a reply comes back to the request; the request says so', async () => {
    const id = await registered();
    await say(id, answer());
    const request = await until(id, 'sent');
    const [sent] = mail.taken;
    expect(sent?.to).toEqual(['hind@example.org']);
    expect(sent?.mail.subject).toBe(`Réponse à votre demande ${request.reference}`);
    expect(sent?.mail.text?.trim().split('\n\n')).toEqual([
      `À l’attention de Hind Ouazzani\nObjet : votre demande ${request.reference} « Poubelles débordées », reçue le 24 novembre 2026`,
      'Madame, Monsieur,',
      'C’est réparé.',
      'Vous pouvez répondre à ce courriel : votre réponse rejoindra votre demande.',
      'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
      expect.stringMatching(/^Pour la Commune de Casablanca\n.*Anfa/) as string,
    ]);
    const number = request.reference.replaceAll('-', '').toLowerCase();
    expect(sent?.mail.replyTo?.text).toMatch(
      new RegExp(`^demandes\\+r-${number}-[a-z2-7]{16}@casablanca\\.example$`),
    );
    expect(sent?.mail.headers.get('auto-submitted')).toBeUndefined();
    expect(request.events.at(-1)?.body).toMatchObject({ what: 'answer', problem: null, next: null });
  });

  it('in Arabic is a letter in Arabic; a refusal gives its reason', async () => {
    const id = await registered({ name: 'هند الوزاني', language: 'ar' });
    await say(
      id,
      { type: 'reject', reason: 'unfounded', explanation: 'لم نجد شيئا.', language: 'ar', channel: 'email' },
      head,
    );
    await until(id, 'sent');
    const text = mail.taken[0]?.mail.text ?? '';
    expect(text).toContain('إلى عناية هند الوزاني');
    expect(text).toContain('السبب: غير مؤسسة');
    expect(text).toContain('سلام تام بوجود مولانا الإمام، وبعد،\n\nلم نجد شيئا.');
    expect(text).toContain('وتفضلوا بقبول فائق عبارات التقدير والاحترام، والسلام.\n\nعن جماعة الدار البيضاء');
  });

  it.each([
    ['who has a telephone', {}, 'call'],
    ['who has none', { phone: null }, 'print'],
  ] as const)(
    'refused for good asks somebody to tell the citizen, %s, otherwise',
    async (_who, citizen, next) => {
      mail.answers.push({ to: 'RCPT', code: 550, text: '5.1.1 hind unknown' });
      const id = await registered(citizen);
      await say(id, answer());
      const request = await until(id, 'failed');
      expect(request.mailed[0]).toMatchObject({ next, problem: { code: 'refused', reply: '550 5.1.1' } });
    },
  );

  it('to nowhere, or from a server that has no mail server, says so at once', async () => {
    const id = await registered({ email: null });
    await say(id, answer());
    expect((await until(id, 'failed')).mailed[0]).toMatchObject({
      next: 'call',
      problem: { code: 'no-address' },
    });
    await server.close();
    await start(false);
    const other = await registered();
    await say(other, answer());
    expect((await until(other, 'failed')).mailed[0]).toMatchObject({ problem: { code: 'no-server' } });
    expect(mail.offered()).toBe(0);
  });

  it('waits for what the request said before: an answer put off is not overtaken by the next', async () => {
    await server.close();
    await start(true, 1500);
    const id = await registered();
    mail.answers.push({ to: 'RCPT', code: 450, text: '4.2.0 Greylisted' });
    await say(id, answer('Première.'));
    await vi.waitFor(() => expect(mail.offered()).toBeGreaterThan(0));
    await say(id, answer('Seconde.'));
    await until(id, 'sent', 1);
    const texts = mail.taken.map(({ mail: { text } }) => (text?.includes('Première.') ? 1 : 2));
    expect(texts).toEqual([1, 2]);
  });

  it('names nobody but who made the request: a client cannot say where it goes', async () => {
    const id = await registered();
    await say(id, Object.assign(answer(), { to: 'cible@example.org', email: 'cible@example.org' }));
    await until(id, 'sent');
    expect(mail.taken.map(({ to }) => to)).toEqual([['hind@example.org']]);
  });

  it('closed, is told once more, in the citizen’s language; whoever had it otherwise is not written to', async () => {
    const id = await registered({ language: 'ar' });
    await say(id, answer('أُصلح.', 'ar'));
    await until(id, 'sent');
    await say(id, { type: 'close' });
    await until(id, 'sent', 1);
    const [, closing] = mail.taken;
    expect(closing?.mail.subject).toContain('أُغلق طلبكم رقم');
    expect(closing?.mail.text).toContain('إذا لم يرضكم الجواب فأخبرونا');
    expect(closing?.mail.headers.get('auto-submitted')).toBe('auto-replied');
    const other = await registered();
    await say(other, { ...answer(), channel: 'phone' } as CommandBody);
    await say(other, { type: 'close' });
    await server.settled();
    const request = await read(other);
    expect(request.state).toBe('closed');
    expect(request.mailed).toEqual([]);
  });

  it('that waits for the citizen asks them', async () => {
    const id = await registered();
    const question = { text: 'Quelle rue, s’il vous plaît ?', language: 'fr', channel: 'email' } as const;
    const wait = {
      type: 'suspend',
      waitingFor: 'citizen',
      partner: null,
      reason: 'rue ?',
      until: null,
    } as const;
    await say(id, { ...wait, question });
    expect((await until(id, 'sent')).state).toBe('waiting');
    expect(mail.taken[0]?.mail.subject).toContain('une question de notre part');
    expect(mail.taken[0]?.mail.text).toContain('Madame, Monsieur,\n\nQuelle rue, s’il vous plaît ?');
    expect(mail.taken[0]?.mail.text).not.toContain('rue ?\n');
  });

  it('brought in from another system has left there', async () => {
    const id = await registered();
    const { _id, ...rest } = aCommand(answer(), { requestId: id, desk });
    const taken = await server.app.inject({
      method: 'POST',
      url: '/import/commands',
      headers: { authorization: `Basic ${Buffer.from('admin:secret').toString('base64')}` },
      payload: { commands: [{ ...rest, _id: _id.replace(/^cmd/, 'imp') }] },
    });
    expect(taken.body).toContain('"accepted":true');
    await server.settled();
    const request = await read(id);
    expect(request.answeredAt).not.toBeNull();
    expect(request.mailed).toEqual([]);
  });
});

import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailAnswer, mailTestAnswer } from '#shared/contracts/mail-api.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const from = 'Commune <ne-pas-repondre@casablanca.example>';
const to = 'admin@casablanca.example';
let mail: MailServer;
let server: TestServer | undefined;
beforeEach(async () => {
  mail = await aMailServer();
});
afterEach(async () => {
  await server?.close();
  await mail.close();
});

const open = async (url: string | null) => {
  server = await aServer(url === null ? {} : { mail: { url, from } });
  const headers = await server.signIn('per-administrator-1');
  const { app } = server;
  return {
    look: async () => mailAnswer.parse((await app.inject({ url: '/admin/mail', headers })).json()),
    send: (payload: object = { to }, as = headers) =>
      app.inject({ method: 'POST', url: '/admin/mail/test', headers: as, payload }),
  };
};
const said = async (answer: ReturnType<Awaited<ReturnType<typeof open>>['send']>) =>
  mailTestAnswer.parse((await answer).json());

describe('the trial of the mail server', () => {
  it('sends a real message and tells the server’s own words', async () => {
    const { send } = await open(mail.url);
    expect(await said(send())).toMatchObject({ is: 'taken', reply: expect.stringMatching(/^250/) as string });
    expect(mail.taken).toHaveLength(1);
    expect(mail.taken[0]).toMatchObject({ to: [to] });
    expect(mail.taken[0]?.mail.text).toContain('administrateur de Maktab');
  });

  it.each([
    [{ to: 'MAIL', code: 553, text: '5.7.1 Sender not ours' }, 'sender'],
    [{ to: 'RCPT', code: 550, text: '5.1.1 No such user here' }, 'recipient'],
    [{ to: 'DATA', code: 554, text: '5.6.0 Not liked' }, 'message'],
  ] as const)('says at what the server said no: %o', async (answer, trouble) => {
    const { send } = await open(mail.url);
    mail.answers.push(answer);
    const { text, code } = answer;
    expect(await said(send())).toMatchObject({ is: 'failed', trouble, reply: `${String(code)} ${text}` });
    expect(mail.taken).toHaveLength(0);
  });

  it('tells a server that is not there from one that speaks no TLS', async () => {
    const port = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port: free } = probe.address() as { port: number };
        probe.close(() => resolve(free));
      });
    });
    const trouble = async (url: string) => {
      const { send } = await open(url);
      const answer = await said(send());
      await server?.close();
      server = undefined;
      return answer.is === 'failed' ? answer.trouble : answer.is;
    };
    expect(await trouble(`smtp://127.0.0.1:${String(port)}`)).toBe('unreachable');
    expect(await trouble(mail.url.replace('smtp:', 'smtps:'))).toBe('tls');
  });

  it('shows where the settings come from and never the password', async () => {
    const { look } = await open('smtp://maktab:tres-secret@127.0.0.1:2525');
    const told = await look();
    expect(told.settings).toEqual({
      ...{ host: '127.0.0.1', port: 2525, tls: 'none', user: 'maktab', from, source: 'MAKTAB_SMTP_URL' },
    });
    expect(JSON.stringify(told)).not.toContain('tres-secret');
  });

  it('says that nothing is set, refuses what is no address, and is for administrators', async () => {
    const { look, send } = await open(null);
    expect(await look()).toEqual({ settings: null });
    expect(await said(send())).toMatchObject({ is: 'failed', trouble: 'not-set' });
    expect((await send({ to: 'a@b.c, d@e.f' })).statusCode).toBe(400);
    const agent = (await server?.signIn('per-anfa-agent-1')) ?? { authorization: '' };
    expect((await send({ to }, agent)).statusCode).toBe(403);
  });
});

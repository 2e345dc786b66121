import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mailboxAnswer } from '#shared/contracts/mailbox-api.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { anImapServer, type ImapServer } from '#test/people/imap-server.ts';
import { aMail, sampleMails } from '#test/people/mails.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';

const address = 'demandes@casablanca.example';
const from = 'Commune de Casablanca <ne-pas-repondre@casablanca.example>';
const patience = { retryMs: 30, longestRetryMs: 100, silentMs: 4000, lookMs: 300 };
const folder = mkdtempSync(join(tmpdir(), 'maktab-mailbox-'));
let imap: ImapServer;
let smtp: MailServer;
let server: TestServer;
const start = async (url = imap.url, lookMs = patience.lookMs) => {
  server = await aServer({
    dataDir: folder,
    mail: { url: smtp.url, from },
    mailbox: { url, address, office: 'central' },
    mailboxPatience: { ...patience, lookMs },
  });
};
beforeAll(async () => {
  imap = await anImapServer();
  smtp = await aMailServer();
  await start();
}, 60_000);
afterAll(async () => {
  await server.close();
  await imap.close();
  await smtp.close();
  rmSync(folder, { recursive: true, force: true });
});

const requests = async (): Promise<RequestDocument[]> => {
  const { docs } = await server.read('per-supervisor-1', 'requests');
  const ids = docs.map(({ _id }) => String(_id));
  const found = await server.store.getDocuments('requests-central', ids);
  return found.flatMap((one) => (one ? [requestDocument.parse(plainOf(one))] : []));
};
const soon = { timeout: 15_000, interval: 50 };
const arrived = (count: number) => expect.poll(async () => (await requests()).length, soon).toBe(count);
const look = async () => {
  const headers = await server.signIn('per-administrator-1');
  return mailboxAnswer.parse((await server.app.inject({ url: '/admin/mailbox', headers })).json());
};
const bySubject = async (subject: string) => (await requests()).find((one) => one.subject === subject);

/** The requests as the store has them while no server runs. */
const anOpenCount = async (): Promise<unknown[]> => {
  await start();
  const found = await requests();
  await server.close();
  return found;
};

describe('the city’s mailbox', () => {
  it('makes a request of a citizen’s mail, numbered here, acknowledged once; then the mail is put away', async () => {
    await imap.deliver(sampleMails.french());
    await arrived(1);
    const request = await bySubject('Dépôt sauvage rue des Oliviers');
    expect(request).toMatchObject({
      reference: expect.stringMatching(/^IE-26-000001-/) as string,
      state: 'received',
      category: null,
      channel: 'email',
      description: 'Bonjour, la rue est sale.',
      complainants: [{ name: 'Hind Alami', email: 'hind@example.ma' }],
      attachments: [{ name: 'courriel.eml', type: 'message/rfc822' }],
    });
    await expect.poll(() => imap.count('Maktab'), soon).toBe(1);
    expect(await imap.count('INBOX')).toBe(0);
    await expect.poll(() => smtp.taken.length, soon).toBe(1);
    expect(smtp.taken[0]?.to).toEqual(['hind@example.ma']);
    const file = request?.attachments[0]?.fileId ?? '';
    const content = await server.store.getAttachment('files-central', file, 'content');
    expect(content?.bytes.toString('utf8')).toContain('Bonjour, la rue est sale.');
  }, 60_000);

  it('puts a reply to the request that its signed address names, whoever it is from, and reopens nothing by itself', async () => {
    const reply = String(smtp.taken[0]?.mail.replyTo?.value[0]?.address);
    expect(reply).toMatch(/^demandes\+r-ie26000001.-[a-z2-7]{16}@casablanca\.example$/);
    await imap.deliver(
      aMail(
        { From: 'Voisin <voisin@example.ma>', To: reply, Subject: 'Re: demande' },
        'Moi aussi.\n\nLe lun. 23 nov. 2026, Commune a écrit :\n> x',
      ),
    );
    await expect
      .poll(async () => (await requests())[0]?.events.at(-1)?.body.type, soon)
      .toBe('message-received');
    expect((await requests())[0]?.events.at(-1)?.body).toMatchObject({
      because: 'signed-address',
      citizenId: null,
      text: 'Moi aussi.',
      to: address,
    });
  });

  it('does so for an answer to our message, and for a number in the subject only of who made the request', async () => {
    const [first] = await requests();
    const id = String(smtp.taken[0]?.mail.messageId);
    const forged = `demandes+r-ie260000019-${'a'.repeat(16)}@casablanca.example`;
    await imap.deliver(aMail({ Subject: 'Re: encore', 'In-Reply-To': id }, 'Encore là.'));
    await imap.deliver(aMail({ Subject: `Ma demande ${first?.reference ?? ''}` }, 'Des nouvelles ?'));
    await imap.deliver(
      aMail(
        { From: 'Curieux <curieux@example.ma>', To: forged, Subject: `Dossier ${first?.reference ?? ''}` },
        'Que dit-il ?',
      ),
    );
    await arrived(2);
    await expect
      .poll(
        async () =>
          (await requests())
            .find(({ _id }) => _id === first?._id)
            ?.events.flatMap(({ body }) => (body.type === 'message-received' ? [body.because] : [])),
        soon,
      )
      .toEqual(['signed-address', 'own-message', 'number']);
    expect((await requests()).find(({ description }) => description === 'Que dit-il ?')?._id).not.toBe(
      first?._id,
    );
  });

  it('answers nothing that nobody wrote, sets aside what is for a person to look at, and says why', async () => {
    const sent = smtp.taken.length;
    for (const name of ['holiday', 'list', 'report', 'own', 'manyHeaders'] as const)
      await imap.deliver(sampleMails[name]());
    await expect.poll(async () => (await look()).aside.length, { ...soon, timeout: 30_000 }).toBe(5);
    expect((await look()).aside.map(({ because }) => because).sort()).toEqual([
      'automatic',
      'automatic',
      'automatic',
      'headers-too-large',
      'own',
    ]);
    await expect.poll(() => imap.count('Maktab-a-voir'), soon).toBe(5);
    expect((await requests()).length).toBe(2);
    expect(smtp.taken.length).toBeLessThanOrEqual(sent + 1);
    expect(JSON.stringify((await look()).aside)).not.toMatch(/absent@|Nos nouvelles/);
  }, 60_000);

  it('makes a request of one set aside when an administrator says so, of nobody, and gives up another', async () => {
    const headers = await server.signIn('per-administrator-1');
    const [one, two] = (await look()).aside;
    const say = async (id: string, word: string, as = headers) =>
      (
        await server.app.inject({
          method: 'POST',
          url: `/admin/mailbox/aside/${id}`,
          headers: as,
          payload: { word },
        })
      ).statusCode;
    expect(await say(one?.id ?? '', 'take', await server.signIn('per-supervisor-1'))).toBe(403);
    expect(await say(one?.id ?? '', 'take')).toBe(200);
    expect(await say(one?.id ?? '', 'take')).toBe(404);
    expect(await say(two?.id ?? '', 'discard')).toBe(200);
    await arrived(3);
    expect((await requests()).filter(({ complainants }) => complainants.length === 0)).toHaveLength(1);
    expect(await server.store.getAttachment('mail-in', two?.id ?? '', 'raw')).toBeNull();
    expect((await look()).aside).toHaveLength(3);
  });

  it('knows each mail again when the mail server has lost its numbers, and one that comes by two ways', async () => {
    const raw = aMail({ Subject: 'Deux fois' });
    await imap.deliver(raw);
    await arrived(4);
    await imap.deliver(raw);
    await imap.deliver(raw.replace('From:', 'Received: by another.example\r\nFrom:'));
    await expect.poll(() => imap.count('INBOX'), soon).toBe(0);
    await imap.loseIndex();
    await imap.deliver(aMail({ Subject: 'Après la panne' }));
    await arrived(5);
    expect((await requests()).filter(({ subject }) => subject === 'Deux fois')).toHaveLength(1);
  }, 60_000);
});

describe('a mailbox that cannot be reached', () => {
  afterEach(async () => {
    await server.close();
    await start();
  });

  it('with a wrong password stops, says so, and tries again when told to', async () => {
    await server.close();
    await start(imap.wrongUrl);
    await expect.poll(async () => (await look()).health?.state, soon).toBe('stopped');
    expect((await look()).health).toMatchObject({ trouble: 'password', since: fixedNow });
    expect(JSON.stringify(await look())).not.toContain('faux');
    const headers = await server.signIn('per-administrator-1');
    await server.app.inject({ method: 'POST', url: '/admin/mailbox/again', headers });
    await expect.poll(async () => (await look()).health?.state, soon).toBe('stopped');
  }, 60_000);

  it('behind a link that is cut and goes silent is read to the end, each mail once', async () => {
    await server.close();
    let isSilent = false;
    const open = new Set<Socket>();
    const link = createServer((near) => {
      const far = connect(imap.port, '127.0.0.1');
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(one);
        one.on('data', (bytes) => void (isSilent || other.write(bytes)));
        one.on('close', () => other.destroy()).on('error', () => other.destroy());
      }
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => link.once('listening', resolve));
    const { port } = link.address() as AddressInfo;
    const before = (await anOpenCount()).length;
    await start(imap.url.replace(/:\d+$/, `:${String(port)}`));
    for (let n = 0; n < 12; n += 1) {
      await imap.deliver(aMail({ Subject: `Lien ${String(n)}` }));
      if (n % 3 === 1) for (const socket of open) socket.destroy();
      if (n === 6) isSilent = true;
      if (n === 8) setTimeout(() => void (isSilent = false), 2500);
    }
    await expect
      .poll(async () => (await requests()).filter(({ subject }) => subject.startsWith('Lien')).length, {
        ...soon,
        timeout: 40_000,
      })
      .toBe(12);
    await arrived(before + 12);
    link.close();
    for (const socket of open) socket.destroy();
  }, 90_000);
});

describe('a mailbox that is told of what comes', () => {
  it('looks at once, also for what came while it was busy with another', async () => {
    await server.close();
    await start(imap.url, 10 * 60_000);
    const told = async (name: string) =>
      (await requests()).filter(({ subject }) => subject.startsWith(name)).length;
    await imap.deliver(aMail({ Subject: 'Veille' }));
    await expect.poll(() => told('Veille'), soon).toBe(1);
    await Promise.all(
      Array.from({ length: 15 }, (_, n) => imap.deliver(aMail({ Subject: `Flot ${String(n)}` }))),
    );
    await expect.poll(() => told('Flot'), soon).toBe(15);
  }, 60_000);
});

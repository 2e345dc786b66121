import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { type DemoMailServer, startDemoMailServer } from './demo-mail-server.ts';
import { demoMailAddress } from './demo-post.ts';

const folder = mkdtempSync(join(tmpdir(), 'maktab-demo-mail-'));
let post: DemoMailServer;
let server: TestServer;
const start = async () => {
  post = await startDemoMailServer(join(folder, 'mails'), 0);
  server = await aServer({
    dataDir: folder,
    mail: { url: post.smtpUrl, from: 'Commune de Casablanca <ne-pas-repondre@casablanca.example>' },
    mailbox: { url: post.imapUrl, address: demoMailAddress, office: 'central' },
    // It looks by itself too late: what comes is told.
    mailboxPatience: { retryMs: 30, longestRetryMs: 100, silentMs: 20_000, lookMs: 600_000 },
  });
};
beforeAll(start);
afterAll(async () => {
  await server.close();
  await post.close();
  rmSync(folder, { recursive: true, force: true });
});

const soon = { timeout: 15_000, interval: 30 };
const requests = async (): Promise<RequestDocument[]> => {
  const found = await server.store.readById('requests-central', null, 100);
  return found.map((one) => requestDocument.parse(plainOf(one)));
};
const citizen = { name: 'Zineb Tahiri', address: 'zineb@example.com', to: demoMailAddress };
const write = async (fields: Record<string, string>, files: readonly File[] = [], headers = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ subject: '', answers: '', ...citizen, ...fields }))
    form.set(name, value);
  for (const file of files) form.append('files', file);
  const answer = await fetch(`${post.url}/write?lang=fr`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers,
  });
  return answer.status;
};
const page = async (path: string) => (await fetch(post.url + path)).text();
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

describe('the demo’s mailboxes', () => {
  it('take what a citizen writes to the city, with its files, and what the city answers to the citizen', async () => {
    const photo = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], 'trou.png', { type: 'image/png' });
    expect(await write({ subject: 'Trou dans la chaussée', text: 'Devant le 12.' }, [photo])).toBe(303);
    await expect.poll(async () => (await requests()).length, soon).toBe(1);
    const [request] = await requests();
    expect(request).toMatchObject({
      subject: 'Trou dans la chaussée',
      category: null,
      channel: 'email',
      complainants: [{ name: 'Zineb Tahiri', email: 'zineb@example.com' }],
      attachments: [{ name: 'trou.png' }, { name: 'courriel.eml' }],
    });
    await expect.poll(() => page('/box?of=zineb%40example.com&lang=fr'), soon).toContain('Accusé');
    const box = await page('/box?of=zineb%40example.com&lang=ar');
    expect(box).toContain('dir="rtl"');
    expect(box).toContain('trou.png');
    expect(await page('/?lang=ar')).toContain('zineb@example.com');
  }, 60_000);

  it('bring a reply to the request that was answered', async () => {
    const html = await page('/box?of=zineb%40example.com&lang=fr');
    const to = hidden(html, 'to') ?? '';
    expect(to).toMatch(/^demandes\+r-/);
    expect(await write({ to, answers: hidden(html, 'answers') ?? '', text: 'Merci.' })).toBe(303);
    const last = async () => (await requests())[0]?.events.at(-1)?.body;
    await expect.poll(async () => (await last())?.type, soon).toBe('message-received');
    expect(await last()).toMatchObject({ text: 'Merci.', because: 'signed-address' });
  });

  it('send back what the city writes to a mailbox that is full', async () => {
    await write({ address: 'omar@boite-pleine.example', subject: 'Lampadaire', text: 'Éteint.' });
    const delivery = async () =>
      (await requests()).find(({ subject }) => subject === 'Lampadaire')?.acknowledgement?.delivery;
    await expect.poll(delivery, soon).toBe('failed');
    // The report is dealt with: nobody need look at it.
    await expect.poll(() => post.mails.of('', 'INBOX'), soon).toEqual([]);
    expect(post.mails.of('', 'Maktab-a-voir')).toEqual([]);
  });

  it('take mail of any program of this machine, and bring nothing elsewhere', async () => {
    const transport = createTransport(post.smtpUrl);
    await transport.sendMail({ from: 'a@example.com', to: 'b@gmail.com', subject: 'x', text: 'y' });
    expect(await page('/?lang=fr')).toContain('b@gmail.com');
  });

  it('keep what was typed when it cannot go, and stay open when nothing can be kept', async () => {
    const form = new FormData();
    const typed = { ...citizen, address: 'zineb@', subject: 'Trou', text: 'Long à écrire.', answers: '' };
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    const send = () => fetch(`${post.url}/write?lang=fr`, { method: 'POST', body: form });
    const wrong = await send();
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('Long à écrire.')]);
    const [mails, away] = [join(folder, 'mails'), join(folder, 'away')];
    renameSync(mails, away);
    form.set('address', 'zineb@example.com');
    const full = await send();
    expect([full.status, await full.text()]).toEqual([507, expect.stringContaining('Long à écrire.')]);
    const transport = createTransport(post.smtpUrl);
    const mail = { from: 'a@example.com', to: 'later@example.com', subject: 'x', text: 'y' };
    await expect(transport.sendMail(mail)).rejects.toMatchObject({ responseCode: 452 });
    expect(await page('/?lang=fr'), 'what was not kept is not there').not.toContain('later@example.com');
    renameSync(away, mails);
    await transport.sendMail(mail);
    expect(await page('/?lang=fr')).toContain('later@example.com');
  });

  it('answer to no other name and no other page', async () => {
    expect(await write({ text: 'x' }, [], { origin: 'https://evil.example' })).toBe(403);
    const byName = new Promise<number | undefined>((resolve) => {
      get(post.url, { headers: { host: 'evil.example' } }, ({ statusCode }) => resolve(statusCode));
    });
    expect(await byName).toBe(403);
    expect(await write({ text: '' })).toBe(400);
    const policy = (await fetch(post.url)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
  });

  it('are there again after a restart, and nothing comes twice', async () => {
    await server.close();
    await post.close();
    await start();
    expect(await page('/box?of=zineb%40example.com&lang=fr')).toContain('Merci.');
    const before = (await requests()).length;
    await write({ address: 'new@example.com', subject: 'Encore', text: 'Là.' });
    await expect.poll(async () => (await requests()).length, soon).toBe(before + 1);
  }, 60_000);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { citizenDocument } from '#shared/documents/citizen.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { type DemoMailServer, startDemoMailServer } from '#sync-server/demo/mail/demo-mail-server.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const address = 'demandes@casablanca.example';
const folder = mkdtempSync(join(tmpdir(), 'maktab-belongs-'));
let post: DemoMailServer;
let server: TestServer;
beforeAll(async () => {
  post = await startDemoMailServer(join(folder, 'mails'), 0);
  server = await aServer({
    dataDir: folder,
    mailbox: { url: post.imapUrl, address, office: 'central' },
    mailboxPatience: { retryMs: 30, longestRetryMs: 100, silentMs: 20_000, lookMs: 600_000 },
  });
  await server.desk(agent, 'profile-anfa-1');
});
afterAll(async () => {
  await server.close();
  await post.close();
  rmSync(folder, { recursive: true, force: true });
});

const soon = { timeout: 15_000, interval: 30 };
const mail = (from: string, subject: string, text: string) =>
  createTransport(post.smtpUrl).sendMail({ from, to: address, subject, text });
const requests = async (office: string): Promise<RequestDocument[]> => {
  const found = await server.store.readById(`requests-${office}`, null, 100);
  return found.map((one) => requestDocument.parse(plainOf(one)));
};
const of = async ({ requestId }: Command) => (await requests('anfa')).find(({ _id }) => _id === requestId);
const messages = async (command: Command) =>
  (await of(command))?.events.flatMap(({ body }) =>
    body.type === 'message-received'
      ? [{ text: body.text, because: body.because, citizenId: body.citizenId }]
      : [],
  );
const registers = async (citizenId: string, email: string | null) => {
  const complainant = aComplainant({ citizenId, email, phone: null, paper: null });
  const command = aCommand(aRegistration({ complainant }));
  await server.send(agent, [command]);
  return command;
};
const becameNew = (text: string) =>
  expect
    .poll(async () => (await requests('central')).map(({ description }) => description), soon)
    .toContain(text);

it('a number in the subject counts from every address of who made the request, also of joined files, and of nobody else', async () => {
  const first = await registers('cit-hind-0001', 'hind.avant@example.com');
  await registers('cit-hind-0001', 'hind.apres@example.com');
  const others = await registers('cit-hind-0002', 'hind.travail@example.com');
  const subject = `Dossier ${(await of(first))?.reference ?? ''}`;

  await mail('hind.apres@example.com', subject, 'De ma nouvelle adresse.');
  await expect
    .poll(() => messages(first), soon)
    .toEqual([{ text: 'De ma nouvelle adresse.', because: 'number', citizenId: 'cit-hind-0001' }]);
  await mail('hind.travail@example.com', subject, 'Pas encore la même personne.');
  await becameNew('Pas encore la même personne.');

  const joins = aCommand(
    { type: 'join-citizens', other: 'cit-hind-0002', because: ['match.name'], note: '', seen: null },
    { requestId: 'cit-hind-0001' },
  );
  await server.send(agent, [joins]);
  await mail('hind.travail@example.com', subject, 'De mon travail.');
  await expect
    .poll(async () => (await messages(first))?.at(-1), soon)
    .toEqual({ text: 'De mon travail.', because: 'number', citizenId: 'cit-hind-0002' });
  // The address stays where it was: separated, nothing of the one is with the other.
  const stored = await server.store.getDocument('citizens-anfa', 'cit-hind-0001');
  const contacts = citizenDocument.parse(stored && plainOf(stored)).contacts.map(({ value }) => value);
  expect(contacts).not.toContain('hind.travail@example.com');

  const separates = aCommand(
    { type: 'separate-citizens', other: 'cit-hind-0002', join: joins._id, note: '' },
    { requestId: 'cit-hind-0001' },
  );
  await server.send(agent, [separates]);
  await mail('hind.travail@example.com', subject, 'Séparées.');
  await becameNew('Séparées.');
  await mail('curieux@example.com', subject, 'Un curieux.');
  await becameNew('Un curieux.');
  expect(await messages(first)).toHaveLength(2);
  expect(await messages(others)).toEqual([]);
}, 60_000);

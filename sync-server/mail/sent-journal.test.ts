import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { aMailServer, type MailServer } from '#test/people/mail-server.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { backUp } from '../storage/embedded/backup.ts';
import { restore } from '../storage/embedded/restore.ts';
import { SentJournal } from './sent-journal.ts';

const agent = 'per-anfa-agent-1';
let dataDir: string;
let mail: MailServer;
let server: TestServer;
const start = async () => {
  const from = 'Commune <ne-pas-repondre@casablanca.example>';
  server = await aServer({ dataDir, mail: { url: mail.url, from } });
};
const at = (name: string) => join(dataDir, name);
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-sent-'));
  mail = await aMailServer();
  await start();
});
afterEach(async () => {
  await server.close();
  await mail.close();
  rmSync(dataDir, { recursive: true, force: true });
});
const toldSent = (id: string) =>
  expect
    .poll(async () => (await server.store.getDocument('requests-anfa', id))?.['acknowledgement'], {
      timeout: 10_000,
    })
    .toMatchObject({ delivery: 'sent' });

/** A letter goes out after a backup; then the store is put back, and its desk sends the request again. */
const goBackAndSendAgain = async (between: () => void) => {
  const desk = await server.desk(agent, 'profile-sent-mail');
  await backUp(at('store.sqlite'), at('copy'));
  const complainant = aComplainant({ email: 'hind@example.org' });
  const command = aCommand(aRegistration({ channel: 'email', complainant }, desk), { desk });
  await server.send(agent, [command]);
  await toldSent(command.requestId);
  await server.close();
  await restore(dataDir, at('store.sqlite'), at('copy'));
  between();
  await start();
  expect(await server.store.getDocument('requests-anfa', command.requestId)).toBeNull();
  await server.desk(agent, 'profile-sent-mail');
  expect(await server.send(agent, [command])).toMatchObject([{ ok: true }]);
  await toldSent(command.requestId);
};

describe('a message that has gone', () => {
  it('does not go twice after a restore; its request is told all the same', async () => {
    await goBackAndSendAgain(() => undefined);
    expect(mail.taken).toHaveLength(1);
    expect(statSync(at('sent-mail.log')).mode & 0o777).toBe(0o600);
  }, 60_000);

  it('goes again where the journal is lost with the disk, as the same message', async () => {
    await goBackAndSendAgain(() => rmSync(at('sent-mail.log')));
    expect(mail.taken).toHaveLength(2);
    expect(new Set(mail.taken.map((each) => each.mail.messageId)).size).toBe(1);
  }, 60_000);
});

describe('the journal', () => {
  it('is whole again after a line that was cut off, and keeps the newest', () => {
    const file = at('journal');
    const first = SentJournal.open(file);
    for (const id of ['a', 'b', 'c']) first.add(id);
    appendFileSync(file, 'cut');
    const second = SentJournal.open(file);
    second.add('d');
    expect(readFileSync(file, 'utf8')).toBe('a\nb\nc\ncut\nd\n');
    const third = SentJournal.open(file, 2);
    expect(['a', 'c', 'cut', 'd'].map((id) => third.has(id))).toEqual([false, false, true, true]);
  });
});

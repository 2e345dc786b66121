import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { readReference } from '#shared/domain/register/reference.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { anImapServer, type ImapServer } from '../people/imap-server.ts';
import { aMail } from '../people/mails.ts';
import { startSyncProcess } from '../people/sync-process.ts';

const count = 60;
const kills = 5;
let imap: ImapServer;
const folder = mkdtempSync(join(tmpdir(), 'maktab-mailbox-fault-'));
beforeAll(async () => {
  imap = await anImapServer();
}, 60_000);
afterAll(async () => {
  await imap.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a server killed again and again while mails come loses none and doubles none; their numbers have no hole', async () => {
  const env = { MAKTAB_IMAP_URL: imap.url, MAKTAB_MAIL_ADDRESS: 'demandes@casablanca.example' };
  for (let n = 0; n < count; n += 1) await imap.deliver(aMail({ Subject: `Courriel ${String(n)}` }));
  for (let n = 0; n < kills; n += 1) {
    const server = await startSyncProcess(folder, env);
    // It has begun on them: anywhere between one and the next.
    const before = await imap.count('INBOX');
    await expect.poll(() => imap.count('INBOX'), { timeout: 30_000, interval: 5 }).toBeLessThan(before);
    await pause(randomInt(0, 150));
    await server.kill();
  }
  const last = await startSyncProcess(folder, env);
  await expect.poll(() => imap.count('INBOX'), { timeout: 60_000, interval: 300 }).toBe(0);
  await last.stop();
  const store = openEmbeddedStore({ file: join(folder, 'store.sqlite') });
  const documents = await store.readById('requests-central', null, 1000);
  const requests = documents.map((one) => requestDocument.parse(plainOf(one)));
  const files = await store.readById('files-central', null, 1000);
  await store.close();
  const subjects = requests.map(({ subject }) => subject).sort();
  expect(subjects).toEqual(Array.from({ length: count }, (_, n) => `Courriel ${String(n)}`).sort());
  const numbers = requests.map(({ reference }) => readReference(reference)?.sequence ?? 0);
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
  expect(files).toHaveLength(count);
}, 300_000);

import { constants, createCipheriv, createDecipheriv, publicEncrypt, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  filePieceName,
  ownPieceName,
  sealedEntriesAnswer,
  sealedFileAnswer,
} from '#shared/contracts/sealed-work-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import { aCommand, aComplainant, aRegistration } from '#test/people/commands.ts';
import { adminHeader, aServer, publicUrl, type TestServer } from '#test/people/server.ts';
import { signInWith } from '#test/people/sign-in.ts';

/** Works for the central bureau and three arrondissements; registers at the central bureau for all. */
const owner = 'per-call-centre-1';
const fileId = 'fil-0199aaaa-0000-7000-8000-0000000000a1';
const key = randomBytes(32);
let server: TestServer;
let sealed: string;

/** As a desk seals (renderer/data/store/sealer.ts). */
const seal = (name: string, plain: string) => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64');
};
const unseal = (name: string, text: string) => {
  const whole = Buffer.from(text, 'base64');
  const opener = createDecipheriv('aes-256-gcm', key, whole.subarray(0, 12));
  opener.setAAD(Buffer.from(name)).setAuthTag(whole.subarray(-16));
  return Buffer.concat([opener.update(whole.subarray(12, -16)), opener.final()]).toString();
};
const escrowOf = (personId: string) =>
  publicEncrypt(
    { key: server_key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    Buffer.from(JSON.stringify({ personId, storeId: 'sto-1234567890', key: key.toString('base64') })),
  ).toString('base64');
let server_key = '';
const waiting = (command: Command) => ({ command, status: 'pending', refusal: null, order: 7, again: false });
const kept = (command: Command) => ({
  id: command._id,
  bytes: seal(ownPieceName('outbox', command._id), JSON.stringify(waiting(command))),
});

const at = (arrondissement: string) => ({ ...aRegistration().place, point: null, arrondissement });
const anfa = aCommand(
  aRegistration({
    complainant: aComplainant({ name: 'Zhor d’Anfa', phone: '+212688001122' }),
    place: at('anfa'),
    attachments: [{ fileId, name: 'lettre.txt', type: 'text/plain', size: 9 }],
  }),
  { by: owner, office: 'central' },
);
const maarif = aCommand(
  aRegistration({
    complainant: aComplainant({ name: 'Driss du Maârif', phone: '+212688003344' }),
    place: at('maarif'),
  }),
  { by: owner, office: 'central' },
);
const note = aCommand(
  { type: 'note', body: 'Rappeler à Sidi Belyout' },
  { by: owner, office: 'sidi-belyout' },
);
const all = () => [anfa, maarif, note].map(kept);

beforeAll(async () => {
  server = await aServer();
  server_key = (await signInWith(server.http, owner, publicUrl)).escrow_key;
  sealed = escrowOf(owner);
  await server.app.inject({ method: 'POST', url: `/admin/people/${owner}/put-out`, headers: adminHeader });
});
afterAll(() => server.close());

const ask = async (person: string, entries = all(), copy = sealed) =>
  server.app.inject({
    method: 'POST',
    url: '/sealed-work/entries',
    headers: await server.signIn(person),
    payload: { sealed: copy, entries },
  });
const askFile = async (person: string, command: Command, id = fileId, changed: object = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/sealed-work/files',
    headers: await server.signIn(person),
    payload: {
      sealed,
      entry: kept(command),
      fileId: id,
      facts: seal(filePieceName(id, 'facts'), JSON.stringify({ type: 'text/plain', office: 'anfa' })),
      content: seal(filePieceName(id, 'content'), 'la lettre'),
      ...changed,
    },
  });
const shown = async (person: string) => {
  const { entries, withheld } = sealedEntriesAnswer.parse((await ask(person)).json());
  return { ids: entries.map(({ command }) => command._id), withheld };
};

describe('the sealed work of somebody of several offices', () => {
  it('opens for each head as far as it is of their office, wherever it was received, and no further', async () => {
    expect(await shown('per-anfa-head-1')).toEqual({ ids: [anfa._id], withheld: 2 });
    expect(await shown('per-maarif-head-1')).toEqual({ ids: [maarif._id], withheld: 2 });
    expect(await shown('per-sidi-belyout-head-1')).toEqual({ ids: [note._id], withheld: 2 });
    expect(await shown('per-supervisor-1')).toEqual({ ids: [anfa._id, maarif._id, note._id], withheld: 0 });
  });

  it('says nothing of the other office’s part, whatever a head sends', async () => {
    const head = 'per-maarif-head-1';
    const others = [
      // The other office's act under the name of one's own, or of another shelf.
      { ...kept(anfa), id: maarif._id },
      { id: anfa._id, bytes: seal(ownPieceName('drafts', anfa._id), JSON.stringify(waiting(anfa))) },
      // Made up: without the key nothing is sealed.
      { id: anfa._id, bytes: randomBytes(200).toString('base64') },
      kept(anfa),
    ];
    const answer = await ask(head, others);
    expect(answer.json()).toEqual({ entries: [], withheld: others.length });
    expect(answer.body).not.toContain('Zhor');
    expect((await ask(head)).body).not.toMatch(/Zhor|688001122|Sidi Belyout/);
  });

  it('gives a file with the act that names it, to who is shown that act', async () => {
    const file = sealedFileAnswer.parse((await askFile('per-anfa-head-1', anfa)).json());
    expect(file).toEqual({ type: 'text/plain', content: Buffer.from('la lettre').toString('base64') });
    expect((await askFile('per-maarif-head-1', anfa)).statusCode).toBe(403);
    // Another's file with one's own act.
    expect((await askFile('per-maarif-head-1', maarif)).statusCode).toBe(403);
    expect(
      (await askFile('per-anfa-head-1', anfa, 'fil-0199aaaa-0000-7000-8000-0000000000a2')).statusCode,
    ).toBe(403);
    const swapped = { content: seal(filePieceName('fil-other', 'content'), 'une autre') };
    expect((await askFile('per-anfa-head-1', anfa, fileId, swapped)).statusCode).toBe(403);
  });

  it('is given back marked as taken over, under the same name and key, with all that was kept with it', async () => {
    const { entries } = sealedEntriesAnswer.parse((await ask('per-anfa-head-1')).json());
    const taken: unknown = JSON.parse(unseal(ownPieceName('outbox', anfa._id), entries[0]?.taken ?? ''));
    expect(taken).toEqual({ ...waiting(anfa), status: 'taken-over', refusal: null });
  });

  it('opens for nobody else: no colleague, no administrator, no head of none of the offices, not without a sign-in', async () => {
    for (const person of [
      'per-anfa-agent-1',
      'per-anfa-clerk-1',
      'per-administrator-1',
      'per-ain-chock-head-1',
    ]) {
      expect((await ask(person)).statusCode, person).toBe(403);
      expect((await askFile(person, anfa)).statusCode, person).toBe(403);
    }
    for (const url of ['/sealed-work/entries', '/sealed-work/files']) {
      expect((await server.app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(401);
      const asAdmin = await server.app.inject({ method: 'POST', url, headers: adminHeader, payload: {} });
      expect(asAdmin.statusCode).toBe(401);
    }
  });

  it('stays closed while its owner works here, to heads and to the owner', async () => {
    const working = 'per-anfa-agent-1';
    for (const person of ['per-anfa-head-1', 'per-supervisor-1', working])
      expect((await ask(person, [], escrowOf(working))).statusCode, person).toBe(403);
    expect((await ask('per-anfa-head-1', [], 'AAAA')).statusCode).toBe(400);
  });

  it('an act of a domain that is not known is for who answers for all of the office', async () => {
    const people = (await server.store.getDocument('reference', 'people')) as unknown as {
      _rev: string;
      people: { id: string; grants: object[] }[];
    };
    const limited = people.people.map((one) =>
      one.id === 'per-sidi-belyout-head-1'
        ? { ...one, grants: [{ role: 'head', office: 'sidi-belyout', domain: 'hygiene' }] }
        : one,
    );
    await server.store.transact([
      { database: 'reference', document: { ...people, _id: 'people', people: limited } },
    ]);
    await expect.poll(() => shown('per-sidi-belyout-head-1')).toEqual({ ids: [], withheld: 3 });
  });

  it('leaves an entry for each opening: whose, by whom, how much, which file', async () => {
    const { rows } = await server.store.readChanges('audit', { since: '0', includeDocuments: true });
    const lines = rows
      .flatMap(({ json }) => (json?.includes('"sealed-work-opened"') ? [json] : []))
      .join('\n');
    expect(lines).toMatch(/per-anfa-head-1/);
    expect(lines).toContain('"shown":"1"');
    expect(lines).toContain('"withheld":"2"');
    expect(lines).toContain(fileId);
    expect(lines).not.toContain('Zhor');
    expect(lines).not.toContain(key.toString('base64'));
  });
});

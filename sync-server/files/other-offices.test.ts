import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandBody } from '#shared/workflow/command.ts';
import { aCommand, anId, aRegistration } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { forgetRequest } from '../retention/forget-request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';

const sender = 'per-anfa-clerk-1';
const receiver = 'per-maarif-agent-1';
const everywhere = 'per-supervisor-1';
const bytes = randomBytes(3000);
const codes = new Map<string, string>();
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  for (const person of [sender, receiver, everywhere])
    codes.set(person, await server.desk(person, `profile-of-${person}`));
});
afterAll(() => server.close());

const refOf = (fileId: string) => ({ fileId, name: 'photo.jpg', type: 'image/jpeg', size: bytes.length });
const sendFile = async (fileId: string): Promise<void> => {
  const document = {
    ...refOf(fileId),
    _id: fileId,
    _rev: '1-a',
    kind: 'file',
    schema: 1,
    office: 'anfa',
    by: sender,
    createdAt: '2026-11-24T09:00:00.000Z',
    _attachments: { content: { content_type: 'image/jpeg', data: bytes.toString('base64') } },
  };
  const { fileId: _, ...file } = document;
  const answer = await server.app.inject({
    method: 'POST',
    url: '/db/files/_bulk_docs',
    headers: await server.signIn(sender),
    payload: { docs: [file], new_edits: false },
  });
  expect(answer.json()).toEqual([]);
};
const accepted = async (
  by: string,
  body: CommandBody,
  requestId: string,
  seenVersion: number,
  office = 'anfa',
): Promise<void> => {
  const command = aCommand(body, { requestId, by, seenVersion, office, desk: codes.get(by) ?? '' });
  await server.send(by, [command]);
  expect(await server.verdict(by, command)).not.toHaveProperty('refusal');
};
/** A request of Anfa with one photo, whose bytes are there. */
const withPhoto = async (): Promise<{ requestId: string; fileId: string }> => {
  const fileId = anId('fil');
  const registration = aCommand(aRegistration({ attachments: [refOf(fileId)] }), { by: sender });
  await server.send(sender, [registration]);
  expect(await server.verdict(sender, registration)).toMatchObject({ accepted: true });
  await sendFile(fileId);
  return { requestId: registration.requestId, fileId };
};
const read = async (person: string, fileId: string, requestId: string | null): Promise<number> => {
  const named = requestId === null ? '' : `?request=${requestId}`;
  const headers = await server.signIn(person);
  const answer = await server.app.inject({ url: `/db/files/${fileId}/content${named}`, headers });
  if (answer.statusCode === 200) expect(answer.rawPayload.equals(bytes)).toBe(true);
  return answer.statusCode;
};
const requestAt = async (office: string, id: string) =>
  requestDocument.parse(await server.store.getDocument(`requests-${office}`, id));

describe('a file of a request that went to another office', () => {
  it('is read there by who has the request, and by nobody who does not name it', async () => {
    const { requestId, fileId } = await withPhoto();
    expect(await read(receiver, fileId, requestId)).toBe(404);
    await accepted(sender, { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' }, requestId, 1);
    expect(await read(receiver, fileId, requestId)).toBe(200);
    expect(await read(receiver, fileId, null)).toBe(404);
    expect(await read('per-hay-hassani-agent-1', fileId, requestId)).toBe(404);
  });

  it('leaves with the request, from where its bytes are', async () => {
    const { requestId, fileId } = await withPhoto();
    await accepted(sender, { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' }, requestId, 1);
    await server.settled();
    const document = await server.store.getDocument('requests-maarif', requestId);
    if (!document) throw new Error('The request is not there.');
    await forgetRequest(server.store, {
      database: 'requests-maarif',
      office: 'maarif',
      document,
      request: await requestAt('maarif', requestId),
    });
    expect(await server.store.getDocument('files-anfa', fileId)).toBeNull();
  });
});

describe('a letter that was filed in a wrong request', () => {
  it('is read in its right one, also of another office', async () => {
    const wrong = await withPhoto();
    const right = await withPhoto();
    await accepted(sender, { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' }, right.requestId, 1);
    const body = {
      type: 'move-attachment',
      fileId: wrong.fileId,
      into: right.requestId,
      reason: 'erreur',
    } as const;
    await accepted(everywhere, body, wrong.requestId, 1);
    expect(await read(receiver, wrong.fileId, right.requestId)).toBe(200);
    expect(await read('per-anfa-agent-1', wrong.fileId, wrong.requestId)).toBe(404);
  });
});

describe('a file that somebody writes into a request of theirs', () => {
  it('is not given to them for that, nor taken from where it belongs', async () => {
    const victim = await withPhoto();
    const own = await withPhoto();
    await accepted(sender, { type: 'transfer', toOffice: 'maarif', reason: 'là-bas' }, own.requestId, 1);
    await accepted(
      receiver,
      { type: 'attach', attachments: [refOf(victim.fileId)] },
      own.requestId,
      2,
      'maarif',
    );
    expect(await read(receiver, victim.fileId, own.requestId)).toBe(404);
    const document = await server.store.getDocument('requests-maarif', own.requestId);
    if (!document) throw new Error('The request is not there.');
    const request = await requestAt('maarif', own.requestId);
    await forgetRequest(server.store, { database: 'requests-maarif', office: 'maarif', document, request });
    expect(await server.store.getDocument('files-anfa', own.fileId)).toBeNull();
    expect(await server.store.getDocument('files-anfa', victim.fileId)).not.toBeNull();
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, CommandBody } from '#shared/workflow/command.ts';
import { aCommand, aComplainant, anAnswer, aRegistration, fixedNow } from './commands.ts';
import type { TestServer } from './server.ts';

const agent = 'per-anfa-agent-1';
export const citizenId = 'cit-to-be-erased';
export const fileIds = {
  attached: 'fil-seed-attached',
  refused: 'fil-seed-refused',
  loose: 'fil-seed-loose',
};

/** Words of one citizen, one for each place where they can lie: the place, and the word that is nowhere else. */
export const seeds = {
  'citizens-anfa': 'Zqname Zqfamily',
  'requests-anfa': 'Zqdescribed',
  'archive-anfa': 'Zqarchived',
  'commands-anfa': 'Zqnote',
  'files-anfa': 'Zqbytes',
  'registers-anfa': 'Zqsubject',
  refused: 'Zqrefused',
  outgoing: 'Zqletter',
  telephone: 'Zqline',
  audit: 'Zqreason',
} as const;
export type SeededPlace = keyof typeof seeds;
export const phone = '+212688997755';
/** Words of somebody else, which stay. */
export const others = 'Zqneighbour';

/** Where words lie under a folder, bytes as they are: free pages and journals of SQLite included. @returns place → word → file */
export const wordsOnDisk = (folder: string, words: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => {
      const bytes = readFileSync(path);
      return words
        .filter((word) => bytes.includes(word))
        .map((word) => `${word} in ${path.slice(folder.length)}`);
    });

const who = (changes = {}) =>
  aComplainant({ citizenId, name: seeds['citizens-anfa'], phone, email: 'zqmail@example.ma', ...changes });

const aFile = async (server: TestServer, _id: string, text: string) => {
  await server.app.inject({
    method: 'POST',
    url: '/db/files/_bulk_docs',
    headers: await server.signIn(agent),
    payload: {
      docs: [
        {
          ...{ _id, kind: 'file', schema: 1, office: 'anfa', name: `${text}.txt`, type: 'text/plain' },
          ...{ size: text.length, by: agent, createdAt: fixedNow },
          _attachments: {
            content: { content_type: 'text/plain', data: Buffer.from(text).toString('base64') },
          },
        },
      ],
    },
  });
};

/** One citizen with words in every place, and a neighbour who made one request with them. @returns ids of the closed requests */
export const seedCitizen = async (server: TestServer): Promise<{ closed: Command; shared: Command }> => {
  const desk = await server.desk(agent, 'profile-anfa-1');
  const next = (to: Command, body: CommandBody) => aCommand(body, { requestId: to.requestId, desk });
  const close = (to: Command, number: number) => [
    next(to, { type: 'start' }),
    next(to, anAnswer(number, { body: `Chère ${seeds['citizens-anfa']}` }, desk)),
    next(to, { type: 'close' }),
  ];
  await aFile(server, fileIds.attached, seeds['files-anfa']);
  await aFile(server, fileIds.refused, 'Zqbadfile');
  await aFile(server, fileIds.loose, 'Zqloose');
  const attachment = { fileId: fileIds.attached, name: 'Zqfilename.txt', type: 'text/plain', size: 7 };
  const closed = aCommand(
    aRegistration(
      {
        complainant: who({ address: 'Zqhome' }),
        subject: seeds['registers-anfa'],
        description: seeds['requests-anfa'],
        attachments: [{ ...attachment, text: 'Zqocrtext' }],
      },
      desk,
    ),
    { desk },
  );
  const shared = aCommand(
    aRegistration({ complainant: who(), subject: others, description: 'Chez la voisine' }, desk),
    { desk },
  );
  const neighbour = aComplainant({
    citizenId: 'cit-neighbour',
    name: others,
    phone: '+212611000000',
    paper: null,
  });
  const archived = aCommand(aRegistration({ complainant: who(), subject: seeds['archive-anfa'] }, desk), {
    desk,
  });
  const refused = aCommand(
    aRegistration(
      {
        ...{ complainant: who(), category: 'nothing', subject: 'Zqnever', description: seeds.refused },
        attachments: [{ ...attachment, fileId: fileIds.refused }],
      },
      desk,
    ),
    { desk },
  );
  await server.send(agent, [
    closed,
    next(closed, { type: 'note', body: seeds['commands-anfa'] }),
    ...close(closed, 1),
    shared,
    next(shared, { type: 'add-complainant', note: '', complainant: neighbour }),
    ...close(shared, 2),
    archived,
    ...close(archived, 3),
    refused,
    next(closed, { type: 'answer', outcome: 'settled', body: 'Zqlate', language: 'fr', channel: 'phone' }),
  ]);
  await server.app.inject({
    method: 'POST',
    url: '/privacy/identifiers',
    headers: await server.signIn(agent),
    payload: {
      asks: [{ citizenId, requestId: closed.requestId, purpose: 'other', words: seeds.audit, desk }],
    },
  });
  await server.settled();
  const mail = {
    _id: `${closed._id}-mail`,
    kind: 'outgoing-mail',
    requestId: closed.requestId,
    text: seeds.outgoing,
  };
  await server.store.writeDocuments('outgoing', [mail]);
  const call = {
    ...{ _id: 'call-seeded', kind: 'call', exchange: 'demo', office: 'anfa', direction: 'in', number: phone },
    ...{ line: seeds.telephone, at: ['2014'], startedAt: fixedNow, toReturn: 0, open: 0 },
  };
  await server.store.writeDocuments('telephone', [call]);
  await server.store.ensureDatabase('archive-anfa');
  const whole = await server.store.getDocument('requests-anfa', archived.requestId);
  const { _rev, ...plain } = whole ?? { _id: archived.requestId };
  await server.store.transact([
    { database: 'archive-anfa', document: plain },
    { database: 'requests-anfa', document: { _id: archived.requestId, _rev: _rev ?? '', _deleted: true } },
  ]);
  return { closed, shared };
};

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  fingerprintKeys,
  identifiersAnswer,
  identifiersBody,
  readersAnswer,
  readsBody,
} from '#shared/contracts/sync-api.ts';
import { fileRead } from '#shared/documents/file-read.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { documentId } from '#shared/documents/text.ts';
import { maySupervise, visibleOffices } from '#shared/domain/access/may-see.ts';
import { wordsOfEntry } from '../audit/erasable.ts';
import { DailyBudget } from '../http/daily-budget.ts';
import { parse } from '../http/parse.ts';
import { cityDatabase, databaseOf } from '../policy/databases.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import { exportCitizen } from './export-citizen.ts';
import { identifiersFor } from './identifiers.ts';
import { followChain } from './read-chain.ts';
import { noteOfTold } from './told-reads.ts';

const params = z.object({ id: documentId });
/** Files that one person opens or unmasks in a day; a counter at its busiest has some two hundred. */
const readsPerDay = 2000;
/** Citizens whose identifiers one person is given in a day. */
const givenPerDay = 500;
const whats = {
  'citizen-read': 'opened',
  'citizen-unmasked': 'unmasked',
  'file-read': 'file',
  'administrator-read': 'administrator',
  'administrator-wrote': 'administrator',
  'reads-listed': 'listed',
  'citizen-exported': 'exported',
} as const;

/** Reads of citizens' files: told by desks, shown to those who supervise; and the file itself, handed out (law 09-08). */
export const privacyRoutes = (
  app: FastifyInstance,
  parts: Pick<ServerParts, 'store' | 'reference' | 'audit' | 'authenticate' | 'clock' | 'config' | 'prints'>,
): void => {
  const { store, reference, audit, authenticate, clock, prints } = parts;
  const budget = new DailyBudget(readsPerDay, clock);
  const giving = new DailyBudget(givenPerDay, clock);

  app.get('/privacy/fingerprint-keys', async (request, reply) => {
    const person = await authenticate(request);
    const offices = visibleOffices(person, reference.data.offices);
    reply.header('cache-control', 'no-store');
    return fingerprintKeys.parse({ keys: offices.map((office) => prints.keyOf(office)) });
  });

  app.post('/privacy/identifiers', async (request, reply) => {
    const person = await authenticate(request);
    const { asks } = parse(identifiersBody, request.body);
    if (asks.some(({ purpose, words }) => purpose === 'other' && words.trim() === ''))
      throw new StoreError(400, 'bad_request', 'words: other purposes need them.');
    if (!giving.take(person.id, asks.length))
      throw new StoreError(
        429,
        'too_many_requests',
        'More citizens than anybody needs in a day; try tomorrow.',
      );
    const found = await Promise.all(
      asks.map(async (ask) => ({ ask, identifiers: await identifiersFor(parts, person, ask) })),
    );
    // On disk before it is answered. Who asks for what is not theirs leaves an entry too, in no citizen's list.
    await Promise.all(
      found.map(({ ask: { citizenId, requestId, purpose, words, desk }, identifiers }) =>
        audit.append({
          what: 'citizen-unmasked',
          by: person.id,
          facts: {
            [identifiers ? 'citizenId' : 'refusedCitizenId']: citizenId,
            ...{ requestId, purpose, words, desk, from: request.ip, toldBy: 'server' },
          },
        }),
      ),
    );
    reply.header('cache-control', 'no-store');
    return identifiersAnswer.parse({
      given: found.flatMap(({ ask: { citizenId, requestId }, identifiers }) =>
        identifiers ? [{ citizenId, requestId, identifiers }] : [],
      ),
    });
  });

  app.post('/privacy/reads', async (request) => {
    const person = await authenticate(request);
    const { traces } = parse(readsBody, request.body);
    const sent = traces.flatMap((trace) => {
      const read = fileRead.safeParse(trace);
      return read.success && read.data.by === person.id ? [read.data] : [];
    });
    const known = await store.getDocuments(
      cityDatabase,
      sent.map(({ _id }) => `read:${_id}`),
    );
    const fresh = sent.filter((_trace, n) => known[n] === null);
    if (!budget.take(person.id, fresh.length))
      throw new StoreError(429, 'too_many_requests', 'More reads than anybody has in a day; try tomorrow.');
    const told = { now: clock(), from: request.ip };
    const chain = await followChain(store, person.id, fresh, request.ip);
    const notes = await Promise.all(fresh.map((trace) => noteOfTold(parts, person, trace, told)));
    await Promise.all([...chain.notes, ...notes].map((note) => audit.append(note)));
    await store.writeDocuments(
      cityDatabase,
      fresh.map(({ _id }) => ({ _id: `read:${_id}`, kind: 'read' })),
    );
    return { taken: sent.map(({ _id }) => _id), ...(chain.nonce && { nonce: chain.nonce }) };
  });

  /** The offices that know the citizen and that this person supervises. @throws StoreError 404, 403 */
  const officesOf = async (person: Person, citizenId: string): Promise<string[]> => {
    const offices = reference.data.offices.offices.map(({ code }) => code);
    const knowing: string[] = [];
    for (const office of offices)
      if (await store.getDocument(databaseOf('citizens', office), citizenId)) knowing.push(office);
    const supervised = knowing.filter((office) => maySupervise(person, office));
    // The same answer whether the citizen is unknown or somebody else's: nothing can be found out by asking.
    if (supervised.length === 0) throw new StoreError(403, 'forbidden', 'Not a citizen of your offices.');
    return supervised;
  };

  app.get('/privacy/citizens/:id/reads', async (request) => {
    const person = await authenticate(request);
    const { id } = parse(params, request.params);
    await officesOf(person, id);
    const entries = await audit.aboutCitizen(id);
    await audit.append({ what: 'reads-listed', by: person.id, facts: { citizenId: id, from: request.ip } });
    return readersAnswer.parse({
      readers: entries.flatMap((entry) => {
        const { at, by, what, facts } = entry;
        return what in whats
          ? [
              {
                // The desk's own word where it may be believed.
                at: facts['toldAt'] ?? at,
                by,
                what: whats[what as keyof typeof whats],
                purpose: facts['purpose'] ?? null,
                words: wordsOfEntry(entry),
                requestId: facts['requestId'] ?? null,
                desk: facts['desk'] ?? null,
                from: facts['from'] ?? '',
              },
            ]
          : [];
      }),
    });
  });

  app.get('/privacy/citizens/:id/export', async (request, reply) => {
    const person = await authenticate(request);
    const { id } = parse(params, request.params);
    const offices = await officesOf(person, id);
    const held = await exportCitizen(store, audit, { citizenId: id, offices, at: clock() });
    await audit.append({
      what: 'citizen-exported',
      by: person.id,
      facts: { citizenId: id, from: request.ip },
    });
    return reply
      .header('content-disposition', `attachment; filename="maktab-${id}.json"`)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(held, null, 2));
  });
};

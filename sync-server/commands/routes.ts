import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { epochId } from '#shared/documents/epoch.ts';
import { documentId } from '#shared/documents/text.ts';
import { parse } from '../http/parse.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import { findJudged } from './find-judged.ts';
import { idOf, type IntakeRow } from './intake.ts';
import { awaitsOthers } from './offered-again.ts';

const docs = z.object({
  docs: z.array(z.unknown()).max(500),
  /** The life of the store that the sender believes to speak to; in another one nothing is judged. */
  epoch: epochId.optional(),
  /** The profile that sends; see `deskBody`. */
  deskId: documentId.nullable().default(null),
  /** Ids of commands from before that life began. */
  again: z.array(z.string().max(90)).max(500).default([]),
});
const keys = z.object({ keys: z.array(z.string().max(90)).max(1000) });
const imported = z.object({ commands: z.array(z.unknown()).max(2000) });

/** A refused command is stored with its reason and still answers ok: one refusal never blocks the queue behind it. */
const wireRow = (row: IntakeRow) => ('verdict' in row ? { ok: true, id: row.id, rev: '1-stored' } : row);

const notInThisLife = (candidate: unknown): IntakeRow => ({
  id: idOf(candidate),
  error: 'not_judged',
  reason: 'This server was put back to a copy meanwhile.',
});

/** Commands in, verdicts out. */
export const commandRoutes = (
  app: FastifyInstance,
  parts: Pick<
    ServerParts,
    | 'store'
    | 'epoch'
    | 'clock'
    | 'reference'
    | 'intake'
    | 'authenticate'
    | 'config'
    | 'administratorDoor'
    | 'importListeners'
  >,
): void => {
  const { store, epoch, clock, reference, intake, authenticate, config, administratorDoor, importListeners } =
    parts;
  const restored = { epoch, patienceHours: config.offlineHours };
  const codes = () => reference.data.offices.offices.map(({ code }) => code);
  const tell = (): void => {
    for (const hear of importListeners) hear();
  };

  app.post('/db/commands/_bulk_docs', async (request, reply) => {
    const person = await authenticate(request);
    const body = parse(docs, request.body);
    if (body.epoch !== undefined && body.epoch !== epoch.id)
      return reply.code(201).send(body.docs.map(notInThisLife));
    const again = new Set(body.again);
    const rows = await intake.accept(
      body.docs,
      { person: person.id, deskId: body.deskId },
      async (work, command) =>
        again.has(command._id) ? awaitsOthers(work, command, codes(), restored, clock()) : false,
    );
    return reply.code(201).send(rows.map(wireRow));
  });

  app.post('/db/commands/_all_docs', async (request) => {
    const person = await authenticate(request);
    const wanted = parse(keys, request.body).keys;
    const found = await findJudged({ store, reference }, person, wanted);
    return {
      total_rows: found.size,
      rows: wanted.map((key) =>
        found.has(key)
          ? { id: key, key, value: { rev: '1-stored' }, doc: found.get(key) }
          : { key, error: 'not_found' },
      ),
    };
  });

  app.post('/import/commands', { bodyLimit: 64 * 1024 * 1024 }, async (request) => {
    if (!administratorDoor.isProvenBy(request))
      throw new StoreError(401, 'unauthorized', 'You are not a server admin.');
    const { commands } = parse(imported, request.body);
    tell();
    const rows = await intake.accept(commands, { import: true });
    tell();
    return { rows };
  });
};

import { z } from 'zod';
import {
  erasuresAnswer,
  erasureBody,
  erasureProof,
  erasuresQuery,
  proofAnswer,
  proofBody,
} from '#shared/contracts/erasures-api.ts';
import { instant } from '#shared/documents/time.ts';
import { parse } from '../http/parse.ts';
import type { OpenServerPart } from '../server-part.ts';
import { auditDatabase } from '../policy/databases.ts';
import { sweep } from '../retention/sweep.ts';
import { runRetention } from '../retention/retention.ts';
import { eraseCitizen, type ErasureParts } from './erase-citizen.ts';
import { eraseAgain, eraseWaiting } from './erase-again.ts';

const provedEntry = z.object({
  _id: z.string(),
  what: z.literal('erasure-proved'),
  at: instant,
  facts: z.object({ digest: z.string() }),
});

/**
 * Citizens erased on demand, with a proof; in a store that was put back to a copy again before anybody reads it; and, where a request
 * was not over, in the night after it is. Desks are told what to let go of.
 */
export const erasuresPart: OpenServerPart = async (given) => {
  const { store, audit, erasures: ledger, clock, config, reference, administrator, authenticate } = given;
  const parts: ErasureParts = {
    store,
    audit,
    ledger,
    clock,
    standing: { backupDays: config.backupDir === null ? null : config.keepDays, deskDays: config.keepDays },
  };
  const { id: epoch } = await store.epoch();
  if (ledger.epoch !== null && ledger.epoch !== epoch) {
    await eraseAgain(parts);
    if (reference.data.retention.confirmed)
      await runRetention(store, reference, audit, { now: clock(), isDry: false, by: null });
    ledger.note({ kind: 'applied', at: clock(), epoch });
  }
  let running: Promise<unknown> = Promise.resolve();
  /** One after the other: each reads the whole store. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = running.then(work, work);
    running = mine.catch(() => undefined);
    return mine;
  };
  return {
    routes: (app) => {
      app.post('/admin/privacy/erasures', async (request) => {
        const by = await administrator(request);
        const { citizenId, dryRun } = parse(erasureBody, request.body);
        return erasureProof.parse(
          await inTurn(() => eraseCitizen(parts, { citizenId, by, why: 'asked', isDry: dryRun })),
        );
      });
      app.post('/admin/privacy/proofs', async (request) => {
        await administrator(request);
        const { digest } = parse(proofBody, request.body);
        for await (const { document } of sweep(store, auditDatabase, (json) => json.includes(digest))) {
          const read = provedEntry.safeParse(document).data;
          if (read?.facts.digest === digest)
            return proofAnswer.parse({ entry: { id: read._id, at: read.at } });
        }
        return proofAnswer.parse({ entry: null });
      });
      app.get('/privacy/erasures', async (request, reply) => {
        await authenticate(request);
        const { after } = parse(erasuresQuery, request.query);
        const all = ledger.erased();
        reply.header('cache-control', 'no-store');
        const ids = new Set(all.slice(after).flatMap((each) => [each.citizenId, ...each.ids]));
        return erasuresAnswer.parse({ count: all.length, ids: [...ids] });
      });
    },
    nightly: [
      {
        name: 'erasing that waited',
        run: () => inTurn(() => eraseWaiting(parts)),
      },
    ],
    stop: async () => {
      await running;
    },
  };
};

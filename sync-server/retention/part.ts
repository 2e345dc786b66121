import { z } from 'zod';
import { parse } from '../http/parse.ts';
import { refusedDatabase } from '../policy/databases.ts';
import type { OpenServerPart } from '../server-part.ts';
import { forgetRefused } from './forget-refused.ts';
import { runRetention } from './retention.ts';

const retentionBody = z.object({ dryRun: z.boolean() });

/**
 * The retention rules: tried or applied by an administrator, and applied every night once the city has confirmed them. Refused
 * commands are nobody's file and go without.
 */
export const retentionPart: OpenServerPart = async ({ store, reference, audit, administrator, clock }) => {
  await store.ensureIndex(refusedDatabase, ['requestId']);
  return {
    routes: (app) => {
      app.post('/admin/retention', async (request) => {
        const by = await administrator(request);
        const { dryRun } = parse(retentionBody, request.body);
        return runRetention(store, reference, audit, { now: clock(), isDry: dryRun, by });
      });
    },
    nightly: [
      { name: 'refused commands', run: () => forgetRefused(store, clock()) },
      {
        name: 'retention',
        run: async () => {
          if (!reference.data.retention.confirmed) return;
          await runRetention(store, reference, audit, { now: clock(), isDry: false, by: null });
        },
      },
    ],
  };
};

import { z } from 'zod';
import { parse } from '../http/parse.ts';
import type { OpenServerPart } from '../server-part.ts';
import { runRetention } from './retention.ts';

const retentionBody = z.object({ dryRun: z.boolean() });

/** The retention rules: tried or applied by an administrator, and applied every night once the city has confirmed them. */
export const retentionPart: OpenServerPart = ({ store, reference, audit, administrator, clock }) => ({
  routes: (app) => {
    app.post('/admin/retention', async (request) => {
      const by = await administrator(request);
      const { dryRun } = parse(retentionBody, request.body);
      return runRetention(store, reference, audit, { now: clock(), isDry: dryRun, by });
    });
  },
  nightly: [
    {
      name: 'retention',
      run: async () => {
        if (!reference.data.retention.confirmed) return;
        await runRetention(store, reference, audit, { now: clock(), isDry: false, by: null });
      },
    },
  ],
});

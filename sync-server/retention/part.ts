import { z } from 'zod';
import { retentionPreviewBody } from '#shared/contracts/retention-api.ts';
import { parse } from '../http/parse.ts';
import { refusedDatabase } from '../policy/databases.ts';
import type { OpenServerPart } from '../server-part.ts';
import { monthsBefore } from '#shared/domain/privacy/retention.ts';
import { giveUpOld } from '../commands/set-aside.ts';
import { forgetCopies } from './forget-copies.ts';
import { forgetUnattached } from './forget-unattached.ts';
import { forgetRefused, keptMonths } from './forget-refused.ts';
import { previewRetention } from './preview-retention.ts';
import { runRetention } from './retention.ts';

const retentionBody = z.object({ dryRun: z.boolean() });

/**
 * The retention rules: tried or applied by an administrator, and applied every night once the city has confirmed them. Refused
 * commands are nobody's file and go without, and with them the numbers set aside to mend them.
 */
export const retentionPart: OpenServerPart = async ({
  store,
  reference,
  audit,
  administrator,
  clock,
  intake,
  config,
  log,
}) => {
  await store.ensureIndex(refusedDatabase, ['requestId']);
  return {
    routes: (app) => {
      app.post('/admin/retention', async (request) => {
        const by = await administrator(request);
        const { dryRun } = parse(retentionBody, request.body);
        return runRetention(store, reference, audit, { now: clock(), isDry: dryRun, by });
      });
      app.post('/admin/retention/preview', async (request) => {
        await administrator(request);
        const { document } = parse(retentionPreviewBody, request.body);
        return previewRetention(store, reference, document, clock());
      });
    },
    nightly: [
      {
        name: 'refused commands',
        run: async () => {
          const limit = monthsBefore(clock(), keptMonths);
          await intake.inTurn((work) => giveUpOld(work, limit, clock()));
          await forgetRefused(store, clock());
        },
      },
      {
        name: 'retention',
        run: async () => {
          if (!reference.data.retention.confirmed) return;
          await runRetention(store, reference, audit, { now: clock(), isDry: false, by: null });
        },
      },
      { name: 'files never attached', run: () => forgetUnattached(store, reference, clock()) },
      {
        name: 'old copies',
        run: async () => {
          // By the machine's clock, which dates files.
          const { removed, isLastOld } = await forgetCopies(config, Date.now());
          if (removed.length > 0) log.warn({ removed }, 'old backups and former stores were removed');
          if (isLastOld)
            log.warn({ folder: config.backupDir }, 'the newest backup is old itself: is any made?');
        },
      },
    ],
  };
};

import type { FastifyInstance } from 'fastify';
import { dryRunAnswer, dryRunBody } from '#shared/contracts/dry-run.ts';
import { dryRun } from './dry-run.ts';
import type { ReactionParts } from './reaction.ts';
import { StoreError } from '../storage/document-store.ts';
import type { FindAdministrator } from '../policy/find-administrator.ts';
import { parse } from '../http/parse.ts';

/** What a rule would have done, before anybody activates it. One at a time: it reads a month of the whole city. */
export const ruleRoutes = (
  app: FastifyInstance,
  administrator: FindAdministrator,
  parts: Pick<ReactionParts, 'store' | 'reference' | 'spots' | 'clock'>,
): void => {
  let isRunning = false;
  app.post('/admin/rules/dry-run', async (request, reply) => {
    await administrator(request);
    const asked = parse(dryRunBody, request.body);
    if (isRunning) throw new StoreError(503, 'busy', 'Another dry run is going on. Try again in a moment.');
    isRunning = true;
    try {
      return dryRunAnswer.parse(await dryRun(parts, asked, () => !reply.raw.destroyed));
    } finally {
      isRunning = false;
    }
  });
};

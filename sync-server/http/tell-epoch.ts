import type { FastifyInstance } from 'fastify';
import { epochHeader } from '#shared/contracts/sync-api.ts';
import type { ServerParts } from '../server-parts.ts';

/** Says with every answer which of its lives the store is in. */
export const tellEpoch = (app: FastifyInstance, { epoch }: Pick<ServerParts, 'epoch'>): void => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header(epochHeader, epoch.id);
  });
};

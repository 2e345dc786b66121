import type { FastifyInstance } from 'fastify';
import { timeHeader } from '#shared/contracts/sync-api.ts';
import type { ServerParts } from '../server-parts.ts';

/** Says with every answer what time it is here, when the answer leaves: desks reckon by it. */
export const tellTime = (app: FastifyInstance, { clock }: Pick<ServerParts, 'clock'>): void => {
  app.addHook('onSend', async (_request, reply) => {
    reply.header(timeHeader, clock());
  });
};

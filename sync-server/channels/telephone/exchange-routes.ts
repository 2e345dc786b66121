import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { exchangeBody, exchangesAnswer, madeExchange } from '#shared/contracts/telephone-api.ts';
import { code } from '#shared/documents/text.ts';
import { parse } from '#sync-server/http/parse.ts';
import type { ServerParts } from '#sync-server/server-parts.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import type { Exchanges } from './exchanges.ts';

const params = z.object({ code });

/** `/admin/exchanges`: who may tell of calls. A token is said once, when it is made; to change it, the exchange is ended and made anew. */
export const exchangeRoutes = (
  app: FastifyInstance,
  { administrator, audit, reference }: Pick<ServerParts, 'administrator' | 'audit' | 'reference'>,
  exchanges: Exchanges,
): void => {
  app.get('/admin/exchanges', async (request) => {
    await administrator(request);
    return exchangesAnswer.parse({ exchanges: exchanges.all() });
  });

  app.post('/admin/exchanges', async (request, reply) => {
    const by = await administrator(request);
    const body = parse(exchangeBody, request.body);
    if (!reference.data.offices.offices.some(({ code: office }) => office === body.office))
      throw new StoreError(400, 'bad_request', 'office: no such office');
    const made = await exchanges.make(body);
    const facts = { document: body.code, office: body.office, from: request.ip };
    await audit.append({ what: 'exchange-made', by, facts });
    reply.header('cache-control', 'no-store');
    return madeExchange.parse(made);
  });

  app.post('/admin/exchanges/:code/end', async (request) => {
    const by = await administrator(request);
    const { code: ended } = parse(params, request.params);
    await exchanges.end(ended);
    await audit.append({ what: 'exchange-ended', by, facts: { document: ended, from: request.ip } });
    return exchangesAnswer.parse({ exchanges: exchanges.all() });
  });
};

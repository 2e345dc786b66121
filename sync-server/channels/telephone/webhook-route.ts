import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DailyBudget } from '#sync-server/http/daily-budget.ts';
import { parse } from '#sync-server/http/parse.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import type { Switchboard } from './switchboard.ts';
import type { Exchanges } from './exchanges.ts';
import { ctiEvent } from './read-event.ts';

const params = z.object({ token: z.string().max(200) });
const largestBody = 16 * 1024;
/** Events of one exchange in a day: ten thousand calls, each with some. */
const eventsPerDay = 50_000;

/** `POST /telephone/cti/:token`: what an exchange tells, form or JSON, answered `{}`. */
export const webhookRoute = (
  app: FastifyInstance,
  { switchboard, exchanges, clock }: { switchboard: Switchboard; exchanges: Exchanges; clock: () => string },
): void => {
  const spent = new DailyBudget(eventsPerDay, clock);
  app.register(async (door) => {
    await door.register(formbody, { bodyLimit: largestBody });
    door.post('/telephone/cti/:token', { bodyLimit: largestBody }, async (request) => {
      const exchange = exchanges.find(parse(params, request.params).token, request.ip);
      if (!exchange) throw new StoreError(404, 'not_found', 'No exchange is known by this address.');
      const event = parse(ctiEvent, request.body);
      if (!spent.take(exchange.code, 1))
        throw new StoreError(429, 'too_many_requests', 'More calls than an exchange has in a day.');
      await switchboard.hear(event, exchange);
      return {};
    });
  });
};

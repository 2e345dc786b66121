import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { officeOfScope, scopeOf, visibleOffices } from '#shared/domain/access/may-see.ts';
import { parse } from '../http/parse.ts';
import type { ServerParts } from '../server-parts.ts';
import { membersOf, readUnion, type UnionPage } from './read-union.ts';
import { serverOf } from './serve.ts';
import { isOfTheCity, unionKinds } from './union-kinds.ts';

const query = z.object({
  since: z.string().max(8000).default('0'),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
  feed: z.enum(['normal', 'longpoll']).default('normal'),
  /** Scope entries whose documents the client still holds; where it was given others, they begin anew. */
  held: z.string().max(2000).optional(),
  timeout: z.coerce.number().int().min(0).max(60_000).default(25_000),
});

/** `GET /db/<kind>/_changes` for a signed-in person: the union of what the person may see. */
export const unionRoutes = (
  app: FastifyInstance,
  {
    store,
    epoch,
    clock,
    config,
    reference,
    authenticate,
    prints,
  }: Pick<ServerParts, 'store' | 'epoch' | 'clock' | 'config' | 'reference' | 'authenticate' | 'prints'>,
): void => {
  const nextCommit = (timeoutMs: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        stop();
        clearTimeout(timer);
        resolve();
      };
      const stop = store.onCommit(done);
      const timer = setTimeout(done, timeoutMs);
    });
  for (const kind of unionKinds)
    app.get(`/db/${kind}/_changes`, async (request, reply) => {
      const person = await authenticate(request);
      const { since, limit, feed, timeout, held } = parse(query, request.query);
      const offices = visibleOffices(person, reference.data.offices);
      const scope = scopeOf(person, reference.data.offices);
      const read = (): Promise<UnionPage> =>
        readUnion(store, {
          members: membersOf(kind, offices),
          serve: serverOf({ store, prints, person }, kind, offices),
          epoch: epoch.id,
          since,
          limit,
          held:
            held === undefined || isOfTheCity(kind)
              ? null
              : held
                  .split(',')
                  .filter((entry) => scope.includes(entry))
                  .map(officeOfScope),
        });
      const deadline = Date.now() + timeout;
      let page = await read();
      while (
        feed === 'longpoll' &&
        page.rows.length === 0 &&
        Date.now() < deadline &&
        !request.raw.destroyed
      ) {
        await nextCommit(Math.max(1, deadline - Date.now()));
        page = await read();
      }
      return reply
        .type('application/json')
        .send(
          `{"results":[${page.rows.join(',\n')}],"last_seq":"${page.lastSeq}","pending":${String(page.pending)},"scope":${JSON.stringify(scope)},"epoch":"${epoch.id}","now":"${clock()}","keep_days":${String(config.keepDays)}}`,
        );
    });
};

import type { FastifyInstance } from 'fastify';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import type { ServerParts } from '../server-parts.ts';
import { Listener } from './listener.ts';
import { membersOf } from './read-union.ts';
import { unionKinds } from './union-kinds.ts';

/** `GET /poke`: one event stream a client, which says only what moved among what the person may see. */
export const pokeRoute = (
  app: FastifyInstance,
  {
    store,
    epoch,
    reference,
    authenticate,
    streams,
    callListeners,
  }: Pick<ServerParts, 'store' | 'epoch' | 'reference' | 'authenticate' | 'streams' | 'callListeners'>,
): void => {
  app.get('/poke', async (request, reply) => {
    const { id } = await authenticate(request);
    reply.hijack();
    const { raw } = reply;
    const headers = Object.fromEntries(
      Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
    );
    raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const listener = new Listener(raw, epoch.id);
    const heard = (databases: ReadonlySet<string>) => {
      void authenticate(request).then(
        (person) => {
          const offices = visibleOffices(person, reference.data.offices);
          for (const kind of unionKinds)
            if (membersOf(kind, offices).some(({ database }) => databases.has(database)))
              listener.moved(kind);
        },
        () => end(),
      );
    };
    const stop = store.onCommit(heard);
    const called = (people: ReadonlySet<string>) => {
      if (people.has(id)) listener.moved('calls');
    };
    callListeners.add(called);
    const end = () => {
      stop();
      callListeners.delete(called);
      streams.delete(end);
      listener.end();
    };
    streams.add(end);
    request.raw.once('close', end);
  });
};

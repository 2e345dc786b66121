import type { FastifyInstance } from 'fastify';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import type { ServerParts } from '../server-parts.ts';
import { membersOf } from './read-union.ts';
import { unionKinds } from './union-kinds.ts';

const heartbeatMs = 15_000;
const coalesceMs = 50;

/** `GET /poke`: one event stream a client, which says only what moved among what the person may see. */
export const pokeRoute = (
  app: FastifyInstance,
  {
    store,
    epoch,
    reference,
    authenticate,
    streams,
  }: Pick<ServerParts, 'store' | 'epoch' | 'reference' | 'authenticate' | 'streams'>,
): void => {
  app.get('/poke', async (request, reply) => {
    await authenticate(request);
    reply.hijack();
    const { raw } = reply;
    const headers = Object.fromEntries(
      Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
    );
    raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write(': hello\n\n');
    const moved = new Set<string>();
    let timer: NodeJS.Timeout | null = null;
    const tell = () => {
      timer = null;
      raw.write(`data: ${JSON.stringify({ epoch: epoch.id, databases: [...moved] })}\n\n`);
      moved.clear();
    };
    const heard = (databases: ReadonlySet<string>) => {
      void authenticate(request).then(
        (person) => {
          const offices = visibleOffices(person, reference.data.offices);
          for (const kind of unionKinds)
            if (membersOf(kind, offices).some(({ database }) => databases.has(database))) moved.add(kind);
          if (moved.size > 0) timer ??= setTimeout(tell, coalesceMs);
        },
        () => end(),
      );
    };
    const stop = store.onCommit(heard);
    const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs);
    const end = () => {
      stop();
      clearInterval(heartbeat);
      if (timer) clearTimeout(timer);
      streams.delete(end);
      raw.end();
    };
    streams.add(end);
    request.raw.once('close', end);
  });
};

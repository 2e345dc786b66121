import type { OpenServerPart } from '../server-part.ts';
import { version } from '../version.ts';

/** `/health` for probes, `/metrics` for Prometheus, `/` for the curious. */
export const observePart: OpenServerPart = ({ store, quarantine, metrics: { registry } }) => ({
  routes: (app) => {
    app.get('/', () => ({ maktab: 'Welcome', version, couchdb: '/db/' }));
    app.get('/health', async (_request, reply) => {
      const trouble = await store.writeTrouble();
      const databases = (await store.listDatabases()).length;
      if (trouble)
        return reply
          .code(503)
          .send({ status: 'no-writes', version, databases, unreadable: quarantine.count, ...trouble });
      return { status: 'ok', version, databases, unreadable: quarantine.count };
    });
    app.get('/metrics', async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics()),
    );
  },
});

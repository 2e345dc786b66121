import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';
import type { AdministratorAccess } from './access.ts';
import { bytesOf, parseJson } from './body.ts';
import type { CouchParts } from './couch-parts.ts';
import { Query } from './query.ts';

const maxUuids = 1000;
const credentials = z.object({ name: z.string().max(200), password: z.string().max(200) });

/** `_session`: who the caller is; the one place that answers everybody. */
export const sessionRoutes = (app: FastifyInstance, access: AdministratorAccess): void => {
  const info = (authenticated: string | null) => ({
    ok: true,
    userCtx: authenticated ? { name: access.name, roles: ['_admin'] } : { name: null, roles: [] },
    info: {
      authentication_handlers: ['cookie', 'default'],
      ...(authenticated ? { authenticated } : {}),
    },
  });
  app.get('/_session', (request) => info(access.proofOf(request)));
  app.post('/_session', { bodyLimit: 10_000 }, async (request, reply) => {
    const form = /^application\/x-www-form-urlencoded/.test(request.headers['content-type'] ?? '');
    const given = credentials.safeParse(
      form
        ? Object.fromEntries(new URLSearchParams(bytesOf(request).toString()))
        : parseJson(bytesOf(request)),
    );
    const cookie = given.success ? access.open(given.data.name, given.data.password, request) : null;
    if (cookie === null) throw new StoreError(401, 'unauthorized', 'Name or password is incorrect.');
    return reply.header('set-cookie', cookie).send({ ok: true, name: access.name, roles: ['_admin'] });
  });
  app.delete('/_session', (_request, reply) => reply.header('set-cookie', access.close).send({ ok: true }));
};

/** What concerns the whole server. */
export const serverRoutes = (app: FastifyInstance, { store, version }: CouchParts): void => {
  app.get('/', () => ({
    couchdb: 'Welcome',
    version: '3.5.0',
    uuid: store.uuid,
    features: [],
    vendor: { name: 'Maktab', version },
  }));
  app.get('/_up', () => ({ status: 'ok', seeds: {} }));
  app.get('/_active_tasks', () => []);
  app.get('/_all_dbs', async (request) => {
    const query = new Query(request);
    const names = await store.listDatabases();
    const skip = query.count('skip') ?? 0;
    return (query.flag('descending') ? names.reverse() : names).slice(
      skip,
      skip + (query.count('limit') ?? names.length),
    );
  });
  app.get('/_uuids', (request, reply) => {
    const count = new Query(request).count('count') ?? 1;
    if (count > maxUuids) throw new StoreError(400, 'bad_request', `count parameter too large`);
    return reply
      .header('cache-control', 'must-revalidate, no-cache')
      .send({ uuids: Array.from({ length: count }, () => randomUUID().replaceAll('-', '')) });
  });
};

import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import type { Instant } from '#shared/documents/time.ts';
import { AuditLog } from './audit/audit-log.ts';
import { CommandIntake } from './commands/intake.ts';
import type { Config } from './config.ts';
import { smtpMailer } from './mail/mailer.ts';
import { makeMetrics } from './observe/metrics.ts';
import { watchMeasures } from './watch/watch-measures.ts';
import { ReferenceHistory } from './reference/reference-history.ts';
import { ReferenceCache } from './reference/reference-cache.ts';
import { runRetention } from './retention/retention.ts';
import { scheduleNightly } from './nightly.ts';
import { tidySignIns } from './session/tidy-sign-ins.ts';
import { Watch } from './watch/watch.ts';
import { openAutomation } from './reactions/open-automation.ts';
import { administratorFinder } from './policy/find-administrator.ts';
import { administrationRoutes } from './people/routes.ts';
import { authRoutes } from './session/routes/plugin.ts';
import { commandRoutes } from './commands/routes.ts';
import { couchRoutes } from './couch/plugin.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { fileRoutes } from './files/routes.ts';
import { healthRoutes } from './observe/routes.ts';
import { pokeRoute } from './union/poke.ts';
import { delegationRoutes } from './delegations/routes.ts';
import { deskRoute } from './desks/routes.ts';
import { digestRoute } from './digests/routes.ts';
import { referenceRoutes } from './reference/routes.ts';
import { registerRoutes } from './registers/routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { ruleRoutes } from './reactions/rule-routes.ts';
import { secureHeaders } from './http/secure-headers.ts';
import { unionRoutes } from './union/changes.ts';
import { fillRegisters } from './registers/fill.ts';
import { openRegisterKey } from './registers/register-key.ts';
import { openAuth } from './session/open-auth.ts';
import { authenticator } from './session/bearer.ts';
import { DeskStates } from './desks/desk-states.ts';
import { Desks } from './desks/desks.ts';
import { EmbeddedStore } from './storage/embedded/store.ts';
import { type DocumentStore, StoreError } from './storage/document-store.ts';

export const version = '0.1.0';

/** What the application is made of; tests give their own clock. */
export interface AppParts {
  store: DocumentStore;
  config: Config;
  clock?: () => Instant;
  /** Longest sleep of the watch between two looks at the clock, ms. */
  longestSleepMs?: number;
  /** The first wait after a mail server's failure, ms. */
  mailRetryMs?: number;
}

/** `http://127.0.0.1:4312`, once the server listens. */
const addressOf = (app: FastifyInstance): string => {
  const address = app.server.address();
  return typeof address === 'object' && address
    ? `http://127.0.0.1:${String(address.port)}`
    : 'http://127.0.0.1';
};

/** Builds the server without listening. `app.close()` ends its streams, lets commands finish and closes the store. */
export const buildApp = async ({
  store,
  config,
  clock = () => new Date().toISOString(),
  longestSleepMs = 60_000,
  mailRetryMs = 60_000,
}: AppParts): Promise<FastifyInstance> => {
  const app = fastify({
    logger:
      config.logLevel === 'silent'
        ? false
        : {
            level: config.logLevel,
            stream: process.stderr,
            serializers: { req: ({ method, id }) => ({ method, id: String(id) }) },
          },
    genReqId: () => randomUUID(),
    bodyLimit: 8 * 1024 * 1024,
    requestTimeout: 120_000,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 2000, ignoreTrailingSlash: true },
  });
  const metrics = makeMetrics();
  const reference = await ReferenceCache.open(store, { demo: config.demo, clock });
  const audit = await AuditLog.open(store, clock);
  const intake = new CommandIntake(store, reference, clock, (row) => {
    if ('verdict' in row && !row.repeated)
      metrics.commands.inc({
        type: row.type,
        verdict: row.verdict.accepted ? 'accepted' : row.verdict.refusal.code,
      });
  });
  await fillRegisters(
    store,
    intake,
    reference.data.offices.offices.map(({ code }) => code),
  );
  const watch = await Watch.open({
    store,
    reference,
    intake,
    clock,
    longestSleepMs,
    mailer: config.mail && smtpMailer(config.mail),
    ...watchMeasures(metrics),
    warn: (error) => app.log.error({ err: error }, 'the watch was interrupted'),
  });
  const warn = (facts: Record<string, unknown>, what: string) => app.log.warn(facts, what);
  const automation = await openAutomation({ store, reference, clock, warn }, intake, config, mailRetryMs);
  const streams = new Set<() => void>();

  secureHeaders(app, config.publicUrl?.startsWith('https://') ?? false);
  crossOrigin(app, config.origins);
  app.addHook('onResponse', async (request, reply) => {
    metrics.streams.set(streams.size);
    metrics.http.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
  app.setErrorHandler(async (error: unknown, request, reply) => {
    const status =
      error instanceof StoreError
        ? error.status
        : error instanceof Error && 'statusCode' in error
          ? Number(error.statusCode)
          : 500;
    if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'call failed');
    if (error instanceof StoreError)
      return reply.code(status).send({ error: error.error, reason: error.reason });
    const word =
      status === 413
        ? 'too_large'
        : status === 415
          ? 'bad_content_type'
          : status < 500
            ? 'bad_request'
            : 'internal_server_error';
    return reply.code(status).send({
      error: word,
      reason:
        status < 500 && error instanceof Error
          ? error.message
          : 'Something went wrong on the server; nothing was changed.',
    });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'not_found', reason: 'missing' }),
  );

  const auth = await openAuth({
    store,
    reference,
    audit,
    config,
    clock,
    publicUrl: () => config.publicUrl ?? addressOf(app),
    warn: (error) => app.log.warn({ err: error }, 'the identity provider’s metadata could not be read'),
  });
  const authenticate = authenticator(auth.findCaller);
  healthRoutes(app, { store, metrics, version });
  authRoutes(app, auth);
  deskRoute(app, {
    authenticate,
    desks: new Desks(store),
    states: new DeskStates(store, reference, clock),
  });
  digestRoute(app, { store, authenticate });
  unionRoutes(app, { store, reference, authenticate });
  commandRoutes(app, { store, reference, intake, authenticate, config, watch });
  fileRoutes(app, { store, reference, authenticate });
  const administrator = administratorFinder(authenticate, config);
  ruleRoutes(app, administrator, { store, reference, clock, spots: automation.spots });
  const history = await ReferenceHistory.open(store);
  administrationRoutes(app, { store, reference, audit, families: auth.families, administrator, clock });
  referenceRoutes(app, { store, reference, history, audit, administrator, clock });
  delegationRoutes(app, { store, reference, audit, authenticate, clock });
  scheduleNightly(app, [
    {
      name: 'retention',
      run: async () => {
        if (!reference.data.retention.confirmed) return;
        await runRetention(store, reference, audit, { now: clock(), isDry: false, by: null });
      },
    },
    { name: 'tidy sign-ins', run: () => tidySignIns(store, Date.parse(clock())) },
  ]);
  const registerKey = await openRegisterKey(config.dataDir);
  registerRoutes(app, { store, reference, intake, audit, authenticate, key: registerKey, clock });
  privacyRoutes(app, { store, reference, audit, authenticate, clock });
  if (store instanceof EmbeddedStore)
    couchRoutes(app, { store, administrator: config.administrator, version, streams });
  pokeRoute(app, { store, reference, authenticate, streams });
  app.addHook('onReady', async () => {
    watch.start();
    automation.start();
  });
  app.addHook('preClose', async () => {
    for (const end of streams) end();
    await watch.stop();
    await automation.stop();
    await intake.idle();
    await audit.idle();
  });
  app.addHook('onClose', () => store.close());
  return app;
};

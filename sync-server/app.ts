import type { FastifyInstance } from 'fastify';
import { auditPart } from './audit/part.ts';
import { usualMailboxPatience } from './channels/mail/mailbox-patience.ts';
import { mailboxPart } from './channels/mail/part.ts';
import { telephonePart } from './channels/telephone/part.ts';
import { commandsPart } from './commands/part.ts';
import { couchPart } from './couch/part.ts';
import { delegationsPart } from './delegations/part.ts';
import { desksPart } from './desks/part.ts';
import { digestsPart } from './digests/part.ts';
import { erasuresPart } from './erasures/part.ts';
import { feedsPart } from './feeds/part.ts';
import { filesPart } from './files/part.ts';
import { answerErrors } from './http/answer-errors.ts';
import { tellEpoch } from './http/tell-epoch.ts';
import { tellTime } from './http/tell-time.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { addressOf, makeFastify } from './http/make-fastify.ts';
import { keepBudgets } from './http/keep-budgets.ts';
import { keepTime } from './http/keep-time.ts';
import { measureCalls } from './http/measure-calls.ts';
import { secureHeaders } from './http/secure-headers.ts';
import { mailPart } from './mail/part.ts';
import { nightlyRound } from './nightly.ts';
import { observePart } from './observe/part.ts';
import { officesPart } from './offices/part.ts';
import { peoplePart } from './people/part.ts';
import { privacyPart } from './privacy/part.ts';
import { quarantinePart } from './quarantine/part.ts';
import { reactionsPart } from './reactions/part.ts';
import { referencePart } from './reference/part.ts';
import { registersPart } from './registers/part.ts';
import { retentionPart } from './retention/part.ts';
import { sealedWorkPart } from './sealed-work/part.ts';
import type { OpenServerPart, ServerPart } from './server-part.ts';
import { type GivenParts, openServerParts } from './server-parts.ts';
import { sessionPart } from './session/part.ts';
import { unionPart } from './union/part.ts';
import { uploadsPart } from './uploads/part.ts';
import { watchPart } from './watch/part.ts';

/** The areas of the server, in the order in which they open and start; they stop in the opposite one. */
const areas: readonly OpenServerPart[] = [
  observePart,
  sessionPart,
  sealedWorkPart,
  registersPart,
  commandsPart,
  filesPart,
  uploadsPart,
  unionPart,
  desksPart,
  digestsPart,
  delegationsPart,
  peoplePart,
  officesPart,
  mailPart,
  referencePart,
  feedsPart,
  privacyPart,
  retentionPart,
  couchPart,
  reactionsPart,
  mailboxPart,
  telephonePart,
  watchPart,
  quarantinePart,
  erasuresPart,
  auditPart,
];

/** What the application is made of; tests give their own clock and waits. */
export type AppParts = Pick<GivenParts, 'store' | 'config'> &
  Partial<GivenParts> & {
    /** How long a second of the doors' budgets of time lasts, ms. */
    doorSecondMs?: number;
  };

/** Builds the server without listening. `app.close()` ends its streams, lets commands finish and closes the store. */
export const buildApp = async ({
  store,
  config,
  clock = () => new Date().toISOString(),
  longestSleepMs = 60_000,
  mailRetryMs = 60_000,
  mailboxPatience = usualMailboxPatience,
  doorSecondMs = 1000,
}: AppParts): Promise<FastifyInstance> => {
  const app = makeFastify(config);
  const given: GivenParts = { store, config, clock, longestSleepMs, mailRetryMs, mailboxPatience };
  const parts = await openServerParts(given, app.log, () => addressOf(app));
  const { intake, audit, streams } = parts;
  const opened: ServerPart[] = [];
  for (const open of areas) opened.push(await open(parts));
  const nightly = nightlyRound(
    opened.flatMap((area) => area.nightly ?? []),
    app.log,
  );

  secureHeaders(app, config.publicUrl?.startsWith('https://') ?? false);
  tellEpoch(app, parts);
  tellTime(app, parts);
  crossOrigin(app, config.origins);
  keepBudgets(app);
  keepTime(app, doorSecondMs);
  measureCalls(app, parts);
  answerErrors(app);
  for (const { routes } of opened) routes?.(app);

  app.addHook('onReady', async () => {
    for (const { start } of opened) start?.();
    nightly.start();
  });
  app.addHook('preClose', async () => {
    for (const end of streams) end();
    nightly.stop();
    for (const { stop } of opened.toReversed()) await stop?.();
    await intake.idle();
    await audit.idle();
  });
  app.addHook('onClose', () => store.close());
  return app;
};

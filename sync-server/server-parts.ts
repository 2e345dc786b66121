import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { Instant } from '#shared/documents/time.ts';
import { AuditLog } from './audit/audit-log.ts';
import { CommandIntake } from './commands/intake.ts';
import { SentJournal } from './mail/sent-journal.ts';
import type { MailboxPatience } from './channels/mail/mailbox-patience.ts';
import type { Config } from './config.ts';
import { ErasureLedger } from './privacy/erasure-ledger.ts';
import { claimStore } from './nature/claim-store.ts';
import { putOutDemoPeople } from './nature/put-out-demo-people.ts';
import { makeMetrics, type Metrics } from './observe/metrics.ts';
import { AdministratorDoor } from './policy/administrator-door.ts';
import { Guesses } from './policy/guesses.ts';
import { administratorFinder, type FindAdministrator } from './policy/find-administrator.ts';
import { Quarantine } from './quarantine/quarantine.ts';
import { Fingerprints } from './privacy/fingerprints.ts';
import { ReferenceCache } from './reference/reference-cache.ts';
import type { AuthParts } from './session/auth-parts.ts';
import { type Authenticate, authenticator } from './session/bearer.ts';
import { openAuth } from './session/open-auth.ts';
import type { DocumentStore } from './storage/document-store.ts';
import type { Epoch } from './storage/epoch.ts';

/** What the server is given. */
export interface GivenParts {
  store: DocumentStore;
  config: Config;
  clock: () => Instant;
  /** Longest sleep of the watch between two looks at the clock, ms. */
  longestSleepMs: number;
  /** The first wait after a mail server's failure, ms. */
  mailRetryMs: number;
  /** How long the mailbox that citizens write to is waited for. */
  mailboxPatience: MailboxPatience;
}

/** What every area of the server stands on. It is opened once, before the first of them. */
export interface ServerParts extends GivenParts {
  /** The store's life: said with every answer. */
  epoch: Epoch;
  reference: ReferenceCache;
  audit: AuditLog;
  /** What desks recognise citizens' numbers by. */
  prints: Fingerprints;
  /** Who was erased, kept outside of the store. */
  erasures: ErasureLedger;
  intake: CommandIntake;
  /** Documents that cannot be read. */
  quarantine: Quarantine;
  /** Which messages have gone, kept outside of the store. */
  sentMail: SentJournal;
  metrics: Metrics;
  auth: AuthParts;
  authenticate: Authenticate;
  administrator: FindAdministrator;
  administratorDoor: AdministratorDoor;
  /** Ends of open event streams, called when the server stops. */
  streams: Set<() => void>;
  /** Called before and after each batch of the administrator's import: whoever would look at its requests waits. */
  importListeners: Set<() => void>;
  /** Called with those whose telephone calls moved. */
  callListeners: Set<(people: ReadonlySet<string>) => void>;
  log: Pick<FastifyBaseLogger, 'warn' | 'error'>;
}

/** Opens what the areas stand on. `address`: where the server listens, for one that has no public address. */
export const openServerParts = async (
  given: GivenParts,
  log: ServerParts['log'],
  address: () => string,
): Promise<ServerParts> => {
  const { store, config, clock } = given;
  const { demo, sso } = config;
  const { isNewlyMarked } = await claimStore(store, { demo, hasDemoDirectory: sso?.demo ?? false }, clock);
  const metrics = makeMetrics();
  const epoch = await store.epoch();
  const reference = await ReferenceCache.open(store, { demo, clock });
  const audit = await AuditLog.open(store, clock, config.auditKeyFile);
  const prints = await Fingerprints.open(store);
  const erasures = ErasureLedger.open(join(config.dataDir, 'erasures.log'));
  const intake = new CommandIntake(
    store,
    reference,
    clock,
    (row) => {
      if ('verdict' in row && !row.repeated)
        metrics.commands.inc({
          type: row.type,
          verdict: row.verdict.accepted ? 'accepted' : row.verdict.refusal.code,
        });
    },
    (error) => log.error({ err: error }, 'a command could not be judged'),
    (requestId) => erasures.hasErased(requestId),
  );
  const auth = await openAuth({
    store,
    reference,
    audit,
    config,
    clock,
    publicUrl: () => config.publicUrl ?? address(),
    warn: (error) => log.warn({ err: error }, 'the identity provider’s metadata could not be read'),
  });
  if (isNewlyMarked && !demo) await putOutDemoPeople({ store, reference, audit, families: auth.families });
  const authenticate = authenticator(auth.findCaller);
  const guesses = new Guesses(
    () => Date.now(),
    (from, isLast) => {
      const facts = { from, ...(isLast ? { why: 'closed' } : {}) };
      audit
        .append({ what: 'administrator-refused', by: null, facts })
        .catch((error: unknown) => log.error({ err: error }, 'a wrong password could not be noted'));
    },
  );
  const administratorDoor = new AdministratorDoor(config.administrator, guesses);
  return {
    ...given,
    epoch,
    reference,
    audit,
    prints,
    erasures,
    intake,
    quarantine: await Quarantine.open(store, clock),
    sentMail: SentJournal.open(join(config.dataDir, 'sent-mail.log')),
    metrics,
    auth,
    authenticate,
    administrator: administratorFinder(authenticate, administratorDoor),
    administratorDoor,
    streams: new Set(),
    importListeners: new Set(),
    callListeners: new Set(),
    log,
  };
};

import type { Instant } from '#shared/documents/time.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Config } from '../config.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { AuthParts } from './auth-parts.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { callerFinder } from './bearer.ts';
import { loadEscrow } from './escrow.ts';
import { MetadataSource } from './saml/metadata-source.ts';
import { PendingLogins } from './saml/pending-logins.ts';
import { ServiceProvider } from './saml/service-provider.ts';
import { loadSpKeys } from './saml/sp-keys.ts';
import { AccessTokens } from './tokens/access-tokens.ts';
import { Families } from './tokens/families.ts';
import { OneTimeCodes } from './tokens/one-time-codes.ts';
import { loadTokenKey } from './tokens/token-key.ts';

const hourMs = 3600_000;

/** SAML messages carry the identity provider's time: they are always judged by the machine's clock. */
const wallClock = () => Date.now();

/** Puts together what signing in stands on: keys, directory, tokens. */
export const openAuth = async (parts: {
  store: DocumentStore;
  reference: ReferenceCache;
  audit: AuditLog;
  config: Config;
  clock: () => Instant;
  publicUrl: () => string;
  warn: (error: unknown) => void;
}): Promise<AuthParts> => {
  const { store, reference, audit, config, clock, publicUrl, warn } = parts;
  const now = () => Date.parse(clock());
  for (const field of ['personId', 'nameId']) await store.ensureIndex(cityDatabase, ['kind', field]);
  const key = await loadTokenKey(config.dataDir, config.tokenKeyFile);
  const tokens = new AccessTokens(key, publicUrl, now, config.demo ? 'maktab-demo' : 'maktab');
  const families = new Families(store, now, config.offlineHours * hourMs);
  const { sso } = config;
  const source =
    sso &&
    new MetadataSource({
      location: sso.metadata,
      entityId: sso.entityId,
      signer: sso.metadataSigner,
      now: wallClock,
      failed: warn,
    });
  return {
    store,
    reference,
    audit,
    clock,
    sso:
      sso && source
        ? {
            config: sso,
            provider: new ServiceProvider({
              publicUrl,
              keys: await loadSpKeys(config.dataDir, sso.key),
              metadata: () => source.get(),
              pending: new PendingLogins(store, wallClock),
            }),
          }
        : null,
    tokens,
    jwks: { keys: [key.jwk] },
    families,
    codes: new OneTimeCodes(store, now),
    escrow: await loadEscrow(config.dataDir),
    findCaller: callerFinder(tokens, families, reference),
    offlineSeconds: (config.offlineHours * hourMs) / 1000,
  };
};

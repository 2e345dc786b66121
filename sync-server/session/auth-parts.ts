import type { AuditLog } from '#sync-server/audit/audit-log.ts';
import type { ReferenceCache } from '#sync-server/reference/reference-cache.ts';
import type { SsoConfig } from '#sync-server/session/directory/sso-config.ts';
import type { Escrow } from '#sync-server/session/escrow.ts';
import type { FindCaller } from '#sync-server/session/bearer.ts';
import type { ServiceProvider } from '#sync-server/session/saml/service-provider.ts';
import type { AccessTokens } from '#sync-server/session/tokens/access-tokens.ts';
import type { Families } from '#sync-server/session/tokens/families.ts';
import type { OneTimeCodes } from '#sync-server/session/tokens/one-time-codes.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';
import type { Instant } from '#shared/documents/time.ts';

/** What signing in stands on. */
export interface AuthParts {
  store: DocumentStore;
  reference: ReferenceCache;
  audit: AuditLog;
  clock: () => Instant;
  /** null: no directory is connected. */
  sso: { provider: ServiceProvider; config: SsoConfig } | null;
  tokens: AccessTokens;
  jwks: { keys: unknown[] };
  families: Families;
  codes: OneTimeCodes;
  escrow: Escrow;
  findCaller: FindCaller;
  offlineSeconds: number;
}

import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { cityDatabase } from '#sync-server/policy/databases.ts';
import { type DocumentStore, StoreError } from '#sync-server/storage/document-store.ts';
import { subjectNames } from './families.ts';

const validMs = 60_000;
const grant = z.object({
  personId: z.string(),
  subject: subjectNames,
  /** When the directory asked for the password, by this server's clock. ms. */
  authenticatedAt: z.number(),
  challenge: z.string(),
  redirectUri: z.string(),
  expiresAt: z.number(),
});
export type CodeGrant = Omit<z.infer<typeof grant>, 'expiresAt'>;

const hashOf = (text: string, encoding: 'hex' | 'base64url'): string =>
  createHash('sha256').update(text).digest(encoding);
const keyOf = (code: string): string => `code:${hashOf(code, 'hex')}`;

/** One-time codes that a desk trades for its tokens: a minute, once, with the proof (PKCE, RFC 7636) that it began the sign-in. */
export class OneTimeCodes {
  constructor(
    private readonly store: DocumentStore,
    private readonly now: () => number,
  ) {}

  async issue(what: CodeGrant): Promise<string> {
    const code = randomBytes(32).toString('base64url');
    const document = { _id: keyOf(code), kind: 'code', ...what, expiresAt: this.now() + validMs };
    await this.store.transact([{ database: cityDatabase, document }]);
    return code;
  }

  /** null: unknown, used, too late, or not by the one who began. A code shown once is gone, right or wrong. */
  async redeem(code: string, verifier: string, redirectUri: string): Promise<CodeGrant | null> {
    const document = await this.store.getDocument(cityDatabase, keyOf(code));
    const read = grant.safeParse(document);
    if (!document || !read.success) return null;
    try {
      const gone = { _id: document._id, _rev: document._rev ?? '', _deleted: true };
      await this.store.transact([{ database: cityDatabase, document: gone }]);
    } catch (error) {
      if (error instanceof StoreError && error.status === 409) return null;
      throw error;
    }
    const { expiresAt, ...what } = read.data;
    const isProven = hashOf(verifier, 'base64url') === what.challenge && redirectUri === what.redirectUri;
    return isProven && expiresAt > this.now() ? what : null;
  }
}

import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Person } from '#shared/documents/reference-data.ts';
import type { TokenKey } from './token-key.ts';

/** Ten minutes. Seconds. */
export const accessSeconds = 600;

const claims = z.object({ sub: z.string(), sid: z.string() });
/** Who an access token speaks for, and the sign-in it belongs to. */
export interface AccessClaims {
  personId: string;
  familyId: string;
}

/** Roles for CouchDB's `_security`: one for each office a person may read. Made from our own codes only, never from the directory's words. */
export const couchRoles = (person: Person): string[] =>
  person.grants.map(({ office, role }) => `maktab:${office === '*' ? 'city' : office}:${role}`);

/** Signs and verifies access tokens: JWT, ES256, as Apache CouchDB takes them. */
export class AccessTokens {
  constructor(
    private readonly key: TokenKey,
    private readonly issuer: () => string,
    private readonly now: () => number,
    /** A demo's tokens say so, and only a demo takes them. */
    private readonly audience: 'maktab' | 'maktab-demo',
  ) {}

  async issue(person: Person, familyId: string): Promise<string> {
    const at = Math.floor(this.now() / 1000);
    return new SignJWT({ roles: couchRoles(person), sid: familyId })
      .setProtectedHeader({ alg: 'ES256', kid: this.key.id, typ: 'JWT' })
      .setIssuer(this.issuer())
      .setAudience(this.audience)
      .setSubject(person.id)
      .setIssuedAt(at)
      .setExpirationTime(at + accessSeconds)
      .sign(this.key.privateKey);
  }

  /** null: not ours, changed, or over. */
  async verify(token: string): Promise<AccessClaims | null> {
    try {
      const { payload } = await jwtVerify(token, this.key.publicKey, {
        algorithms: ['ES256'],
        issuer: this.issuer(),
        audience: this.audience,
        currentDate: new Date(this.now()),
        requiredClaims: ['exp', 'iat', 'sub', 'sid'],
      });
      const { sub, sid } = claims.parse(payload);
      return { personId: sub, familyId: sid };
    } catch {
      return null;
    }
  }
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { AdministratorDoor } from '#sync-server/policy/administrator-door.ts';

const cookieName = 'AuthSession';
const lifetimeMs = 600_000;

/** Who may touch databases by hand: the server administrator, by Basic auth or the session cookie that `_session` gives. */
export class AdministratorAccess {
  /** Of this process only: a restart ends all cookies. */
  readonly #secret = randomBytes(32);

  constructor(private readonly door: AdministratorDoor) {}

  get name(): string {
    return this.door.name;
  }

  /** How the caller proved to be the administrator; null when not. @throws StoreError 429 after too many wrong passwords */
  proofOf(request: FastifyRequest): 'default' | 'cookie' | null {
    if (this.door.isProvenBy(request)) return 'default';
    const cookie = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w.-]+)`).exec(request.headers.cookie ?? '')?.[1];
    const [until, signature] = cookie?.split('.') ?? [];
    if (this.door.name === '' || until === undefined || signature === undefined) return null;
    const expected = Buffer.from(this.#sign(until));
    const given = Buffer.from(signature);
    return Number(until) > Date.now() && given.length === expected.length && timingSafeEqual(given, expected)
      ? 'cookie'
      : null;
  }

  /** The Set-Cookie header for right credentials; null for wrong ones. @throws StoreError 429 */
  open(name: string, password: string, request: Pick<FastifyRequest, 'ip'>): string | null {
    if (!this.door.isRight(name, password, request)) return null;
    const until = String(Date.now() + lifetimeMs);
    return `${cookieName}=${until}.${this.#sign(until)}; Path=/db; HttpOnly; SameSite=Strict; Max-Age=${String(lifetimeMs / 1000)}`;
  }

  /** The Set-Cookie header that ends a session. */
  readonly close = `${cookieName}=; Path=/db; HttpOnly; SameSite=Strict; Max-Age=0`;

  #sign(until: string): string {
    return createHmac('sha256', this.#secret).update(until).digest('hex');
  }
}

import type { FastifyRequest } from 'fastify';
import type { AdministratorCredentials } from '../config.ts';
import { isAdministrator } from './administrator.ts';
import type { Guesses } from './guesses.ts';

/** Every door that takes the server administrator's password knocks here: wrong ones are counted and traced. */
export class AdministratorDoor {
  constructor(
    private readonly administrator: AdministratorCredentials | null,
    private readonly guesses: Guesses,
  ) {}

  get name(): string {
    return this.administrator?.name ?? '';
  }

  /** Whether a call carries the password (Basic). @throws StoreError 429 after too many wrong ones from its address */
  isProvenBy({ headers: { authorization }, ip }: Pick<FastifyRequest, 'headers' | 'ip'>): boolean {
    if (!/^Basic /i.test(authorization ?? '')) return false;
    this.guesses.check(ip);
    if (isAdministrator(authorization, this.administrator)) return true;
    this.guesses.wrong(ip);
    return false;
  }

  /** The same for a name and a password in a body. @throws StoreError 429 */
  isRight(name: string, password: string, request: Pick<FastifyRequest, 'ip'>): boolean {
    const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
    return this.isProvenBy({ headers: { authorization }, ip: request.ip });
  }
}

import { randomBytes } from 'node:crypto';
import type { KnownPerson } from '#shared/contracts/desktop-api.ts';
import { mostPinMarks, type PinMark, type PinTryAnswer } from '#shared/contracts/sync-api.ts';
import { mostPinTries } from '#shared/domain/access/pin.ts';
import type { Account, Accounts } from './accounts.ts';
import { afterWrongPins } from './account-rules.ts';
import type { AuthServer } from './auth-server.ts';
import { openVault } from './vault.ts';

/** What became of a try. `account`: as it is kept now; `isTold`: the server has counted it. */
export type PinTry =
  | { kind: 'right'; key: Buffer; account: Account; isTold: boolean }
  | { kind: 'wrong'; account: Account }
  | { kind: 'closed'; state: KnownPerson['state'] };

const oneMore = ({ tries, marks }: PinMark): PinMark => ({
  tries: tries + 1,
  marks: [...marks, randomBytes(6).toString('base64url')].slice(-mostPinMarks),
});

/** Tries PINs. Each is counted before its outcome is known, in the keystore and, where there is a network, at the server. */
export class PinTries {
  constructor(
    private readonly accounts: Accounts,
    private readonly server: Pick<AuthServer, 'tellTry'>,
  ) {}

  /** @param at ms. @param tryKey of the sign-in under way; null: what the account has */
  async run(one: Account, pin: string, at: number, tryKey: string | null): Promise<PinTry> {
    // Ending the program during a try saves nobody a try, and two windows make two.
    const counted = await this.accounts.change(one.person.id, (now) => ({
      ...afterWrongPins(now, now.wrong.count + 1, at),
      latestSeen: Math.max(now.latestSeen, one.latestSeen),
      lastTry: oneMore(now.lastTry),
    }));
    if (!counted) return { kind: 'closed', state: 'signed-out' };
    const told = tryKey ?? counted.tryKey;
    // At once, for what a try costs takes a second: nothing is answered before both are there.
    const [key, answer] = await Promise.all([
      openVault(counted.vault, pin),
      told === null ? null : this.server.tellTry(told, counted.lastTry),
    ]);
    if (answer?.closed) return { kind: 'closed', state: await this.#close(counted, answer.closed, at) };
    if (key) return { kind: 'right', key, account: counted, isTold: answer !== null };
    const isMoreThere = answer !== null && answer.wrong > counted.wrong.count;
    if (!isMoreThere) return { kind: 'wrong', account: counted };
    const raised = await this.accounts.change(one.person.id, (now) => afterWrongPins(now, answer.wrong, at));
    return { kind: 'wrong', account: raised ?? counted };
  }

  async #close(
    one: Account,
    closed: NonNullable<PinTryAnswer['closed']>,
    at: number,
  ): Promise<KnownPerson['state']> {
    const isGuessed = closed === 'guessed';
    await this.accounts.change(one.person.id, (now) =>
      isGuessed
        ? afterWrongPins(now, Math.max(mostPinTries, now.wrong.count), at)
        : { ...now, state: 'signed-out' },
    );
    return isGuessed ? 'pin-locked' : 'signed-out';
  }
}

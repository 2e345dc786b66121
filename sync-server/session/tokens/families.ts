import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type PinMark, type PinTryAnswer, pinTryAnswer } from '#shared/contracts/sync-api.ts';
import { mostPinTries } from '#shared/domain/access/pin.ts';
import { cityDatabase } from '#sync-server/policy/databases.ts';
import { type DocumentStore, StoreError } from '#sync-server/storage/document-store.ts';
import { afterRightPin, afterTry, isPutBack, noTries, pinCount } from './pin-count.ts';

/** A sign-in at the directory is good for this long. */
const absoluteMs = 7 * 24 * 3600_000;

/** Endings that the desk hears of before the PIN is tried. */
const closedBecause = pinTryAnswer.shape.closed.unwrap();

/** How the directory names somebody in a session: what single logout needs. */
export const subjectNames = z.object({
  nameId: z.string(),
  nameIdFormat: z.string(),
  nameQualifier: z.string().nullable(),
  spNameQualifier: z.string().nullable(),
  sessionIndex: z.string().nullable(),
});
export type SubjectNames = z.infer<typeof subjectNames>;

const family = subjectNames.extend({
  _id: z.string(),
  _rev: z.string().exactOptional(),
  kind: z.literal('family'),
  personId: z.string(),
  current: z.string(),
  /** The token before, and the attempt that replaced it: the same attempt may be repeated when its answer was lost. */
  previous: z.string().nullable(),
  attempt: z.string().nullable(),
  startedAt: z.number(),
  /** When the directory asked for the password, by this server's clock. 0: not known, so long ago. ms. */
  authenticatedAt: z.number().default(0),
  usedAt: z.number(),
  endedBecause: z
    .enum(['signed-out', 'reused', 'directory', 'administrator', 'guessed', 'put-back'])
    .nullable(),
  ...pinCount.shape,
});
/** A sign-in and the refresh tokens that have followed from it, each replacing the one before. */
export type Family = z.infer<typeof family>;
export type EndReason = NonNullable<Family['endedBecause']>;

/** What became of a refresh. `reused`: somebody else has used this token; every token of the sign-in is dead now. */
export type Rotation =
  | { kind: 'renewed'; refreshToken: string; tryKey: string; family: Family }
  | { kind: 'ended'; because: EndReason | 'too-old' | 'unknown'; personId: string | null };

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const tokenShape = /^([0-9a-f]{32})\.([\w-]{43})$/;

/** No token, and of another form: it lies outside the PIN. */
const tryKeyOf = (id: string): string => `${id}~${randomBytes(24).toString('base64url')}`;

/** Refresh tokens, rotating. Only hashes are stored; the store's revisions decide between two at once. */
export class Families {
  /** Families known to be over, so that their access tokens end at once on this server. */
  readonly #ended = new Set<string>();

  constructor(
    private readonly store: DocumentStore,
    private readonly now: () => number,
    /** A desk not heard of for this long must sign in again: as long as its PIN opens it without the server. */
    private readonly idleMs: number,
  ) {}

  /** Begins a family after a sign-in. */
  async begin(
    personId: string,
    subject: SubjectNames,
    authenticatedAt: number,
  ): Promise<{ id: string; refreshToken: string; tryKey: string }> {
    const id = randomBytes(16).toString('hex');
    const refreshToken = this.#tokenOf(id);
    const tryKey = tryKeyOf(id);
    await this.#write({
      _id: `family:${id}`,
      kind: 'family',
      personId,
      current: hashOf(refreshToken),
      previous: null,
      attempt: null,
      startedAt: this.now(),
      authenticatedAt,
      usedAt: this.now(),
      endedBecause: null,
      ...noTries,
      tryKey,
      ...subject,
    });
    return { id, refreshToken, tryKey };
  }

  /**
   * Trades a refresh token for the next. A token used before ends the family, unless it comes with the very attempt that
   * used it: then the answer was lost on the way and the desk asks again. A desk that was put back to a copy ends it, too.
   */
  async rotate(refreshToken: string, attempt: string, last: PinMark | null = null): Promise<Rotation> {
    const id = tokenShape.exec(refreshToken)?.[1];
    const found = id === undefined ? null : await this.find(id);
    if (!found || id === undefined) return { kind: 'ended', because: 'unknown', personId: null };
    const { personId } = found;
    if (found.endedBecause) return { kind: 'ended', because: found.endedBecause, personId };
    const hash = hashOf(refreshToken);
    const isRepeat = found.previous !== null && isSame(hash, found.previous) && found.attempt === attempt;
    if (!isSame(hash, found.current) && !isRepeat) {
      await this.end(id, 'reused');
      return { kind: 'ended', because: 'reused', personId };
    }
    if (this.now() - found.startedAt > absoluteMs || this.now() - found.usedAt > this.idleMs)
      return { kind: 'ended', because: 'too-old', personId };
    if (last && isPutBack(found, last)) {
      await this.end(id, 'put-back');
      return { kind: 'ended', because: 'put-back', personId };
    }
    const next = this.#tokenOf(id);
    const tryKey = found.tryKey ?? tryKeyOf(id);
    const renewed = {
      ...found,
      ...(last ? afterRightPin(found, last) : {}),
      ...{ previous: hash, current: hashOf(next), attempt, tryKey, usedAt: this.now() },
    };
    try {
      await this.#write(renewed);
    } catch (error) {
      // Two at once with one token: the other one won, and this one is a second use.
      if (error instanceof StoreError && error.status === 409)
        return this.rotate(refreshToken, attempt, last);
      throw error;
    }
    return { kind: 'renewed', refreshToken: next, tryKey, family: renewed };
  }

  async find(id: string): Promise<Family | null> {
    return family.safeParse(await this.store.getDocument(cityDatabase, `family:${id}`)).data ?? null;
  }

  /** The sign-in whose current refresh token this is, null when it is none. */
  async findByToken(refreshToken: string): Promise<Family | null> {
    const id = tokenShape.exec(refreshToken)?.[1];
    const found = id === undefined ? null : await this.find(id);
    return found && isSame(hashOf(refreshToken), found.current) ? found : null;
  }

  /**
   * Counts a try of a PIN that is about to be made. One too many ends the sign-in, and so does a try that was made on a copy. null:
   * the key is none, or that of a sign-in which is over for another reason.
   */
  async countTry(tryKey: string, last: PinMark): Promise<{ family: Family; answer: PinTryAnswer } | null> {
    const id = /^([0-9a-f]{32})~/.exec(tryKey)?.[1];
    const found = id === undefined ? null : await this.find(id);
    if (!found || id === undefined || found.tryKey === null || !isSame(tryKey, found.tryKey)) return null;
    const closed = closedBecause.safeParse(found.endedBecause).data;
    if (closed !== undefined) return { family: found, answer: { wrong: found.wrong, closed } };
    if (found.endedBecause) return null;
    const counted = { ...found, ...afterTry(found, last) };
    const ended = isPutBack(found, last) ? 'put-back' : counted.wrong > mostPinTries ? 'guessed' : null;
    try {
      await this.#write({ ...counted, endedBecause: ended });
    } catch (error) {
      if (error instanceof StoreError && error.status === 409) return this.countTry(tryKey, last);
      throw error;
    }
    if (ended) this.#ended.add(id);
    return { family: counted, answer: { wrong: counted.wrong, closed: ended } };
  }

  /** The sign-in an access token belongs to, null when it is over. */
  async findAlive(id: string): Promise<Family | null> {
    if (this.#ended.has(id)) return null;
    const found = await this.find(id);
    if (found?.endedBecause === null) return found;
    this.#ended.add(id);
    return null;
  }

  async end(id: string, because: EndReason): Promise<void> {
    this.#ended.add(id);
    for (let tries = 0; tries < 5; tries += 1) {
      const found = await this.find(id);
      if (!found || found.endedBecause) return;
      try {
        return await this.#write({ ...found, endedBecause: because });
      } catch (error) {
        if (!(error instanceof StoreError && error.status === 409)) throw error;
      }
    }
  }

  /** Ends the sign-ins of a name at the directory; `sessionIndex` null: all of them. How many there were. */
  async endByName(nameId: string, sessionIndex: string | null): Promise<number> {
    return this.#endWhere({ nameId, ...(sessionIndex === null ? {} : { sessionIndex }) }, 'directory');
  }

  async endOfPerson(personId: string, because: EndReason): Promise<number> {
    return this.#endWhere({ personId }, because);
  }

  async #endWhere(fields: Record<string, string>, because: EndReason): Promise<number> {
    const found = await this.store.findByFields(cityDatabase, { kind: 'family', ...fields }, 1000);
    const alive = found.flatMap((document) => {
      const read = family.safeParse(document).data;
      return read && read.endedBecause === null ? [read._id.slice('family:'.length)] : [];
    });
    for (const id of alive) await this.end(id, because);
    return alive.length;
  }

  #tokenOf(id: string): string {
    return `${id}.${randomBytes(32).toString('base64url')}`;
  }

  async #write(document: Family): Promise<void> {
    await this.store.transact([{ database: cityDatabase, document }]);
  }
}

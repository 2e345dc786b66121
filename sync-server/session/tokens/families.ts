import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { cityDatabase } from '#sync-server/policy/databases.ts';
import { type DocumentStore, StoreError } from '#sync-server/storage/document-store.ts';

/** A sign-in at the directory is good for this long. */
const absoluteMs = 7 * 24 * 3600_000;

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
  endedBecause: z.enum(['signed-out', 'reused', 'directory', 'administrator']).nullable(),
});
/** A sign-in and the refresh tokens that have followed from it, each replacing the one before. */
export type Family = z.infer<typeof family>;
export type EndReason = NonNullable<Family['endedBecause']>;

/** What became of a refresh. `reused`: somebody else has used this token; every token of the sign-in is dead now. */
export type Rotation =
  | { kind: 'renewed'; refreshToken: string; family: Family }
  | { kind: 'ended'; because: EndReason | 'too-old' | 'unknown'; personId: string | null };

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const tokenShape = /^([0-9a-f]{32})\.([\w-]{43})$/;

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
  ): Promise<{ id: string; refreshToken: string }> {
    const id = randomBytes(16).toString('hex');
    const refreshToken = this.#tokenOf(id);
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
      ...subject,
    });
    return { id, refreshToken };
  }

  /**
   * Trades a refresh token for the next. A token used before ends the family, unless it comes with the very attempt that
   * used it: then the answer was lost on the way and the desk asks again.
   */
  async rotate(refreshToken: string, attempt: string): Promise<Rotation> {
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
    const next = this.#tokenOf(id);
    const renewed = { ...found, previous: hash, current: hashOf(next), attempt, usedAt: this.now() };
    try {
      await this.#write(renewed);
    } catch (error) {
      // Two at once with one token: the other one won, and this one is a second use.
      if (error instanceof StoreError && error.status === 409) return this.rotate(refreshToken, attempt);
      throw error;
    }
    return { kind: 'renewed', refreshToken: next, family: renewed };
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

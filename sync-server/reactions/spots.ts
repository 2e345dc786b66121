import { createHash } from 'node:crypto';
import { z } from 'zod';
import { point, type Point } from '#shared/documents/place.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { code, documentId } from '#shared/documents/text.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { metresBetween } from '#shared/domain/routing/geometry.ts';
import { squareOf, squaresAround } from '#shared/domain/routing/squares.ts';
import { plainOf } from '../commands/read-requests.ts';
import { spotsDatabase } from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

/** Where a request lies and when it came in. `''` where there is no category, square or address. */
const spot = z.object({
  _id: documentId,
  kind: z.literal('spot'),
  office: code,
  category: z.string(),
  receivedAt: instant,
  point: point.nullable(),
  fine: z.string(),
  coarse: z.string(),
  /** Hash of the folded address: enough to find the same one. */
  address: z.string(),
});
export type KeptSpot = z.infer<typeof spot>;
/** A spot found, and how far away: null when found by its address alone. */
export type FoundSpot = KeptSpot & { metres: number | null };

/** Radius up to which the fine squares serve. */
const fineMetres = 250;
/** More requests in one square than anybody asks about. */
const mostOfSquare = 2000;
const shortestAddress = 5;

const addressKey = (office: string, address: string): string => {
  const folded = foldText(address);
  return folded.length < shortestAddress
    ? ''
    : createHash('sha256').update(`${office}\n${folded}`).digest('hex').slice(0, 24);
};
const spotOf = (request: RequestDocument): KeptSpot => {
  const at = request.place.point;
  return {
    _id: request._id,
    kind: 'spot',
    office: request.office,
    category: request.category ?? '',
    receivedAt: request.receivedAt,
    point: at,
    fine: at ? squareOf(at, 'fine') : '',
    coarse: at ? squareOf(at, 'coarse') : '',
    address: addressKey(request.office, request.place.address),
  };
};
const spotsOf = (documents: readonly (StoredDocument | null)[]): KeptSpot[] =>
  documents.flatMap((document) => (document ? (spot.safeParse(plainOf(document)).data ?? []) : []));

/** Whether a request came in before another. Of two at the same instant the ids decide: the answer is the same at every reading. */
export const isEarlier = (
  one: Pick<KeptSpot, '_id' | 'receivedAt'>,
  other: Pick<RequestDocument, '_id' | 'receivedAt'>,
): boolean => (one.receivedAt === other.receivedAt ? one._id < other._id : one.receivedAt < other.receivedAt);

/** The map of requests, in squares, stored: nothing is rebuilt at a start, and finding costs what lies near. */
export class Spots {
  private constructor(private readonly store: DocumentStore) {}

  static async open(store: DocumentStore): Promise<Spots> {
    await store.ensureDatabase(spotsDatabase);
    for (const fields of [['fine'], ['coarse', 'category'], ['address']])
      await store.ensureIndex(spotsDatabase, fields);
    return new Spots(store);
  }

  /** Puts requests on the map, or where they are now. Writes only what changed. */
  async remember(requests: readonly RequestDocument[]): Promise<void> {
    const known = await this.store.getDocuments(
      spotsDatabase,
      requests.map(({ _id }) => _id),
    );
    const changed = requests.flatMap((request, n) => {
      const now = spotOf(request);
      const before = known[n];
      const isSame = before && JSON.stringify(plainOf(before)) === JSON.stringify(now);
      return isSame ? [] : [{ ...now, ...(before?._rev === undefined ? {} : { _rev: before._rev }) }];
    });
    if (changed.length > 0) await this.store.writeDocuments(spotsDatabase, changed);
  }

  /** Takes requests off the map that are archived or gone. */
  async forget(ids: readonly string[]): Promise<void> {
    const gone = (await this.store.getDocuments(spotsDatabase, ids)).flatMap((document) =>
      document ? [{ _id: document._id, _rev: document._rev ?? '', _deleted: true }] : [],
    );
    if (gone.length > 0) await this.store.writeDocuments(spotsDatabase, gone);
  }

  /** Requests within `metres` that came in from `from` to `to`, both included; of one category, or of all (null). */
  async near(query: {
    point: Point;
    metres: number;
    category: string | null;
    from: Instant;
    to: Instant;
  }): Promise<(FoundSpot & { metres: number })[]> {
    const { metres, category } = query;
    const size = metres <= fineMetres ? 'fine' : 'coarse';
    const found: (FoundSpot & { metres: number })[] = [];
    for (const square of squaresAround(query.point, metres, size)) {
      const fields =
        size === 'coarse' && category !== null ? { coarse: square, category } : { [size]: square };
      for (const one of spotsOf(await this.store.findByFields(spotsDatabase, fields, mostOfSquare))) {
        const distance = one.point ? metresBetween(query.point, one.point) : Infinity;
        if (distance > metres || (category !== null && one.category !== category)) continue;
        if (one.receivedAt >= query.from && one.receivedAt <= query.to)
          found.push({ ...one, metres: distance });
      }
    }
    return found;
  }

  /** Requests of an office with the same address. */
  async sameAddress(request: Pick<RequestDocument, 'office' | 'place'>): Promise<FoundSpot[]> {
    const address = addressKey(request.office, request.place.address);
    if (address === '') return [];
    const found = await this.store.findByFields(spotsDatabase, { address }, mostOfSquare);
    return spotsOf(found).map((one) => ({ ...one, metres: null }));
  }
}

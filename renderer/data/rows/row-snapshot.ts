import { type IDBPDatabase, openDB } from 'idb';
import { isSealed, type Sealer } from '../store/sealer.ts';
import { z } from 'zod';
import { packRows, packedRows, type PackedRows, type SavedRow } from './packed-rows.ts';
import { unpack } from './unpack-rows.ts';

/** What a snapshot stands for: every document written up to `lwt` (ms, RxDB's clock of last writes). */
export interface SnapshotState {
  lwt: number;
  /** Requests whose rows had unconfirmed commands laid over them: fold them anew. */
  overlaid: string[];
}
/** Another number drops the snapshots of before: change it with the shape of rows or what they are made of. */
const shape = 9;
const perChunk = 4000;
const state = z.object({
  shape: z.literal(shape),
  chunks: z.int().min(0),
  lwt: z.number(),
  overlaid: z.array(z.string()),
});
const sealed = z.custom<Uint8Array<ArrayBuffer>>(isSealed);

/** Rows of a desk between two starts, so that opening 100,000 requests does not read 100,000 documents. Losing it costs one slow start. */
export class RowSnapshot {
  /** Begun at once: most of it is waiting, and so is opening the database. */
  #found: Promise<{ state: SnapshotState; packs: PackedRows[] } | null>;

  private constructor(
    private readonly database: IDBPDatabase,
    private readonly sealer: Sealer,
  ) {
    this.#found = this.#read();
    // Whoever loads is told.
    this.#found.catch(() => undefined);
  }

  static async open(storeId: string, sealer: Sealer): Promise<RowSnapshot> {
    const database = await openDB(`maktab-rows-${storeId}`, 1, {
      upgrade: (made) => void made.createObjectStore('values'),
    });
    return new RowSnapshot(database, sealer);
  }

  /** Gives each row to `take`, as found when this was opened; null when there is no snapshot of this shape. */
  async load(take: (row: SavedRow) => void): Promise<SnapshotState | null> {
    const found = await this.#found;
    // Once: the rows are in the table then.
    this.#found = Promise.resolve(null);
    if (!found) return null;
    const shared = new Map<string, string>();
    for (const packed of found.packs) unpack(packed, shared, take);
    return found.state;
  }

  async #read(): Promise<{ state: SnapshotState; packs: PackedRows[] } | null> {
    const read = state.safeParse(await this.database.get('values', 'state'));
    if (!read.success) {
      // One of another shape may hold what rows of this one leave out.
      await this.database.clear('values');
      return null;
    }
    // All of it or nothing: read side by side, since most of it is waiting.
    const chunks = await Promise.all(
      Array.from({ length: read.data.chunks }, async (_, n) => {
        const bytes = sealed.safeParse(await this.database.get('values', n));
        const rows = bytes.data && (await this.sealer.unsealJson(`rows ${n}`, bytes.data).catch(() => null));
        return packedRows.safeParse(rows).data ?? null;
      }),
    );
    const packs = chunks.filter((packed) => packed !== null);
    if (packs.length < chunks.length) return null;
    return { state: { lwt: read.data.lwt, overlaid: read.data.overlaid }, packs };
  }

  /** Replaces the snapshot, whole or not at all. Queries have their turn between two chunks. */
  async save(rows: readonly SavedRow[], { lwt, overlaid }: SnapshotState): Promise<void> {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let n = 0; n * perChunk < rows.length; n += 1)
      pieces.push(
        await this.sealer.sealJson(`rows ${n}`, packRows(rows.slice(n * perChunk, (n + 1) * perChunk))),
      );
    const transaction = this.database.transaction('values', 'readwrite');
    await transaction.store.clear();
    for (const [n, piece] of pieces.entries()) await transaction.store.put(piece, n);
    await transaction.store.put({ shape, chunks: pieces.length, lwt, overlaid }, 'state');
    await transaction.done;
  }

  close(): void {
    this.database.close();
  }
}

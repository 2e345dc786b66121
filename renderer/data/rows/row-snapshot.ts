import { type IDBPDatabase, openDB } from 'idb';
import { z } from 'zod';
import type { IndexedRow } from './row.ts';

/** Facts that duplicates are told by, beside what a row shows. */
export interface RowFacts {
  point: { lon: number; lat: number } | null;
  citizens: string[];
}
/** A row as kept: derived data, read back without parsing the documents again. */
export interface SavedRow {
  indexed: IndexedRow;
  facts: RowFacts | null;
}
/** What a snapshot stands for: every document written up to `lwt` (ms, RxDB's clock of last writes). */
export interface SnapshotState {
  lwt: number;
  /** Requests whose rows had unconfirmed commands laid over them: fold them anew. */
  overlaid: string[];
}
/** Another number drops the snapshots of before: change it with the shape of rows or what they are made of. */
const shape = 1;
const perChunk = 4000;
const state = z.object({
  shape: z.literal(shape),
  chunks: z.int().min(0),
  lwt: z.number(),
  overlaid: z.array(z.string()),
});
const savedRow = z.custom<SavedRow>(
  (value) => typeof value === 'object' && value !== null && 'indexed' in value,
);
const chunk = z.array(savedRow);

/** Rows of a desk between two starts, so that opening 100,000 requests does not read 100,000 documents. Losing it costs one slow start. */
export class RowSnapshot {
  private constructor(private readonly database: IDBPDatabase) {}

  static async open(personId: string): Promise<RowSnapshot> {
    return new RowSnapshot(
      await openDB(`maktab-rows-${personId}`, 1, {
        upgrade: (database) => void database.createObjectStore('values'),
      }),
    );
  }

  /** Gives each row to `take`; null when there is no snapshot of this shape. */
  async load(take: (row: SavedRow) => void): Promise<SnapshotState | null> {
    const read = state.safeParse(await this.database.get('values', 'state'));
    if (!read.success) return null;
    const chunks: SavedRow[][] = [];
    for (let n = 0; n < read.data.chunks; n += 1) {
      const rows = chunk.safeParse(await this.database.get('values', n));
      if (!rows.success) return null;
      chunks.push(rows.data);
    }
    for (const rows of chunks) rows.forEach(take);
    return { lwt: read.data.lwt, overlaid: read.data.overlaid };
  }

  /** Replaces the snapshot, whole or not at all. Queries have their turn between two chunks. */
  async save(rows: readonly SavedRow[], { lwt, overlaid }: SnapshotState): Promise<void> {
    const transaction = this.database.transaction('values', 'readwrite');
    await transaction.store.clear();
    let chunks = 0;
    for (; chunks * perChunk < rows.length; chunks += 1)
      await transaction.store.put(rows.slice(chunks * perChunk, (chunks + 1) * perChunk), chunks);
    await transaction.store.put({ shape, chunks, lwt, overlaid }, 'state');
    await transaction.done;
  }

  close(): void {
    this.database.close();
  }
}

import { type IDBPDatabase, openDB } from 'idb';
import { isSealed, type Sealer } from '../store/sealer.ts';
import { z } from 'zod';
import type { IndexedRow } from './row.ts';

/** Facts a citizen's history is told by, beside what a row shows. */
export interface RowFacts {
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
const shape = 5;
const perChunk = 4000;
const undecided: IndexedRow['row']['decisions'] = [];
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
const sealed = z.custom<Uint8Array<ArrayBuffer>>(isSealed);

/**
 * The row as `rowOf` would have made it: one object shape and one copy of each repeated code for all rows. A pass over rows
 * read straight from IndexedDB takes twice to three times as long.
 */
const revived = ({ indexed, facts }: SavedRow, shared: Map<string, string>): SavedRow => {
  const { row, text, codes, point } = indexed;
  const one = <Code extends string | null>(code: Code): Code => {
    if (code === null) return code;
    const known = shared.get(code);
    if (known !== undefined) return known as Code;
    shared.set(code, code);
    return code;
  };
  return {
    indexed: {
      row: {
        id: row.id,
        reference: row.reference,
        subject: row.subject,
        state: one(row.state),
        waitingFor: one(row.waitingFor),
        category: one(row.category),
        domain: one(row.domain),
        priority: one(row.priority),
        channel: one(row.channel),
        office: one(row.office),
        unit: one(row.unit),
        assignee: one(row.assignee),
        citizen: row.citizen,
        complainantCount: row.complainantCount,
        arrondissement: one(row.arrondissement),
        address: row.address,
        receivedAt: row.receivedAt,
        updatedAt: row.updatedAt,
        targetAt: row.targetAt,
        legalAcknowledgeAt: row.legalAcknowledgeAt,
        legalAnswerAt: row.legalAnswerAt,
        acknowledgedAt: row.acknowledgedAt,
        firstResponseAt: row.firstResponseAt,
        answeredAt: row.answeredAt,
        closedAt: row.closedAt,
        escalation: row.escalation,
        escalatedTo: row.escalatedTo,
        decisions: row.decisions.length === 0 ? undecided : row.decisions,
        partner: one(row.partner),
        tags: row.tags,
        language: row.language,
        reopenedCount: row.reopenedCount,
        closingProposed: row.closingProposed,
        dueAt: row.dueAt,
        pending: row.pending,
        movedTo: one(row.movedTo),
      },
      text,
      codes,
      point,
    },
    facts,
  };
};

/** Rows of a desk between two starts, so that opening 100,000 requests does not read 100,000 documents. Losing it costs one slow start. */
export class RowSnapshot {
  private constructor(
    private readonly database: IDBPDatabase,
    private readonly sealer: Sealer,
  ) {}

  static async open(storeId: string, sealer: Sealer): Promise<RowSnapshot> {
    const database = await openDB(`maktab-rows-${storeId}`, 1, {
      upgrade: (made) => void made.createObjectStore('values'),
    });
    return new RowSnapshot(database, sealer);
  }

  /** Gives each row to `take`; null when there is no snapshot of this shape. */
  async load(take: (row: SavedRow) => void): Promise<SnapshotState | null> {
    const read = state.safeParse(await this.database.get('values', 'state'));
    if (!read.success) return null;
    const chunks: SavedRow[][] = [];
    for (let n = 0; n < read.data.chunks; n += 1) {
      const bytes = sealed.safeParse(await this.database.get('values', n));
      if (!bytes.success) return null;
      const rows = await this.sealer.unsealJson(`rows ${n}`, bytes.data).catch(() => null);
      const read = chunk.safeParse(rows);
      if (!read.success) return null;
      chunks.push(read.data);
    }
    const shared = new Map<string, string>();
    for (const rows of chunks) for (const saved of rows) take(revived(saved, shared));
    return { lwt: read.data.lwt, overlaid: read.data.overlaid };
  }

  /** Replaces the snapshot, whole or not at all. Queries have their turn between two chunks. */
  async save(rows: readonly SavedRow[], { lwt, overlaid }: SnapshotState): Promise<void> {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let n = 0; n * perChunk < rows.length; n += 1)
      pieces.push(await this.sealer.sealJson(`rows ${n}`, rows.slice(n * perChunk, (n + 1) * perChunk)));
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

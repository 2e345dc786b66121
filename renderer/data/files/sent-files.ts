import { z } from 'zod';
import { epochId } from '#shared/documents/epoch.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { SyncServer } from '../server/sync-server.ts';
import type { KeptFile } from './kept-file.ts';

/** Bytes of sent files that a store keeps at most; the oldest go first. */
export const mostKept = 512 * 1024 * 1024;
const perQuestion = 200;
const missing = z.record(z.string(), z.unknown());

type Row = KeptFile & PouchDB.Core.ExistingDocument<PouchDB.Core.AllDocsMeta>;
type SentRow = Row & { sent: NonNullable<KeptFile['sent']> };
const isSent = (row: Row): row is SentRow => row.sent !== undefined;
const sizeOf = (row: Row): number => {
  const content = row._attachments?.['content'];
  return content && 'length' in content ? content.length : 0;
};

/**
 * Files that the server has taken, kept here as long as accepted acts are: a server that is put back to a copy has forgotten what came
 * since. In another life of its store it is asked which of them it lacks, and those wait to be sent again.
 */
export class SentFiles {
  /** The life of the server's store in its last answer. */
  epoch: string | null = null;
  /** How many were lacking in this life; sent by now or not. */
  again = 0;
  #asked: string | null = null;
  #isBusy = false;
  #deaf: (() => void) | null = null;

  constructor(
    private readonly local: PouchDB.Database<KeptFile>,
    private readonly server: Pick<SyncServer, 'answered' | 'ask'>,
    private readonly now: () => Instant,
    /** Some wait again. */
    private readonly found: () => Promise<void>,
  ) {}

  /** Begins to listen for another life of the server's store. */
  follow(): void {
    this.#deaf ??= this.server.answered.add((epoch) => {
      if (epochId.safeParse(epoch).success) this.epoch = epoch;
      if (this.epoch !== this.#asked && !this.#isBusy) void this.#offerAgain();
    });
  }

  stop(): void {
    this.#deaf?.();
  }

  /** Marks a file as taken in a life of the server's store. */
  async keep({ sent: _sent, ...row }: Row, epoch: string): Promise<void> {
    const { again, ...rest } = row;
    await this.local.put({ ...rest, sent: { at: this.now(), epoch, again: again === true } });
  }

  /** Lets go of what was taken before this moment, and of the oldest beyond {@link mostKept}. */
  async forget(before: Instant, most = mostKept): Promise<void> {
    const newestFirst = (await this.#rows()).sort((a, b) => (a.sent.at < b.sent.at ? 1 : -1));
    let bytes = 0;
    for (const row of newestFirst) {
      bytes += sizeOf(row);
      if (row.sent.at < before || bytes > most) await this.local.remove(row._id, row._rev);
    }
  }

  /** Counts anew. */
  counted(rows: readonly (KeptFile | undefined)[]): void {
    this.again = rows.filter((row) => row?.again === true || row?.sent?.again === true).length;
  }

  /** Not to be had now: with the next answer again. */
  async #offerAgain(): Promise<void> {
    const { epoch } = this;
    if (epoch === null) return;
    this.#isBusy = true;
    try {
      const former = (await this.#rows()).filter(({ sent }) => sent.epoch !== epoch);
      for (let at = 0; at < former.length; at += perQuestion)
        await this.#askFor(former.slice(at, at + perQuestion), epoch);
      if (former.length > 0) await this.found();
      this.#asked = epoch;
    } catch {
      // The server is away, or another window has done it.
    } finally {
      this.#isBusy = false;
    }
  }

  async #askFor(rows: readonly SentRow[], epoch: string): Promise<void> {
    const body = JSON.stringify(Object.fromEntries(rows.map(({ _id }) => [_id, ['1-0']])));
    const lacking = await this.server.ask(missing, '/db/files/_revs_diff', { method: 'POST', body });
    for (const { sent, ...row } of rows)
      await this.local.put(
        row._id in lacking ? { ...row, again: true } : { ...row, sent: { ...sent, epoch, again: false } },
      );
  }

  async #rows(): Promise<SentRow[]> {
    const { rows } = await this.local.allDocs({ include_docs: true });
    return rows.flatMap(({ doc }) => (doc && isSent(doc) ? doc : []));
  }
}

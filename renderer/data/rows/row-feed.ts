import {
  requestDocument,
  requestTrace,
  type RequestDocument,
  type RequestTrace,
} from '#shared/documents/request.ts';
import { type KeptCollection, readAll, watchCollection } from '../database.ts';
import type { LocalRequests } from '../desk/local-requests.ts';
import type { QueueRow } from '../desk-data.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { RowTable } from './row-table.ts';
import { rowOf, rowOfTrace } from './row.ts';

/** Facts that duplicates are told by, beside what a row shows. */
export interface RowFacts {
  point: RequestDocument['place']['point'];
  citizens: string[];
}

/** Fills the row table from the local database and the outbox, and keeps it up to date. */
export class RowFeed {
  readonly table = new RowTable();
  readonly facts = new Map<string, RowFacts>();
  readonly #stop: () => void;

  constructor(
    private readonly collection: KeptCollection,
    private readonly requests: LocalRequests,
    private readonly outbox: Outbox,
    private readonly changed: (ids: ReadonlySet<string>) => void,
  ) {
    this.#stop = watchCollection(collection, (documents) => void this.#arrived(documents));
  }

  /** Reads everything once. */
  async load(): Promise<void> {
    for (const document of await readAll(this.collection))
      this.#show(String(document['_id']), this.#read(document), 0);
    await this.refresh(new Set(this.outbox.entries().map((entry) => entry.command.requestId)));
  }

  /** Folds some requests anew: their commands changed. */
  async refresh(ids: ReadonlySet<string>): Promise<void> {
    for (const id of ids) {
      const { request, trace } = await this.requests.fold(id);
      this.#show(id, request ?? trace, this.#pending(id));
    }
    this.changed(ids);
  }

  /** How many of these requests are still open. */
  openOf(ids: readonly string[]): number {
    return ids.filter(
      (id) => !['closed', 'rejected', 'merged', undefined].includes(this.table.get(id)?.row.state),
    ).length;
  }

  ofCitizen(citizenId: string): QueueRow[] {
    const rows: QueueRow[] = [];
    for (const [id, { citizens }] of this.facts) {
      const row = citizens.includes(citizenId) ? this.table.get(id)?.row : undefined;
      if (row) rows.push(row);
    }
    return rows.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  }

  stop(): void {
    this.#stop();
  }

  async #arrived(documents: Map<string, Record<string, unknown> | null>): Promise<void> {
    for (const [id, document] of documents) {
      const read = document ? this.#read(document) : null;
      if (this.outbox.living(id).length === 0) this.#show(id, read, 0);
      else {
        const { request, trace } = await this.requests.fold(id, read);
        this.#show(id, request ?? trace, this.#pending(id));
      }
    }
    this.changed(new Set(documents.keys()));
  }

  #read(document: Record<string, unknown>): RequestDocument | RequestTrace | null {
    return (document['kind'] === 'trace' ? requestTrace : requestDocument).safeParse(document).data ?? null;
  }

  #pending(id: string): number {
    return this.outbox.pending().filter(({ command }) => command.requestId === id).length;
  }

  #show(id: string, document: RequestDocument | RequestTrace | null, pending: number): void {
    if (document?.kind === 'request')
      this.facts.set(id, {
        point: document.place.point,
        citizens: document.complainants.map((who) => who.citizenId),
      });
    else this.facts.delete(id);
    this.table.set(
      id,
      document === null ? null : document.kind === 'trace' ? rowOfTrace(document) : rowOf(document, pending),
    );
  }
}

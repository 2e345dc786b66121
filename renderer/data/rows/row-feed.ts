import { requestTrace, type RequestDocument, type RequestTrace } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { isOpen } from '#shared/domain/life.ts';
import { type KeptCollection, watchCollection } from '../store/database.ts';
import { WholeRead } from '../store/whole-read.ts';
import type { LocalRequests } from '../outbox/local-requests.ts';
import type { QueueRow } from '../contract/queue.ts';
import type { Unsubscribe } from '../contract/unsubscribe.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { Subscribers } from '../subscribers.ts';
import type { RowFacts } from './packed-rows.ts';
import type { RowSnapshot } from './row-snapshot.ts';
import { RowTable } from './row-table.ts';
import { rowOf, rowOfTrace, rowSource, type RowSource } from './row.ts';

/** Changed rows that make a new snapshot worth its while, and how long after the last change it is taken. */
const worthSaving = 200;
const quietMs = 10_000;
/** Clocks of two windows may differ a little: a snapshot claims a little less than it holds. */
const clockMarginMs = 200;

/** A document to lay commands over. */
const wholeOf = (document: Record<string, unknown>): RequestDocument | RequestTrace | null =>
  (document['kind'] === 'trace' ? requestTrace : requestDocument).safeParse(document).data ?? null;

/** Fills the row table from the local database and the outbox, and keeps it up to date. */
export class RowFeed {
  readonly table = new RowTable();
  readonly facts = new Map<string, RowFacts>();
  /** Ids of the requests whose rows may have changed. */
  readonly changed = new Subscribers<[ReadonlySet<string>]>();
  /** The documents that the snapshot did not stand for. */
  readonly read: WholeRead;
  readonly #stops: Unsubscribe[];
  #lastWrite = 0;
  #unsaved = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    collection: KeptCollection,
    private readonly requests: LocalRequests,
    private readonly outbox: Outbox,
    private readonly snapshot: RowSnapshot,
  ) {
    this.read = new WholeRead(collection);
    this.#stops = [
      watchCollection(collection, (documents) => void this.#arrived(documents)),
      outbox.changed.add((ids) => void this.refresh(ids)),
    ];
  }

  /** Takes the rows from the snapshot, then reads what was written since (everything, without one: then it goes on by itself). */
  async load(): Promise<void> {
    const state = await this.snapshot.load(({ indexed, facts }) => {
      this.table.set(indexed.row.id, indexed);
      if (facts) this.facts.set(indexed.row.id, facts);
    });
    this.#lastWrite = state?.lwt ?? 0;
    const unconfirmed = new Set(this.#unconfirmed());
    await this.read.start(
      state ? state.lwt - clockMarginMs : null,
      ({ id, doc, _deleted, _meta }) => {
        this.#show(id, _deleted ? null : this.#read(doc), 0);
        this.#wrote(_meta.lwt, _deleted);
      },
      () => this.refresh(new Set([...(state?.overlaid ?? []), ...unconfirmed, ...this.#unconfirmed()])),
    );
    if (this.read.isUnderWay) await this.refresh(unconfirmed);
  }

  #unconfirmed(): string[] {
    return this.outbox.entries().map((entry) => entry.command.requestId);
  }

  /** Takes a snapshot when enough has changed. */
  async save(): Promise<void> {
    // Half a read stands for nothing.
    if (this.#unsaved < worthSaving || this.read.isUnderWay) return;
    this.#unsaved = 0;
    const rows = [...this.table.values()].map((indexed) => ({
      indexed,
      facts: this.facts.get(indexed.row.id) ?? null,
    }));
    const overlaid = this.#unconfirmed();
    await this.snapshot.save(rows, { lwt: this.#lastWrite, overlaid });
  }

  /** Folds some requests anew: their commands changed. */
  async refresh(ids: ReadonlySet<string>): Promise<void> {
    for (const id of ids) {
      const { request, trace } = await this.requests.fold(id);
      this.#show(id, request ?? trace, this.#pending(id));
    }
    this.changed.tell(ids);
  }

  /** What the snapshot holds of somebody who was erased goes with the next one: that is not waited for. */
  forget(): Promise<void> {
    this.#saveSoon();
    return Promise.resolve();
  }

  /** How many of these requests are still open. */
  openOf(ids: readonly string[]): number {
    return ids.filter((id) => {
      const row = this.table.get(id)?.row;
      return row !== undefined && isOpen(row);
    }).length;
  }

  ofCitizen(citizenId: string): QueueRow[] {
    const rows: QueueRow[] = [];
    for (const [id, { citizens }] of this.facts) {
      const row = citizens.includes(citizenId) ? this.table.get(id)?.row : undefined;
      if (row) rows.push(row);
    }
    return rows.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  }

  async stop(): Promise<void> {
    for (const stop of this.#stops) stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.read.stop();
    await this.save();
    this.snapshot.close();
  }

  #wrote(lwt: number, isGone: boolean): void {
    this.#lastWrite = Math.max(this.#lastWrite, lwt);
    this.#unsaved += 1;
    // What is gone here is gone from the snapshot too.
    if (isGone || this.#unsaved >= worthSaving) this.#saveSoon();
  }

  #saveSoon(): void {
    this.#unsaved = Math.max(this.#unsaved, worthSaving);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), quietMs);
  }

  async #arrived(documents: Map<string, Record<string, unknown> | null>): Promise<void> {
    this.read.written(documents.keys());
    for (const [id, document] of documents) {
      this.#wrote(this.read.isUnderWay ? 0 : Date.now(), document === null);
      if (this.outbox.living(id).length === 0) this.#show(id, document ? this.#read(document) : null, 0);
      else {
        const { request, trace } = await this.requests.fold(id, document && wholeOf(document));
        this.#show(id, request ?? trace, this.#pending(id));
      }
    }
    this.changed.tell(new Set(documents.keys()));
  }

  #read(document: Record<string, unknown>): RowSource | RequestTrace | null {
    return (document['kind'] === 'trace' ? requestTrace : rowSource).safeParse(document).data ?? null;
  }

  #pending(id: string): number {
    return this.outbox.pending().filter(({ command }) => command.requestId === id).length;
  }

  #show(id: string, document: RowSource | RequestTrace | null, pending: number): void {
    if (document?.kind === 'request')
      this.facts.set(id, {
        citizens: document.complainants.map((who) => who.citizenId),
      });
    else this.facts.delete(id);
    this.table.set(
      id,
      document === null ? null : document.kind === 'trace' ? rowOfTrace(document) : rowOf(document, pending),
    );
  }
}

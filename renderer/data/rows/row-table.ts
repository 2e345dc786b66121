import type { Board } from '#shared/domain/figures/board.ts';
import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { BoardCounts, MapAnswer, MapQuestion, RecurringSpot } from '../contract/figures.ts';
import type { QueueRow, TagCount } from '../contract/queue.ts';
import { clustersOf, spotsOf } from './city-map.ts';
import { countBoard } from './count-board.ts';
import type { IndexedRow } from './row.ts';
import { matcherOf } from './matches.ts';
import type { QueryMoment } from './moment.ts';

type Sort = QueueQuery['sort'];
const sortKeys: Readonly<Record<Sort, (row: QueueRow) => string>> = {
  due: (row) => `${row.dueAt ?? '9'}${row.receivedAt}`,
  newest: (row) => row.receivedAt,
  oldest: (row) => row.receivedAt,
  updated: (row) => row.updatedAt,
  decide: (row) => row.escalation?.decideBy ?? '9',
  decided: (row) => row.decisions.at(-1)?.at ?? '',
};
const descending = new Set<Sort>(['newest', 'updated', 'decided']);

/** All rows of a desk in memory, kept in each order that was asked for: a query is one pass, a change costs one sort when next asked. */
export class RowTable {
  readonly #rows = new Map<string, IndexedRow>();
  readonly #orders = new Map<Sort, IndexedRow[]>();

  get size(): number {
    return this.#rows.size;
  }

  set(id: string, row: IndexedRow | null): void {
    if (row) this.#rows.set(id, row);
    else if (!this.#rows.delete(id)) return;
    this.#orders.clear();
  }

  get(id: string): IndexedRow | undefined {
    return this.#rows.get(id);
  }

  values(): IterableIterator<IndexedRow> {
    return this.#rows.values();
  }

  /** The window of a query and how many rows fit it in all. */
  query(query: QueueQuery, moment: QueryMoment): { rows: QueueRow[]; total: number } {
    const fits = matcherOf(query, moment);
    const rows: QueueRow[] = [];
    let total = 0;
    for (const indexed of this.#ordered(query.sort)) {
      if (!fits(indexed)) continue;
      if (total >= query.offset && rows.length < query.limit) rows.push(indexed.row);
      total += 1;
    }
    return { rows, total };
  }

  count(query: QueueQuery, moment: QueryMoment): number {
    const fits = matcherOf(query, moment);
    let total = 0;
    for (const indexed of this.#anyOrder()) if (fits(indexed)) total += 1;
    return total;
  }

  board(board: Board, moment: QueryMoment): BoardCounts {
    return countBoard(this.#anyOrder(), board, moment);
  }

  clusters(question: MapQuestion, moment: QueryMoment): MapAnswer {
    return clustersOf(this.#anyOrder(), question, moment);
  }

  spots(query: QueueQuery, moment: QueryMoment): RecurringSpot[] {
    return spotsOf(this.#anyOrder(), query, moment);
  }

  tags(): TagCount[] {
    const counts = new Map<string, number>();
    for (const { row } of this.#rows.values())
      for (const tag of row.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
  }

  /** An array is walked faster than a map. */
  #anyOrder(): IndexedRow[] {
    const [known] = this.#orders.values();
    return known ?? this.#ordered('due');
  }

  #ordered(sort: Sort): IndexedRow[] {
    const known = this.#orders.get(sort);
    if (known) return known;
    const keyOf = sortKeys[sort];
    const keyed = [...this.#rows.values()].map((indexed) => ({ key: keyOf(indexed.row), indexed }));
    const sign = descending.has(sort) ? -1 : 1;
    keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0));
    const ordered = keyed.map((entry) => entry.indexed);
    this.#orders.set(sort, ordered);
    return ordered;
  }
}

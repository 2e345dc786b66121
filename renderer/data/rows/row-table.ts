import type { Board } from '#shared/domain/figures/board.ts';
import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { BoardCounts, MapAnswer, MapQuestion, RecurringSpot } from '../contract/figures.ts';
import type { QueueRow, TagCount } from '../contract/queue.ts';
import { clustersOf } from './city-map.ts';
import { recurringSpots } from './recurring-spots.ts';
import { countBoard } from './count-board.ts';
import type { IndexedRow } from './row.ts';
import { Columns } from './columns.ts';
import { restOf } from './matches.ts';
import { Order, type Sort } from './order.ts';
import type { QueryMoment } from './moment.ts';

/** Rows that change between two questions, beyond which an order is made anew instead of kept. */
const mostKept = 200;
const mostLists = 8;

/**
 * All rows of a desk in memory, each in a slot; columns beside them answer what most queries ask, and each order that was asked for is
 * kept as rows come and go.
 */
export class RowTable {
  readonly #slots = new Map<string, number>();
  readonly #rows: (IndexedRow | null)[] = [];
  readonly #free: number[] = [];
  readonly #columns = new Columns();
  readonly #orders = new Map<Sort, Order>();
  /** Lists of lately, until a row changes. */
  readonly #lists = new Map<string, readonly number[]>();
  /** Changes since the last question. */
  #changes = 0;
  #all: IndexedRow[] | null = null;

  get size(): number {
    return this.#slots.size;
  }

  set(id: string, row: IndexedRow | null): void {
    const known = this.#slots.get(id);
    if (known === undefined && row === null) return;
    this.#all = null;
    this.#lists.clear();
    this.#changes += 1;
    if (this.#changes > mostKept) this.#orders.clear();
    const before = known === undefined ? null : (this.#rows[known] ?? null);
    if (known !== undefined && before)
      for (const order of this.#orders.values()) order.remove(known, before.row);
    if (row === null) {
      this.#slots.delete(id);
      if (known === undefined) return;
      this.#rows[known] = null;
      this.#free.push(known);
      return;
    }
    const slot = known ?? this.#free.pop() ?? this.#rows.length;
    this.#slots.set(id, slot);
    this.#rows[slot] = row;
    this.#columns.set(slot, row.row);
    for (const order of this.#orders.values()) order.add(slot, row.row);
  }

  get(id: string): IndexedRow | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : (this.#rows[slot] ?? undefined);
  }

  values(): IterableIterator<IndexedRow> {
    return this.#every().values();
  }

  /** The window of a query and how many rows fit it in all. */
  query(query: QueueQuery, moment: QueryMoment): { rows: QueueRow[]; total: number } {
    const list = this.#list(query, moment);
    const window = list.slice(query.offset, query.offset + query.limit);
    return { rows: window.flatMap((slot) => this.#rows[slot]?.row ?? []), total: list.length };
  }

  count(query: QueueQuery, moment: QueryMoment): number {
    let total = 0;
    this.#fitting(query, moment, this.#slots.values(), () => {
      total += 1;
    });
    return total;
  }

  board(board: Board, moment: QueryMoment): BoardCounts {
    return countBoard(this.#every(), board, moment);
  }

  clusters(question: MapQuestion, moment: QueryMoment): MapAnswer {
    return clustersOf(this.#every(), question, moment);
  }

  spots(query: QueueQuery, moment: QueryMoment): RecurringSpot[] {
    return recurringSpots(this.#every(), query, moment);
  }

  tags(): TagCount[] {
    const counts = new Map<string, number>();
    for (const { row } of this.#every())
      for (const tag of row.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
  }

  /** The slots that a query lets through, in its order: scrolling asks for one window after the other. */
  #list({ offset: _offset, limit: _limit, ...query }: QueueQuery, moment: QueryMoment): readonly number[] {
    const { slots } = this.#ordered(query.sort);
    // What these let through changes with time.
    const isLasting = query.only === 'all' && !query.narrowing;
    const name = isLasting ? JSON.stringify([query, moment.me]) : '';
    const known = this.#lists.get(name);
    if (isLasting && known) return known;
    const list: number[] = [];
    this.#fitting({ ...query, offset: 0, limit: 0 }, moment, slots, (_row, slot) => list.push(slot));
    if (!isLasting) return list;
    if (this.#lists.size >= mostLists) this.#lists.clear();
    this.#lists.set(name, list);
    return list;
  }

  /** Gives each row that a query lets through, of these slots and in their order. */
  #fitting(
    query: QueueQuery,
    moment: QueryMoment,
    slots: Iterable<number>,
    give: (indexed: IndexedRow, slot: number) => void,
  ): void {
    const isLet = this.#columns.filterOf(query, moment);
    const rest = restOf(query, moment);
    for (const slot of slots) {
      if (!isLet(slot)) continue;
      const indexed = this.#rows[slot];
      if (indexed && (rest === null || rest(indexed))) give(indexed, slot);
    }
  }

  #every(): IndexedRow[] {
    this.#all ??= this.#rows.filter((row) => row !== null);
    return this.#all;
  }

  #ordered(sort: Sort): Order {
    this.#changes = 0;
    const known = this.#orders.get(sort);
    if (known) return known;
    const rowAt = (slot: number): QueueRow => {
      const indexed = this.#rows[slot];
      if (!indexed) throw new RangeError('No row is in this slot.');
      return indexed.row;
    };
    const order = new Order(sort, [...this.#slots.values()], rowAt);
    this.#orders.set(sort, order);
    return order;
  }
}

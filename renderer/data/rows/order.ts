import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { QueueRow } from '../contract/queue.ts';

export type Sort = QueueQuery['sort'];
const sortKeys: Readonly<Record<Sort, (row: QueueRow) => string>> = {
  due: (row) => `${row.dueAt ?? '9'}${row.receivedAt}`,
  newest: (row) => row.receivedAt,
  oldest: (row) => row.receivedAt,
  updated: (row) => row.updatedAt,
  decide: (row) => row.escalation?.decideBy ?? '9',
  decided: (row) => row.decisions.at(-1)?.at ?? '',
};
const descending = new Set<Sort>(['newest', 'updated', 'decided']);

interface SortedSlot {
  key: string;
  id: string;
  slot: number;
}

/** The slots of a table in one order, kept as rows come and go. Equal ones by id, so that each has one place. */
export class Order {
  readonly slots: number[];
  readonly #sign: number;

  /** `rowAt`: of a slot that is in the order. */
  constructor(
    private readonly sort: Sort,
    slots: readonly number[],
    private readonly rowAt: (slot: number) => QueueRow,
  ) {
    this.#sign = descending.has(sort) ? -1 : 1;
    const places = slots.map((slot) => this.#placeOf(slot, rowAt(slot)));
    this.slots = places.sort((a, b) => this.#compare(a, b)).map(({ slot }) => slot);
  }

  add(slot: number, row: QueueRow): void {
    this.slots.splice(this.#find(this.#placeOf(slot, row)), 0, slot);
  }

  /** `row`: as it was when it was added. Call before the slot gets another. */
  remove(slot: number, row: QueueRow): void {
    const at = this.#find(this.#placeOf(slot, row));
    if (this.slots[at] === slot) this.slots.splice(at, 1);
  }

  #placeOf(slot: number, row: QueueRow): SortedSlot {
    return { slot, id: row.id, key: sortKeys[this.sort](row) };
  }

  #compare(a: SortedSlot, b: SortedSlot): number {
    if (a.key !== b.key) return a.key < b.key ? -this.#sign : this.#sign;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  }

  /** The first place that is not before this one. */
  #find(place: SortedSlot): number {
    let [low, high] = [0, this.slots.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const slot = this.slots[middle] ?? 0;
      if (this.#compare(this.#placeOf(slot, this.rowAt(slot)), place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

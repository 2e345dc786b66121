import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { QueueRow } from '../contract/queue.ts';
import type { QueryMoment } from './moment.ts';

/** What most queries ask of a row; each becomes a column of small numbers, since reading 100,000 of those takes a millisecond. */
const coded = {
  office: (row: QueueRow) => row.office,
  domain: (row: QueueRow) => row.domain,
  category: (row: QueueRow) => row.category,
  channel: (row: QueueRow) => row.channel,
  state: (row: QueueRow) => row.state,
  assignee: (row: QueueRow) => row.assignee,
  movedTo: (row: QueueRow) => row.movedTo,
} satisfies Record<string, (row: QueueRow) => string | null>;
type Coded = keyof typeof coded;
const names = Object.keys(coded) as Coded[];

/** Rows whose code is among those allowed. */
interface Mask {
  codes: Uint32Array;
  allowed: Uint8Array;
}

class CodeColumn {
  codes = new Uint32Array(0);
  readonly #known = new Map<string | null, number>();

  set(slot: number, value: string | null): void {
    let code = this.#known.get(value);
    if (code === undefined) this.#known.set(value, (code = this.#known.size));
    this.codes[slot] = code;
  }

  among(values: readonly (string | null)[]): Mask {
    const allowed = new Uint8Array(this.#known.size);
    for (const value of values) {
      const code = this.#known.get(value);
      if (code !== undefined) allowed[code] = 1;
    }
    return { codes: this.codes, allowed };
  }
}

/** Which slots a query's coded part lets through. */
export type SlotFilter = (slot: number) => boolean;

/** Columns beside the rows of a table, by the rows' slots. */
export class Columns {
  readonly #columns = Object.fromEntries(names.map((name) => [name, new CodeColumn()])) as Record<
    Coded,
    CodeColumn
  >;
  /** ms since 1970; NaN without a day: no comparison lets that through. */
  #due = new Float64Array(0);

  set(slot: number, row: QueueRow): void {
    if (slot >= this.#due.length) this.#grow(Math.max(1024, slot * 2));
    for (const name of names) this.#columns[name].set(slot, coded[name](row));
    this.#due[slot] = row.dueAt === null ? Number.NaN : Date.parse(row.dueAt);
  }

  /** The part of a query that columns answer; the rest is `restOf`. */
  filterOf(query: QueueQuery, { me, now, endOfDay }: QueryMoment): SlotFilter {
    const masks: Mask[] = [];
    const among = (name: Coded, values: readonly (string | null)[]) => {
      if (values.length > 0) masks.push(this.#columns[name].among(values));
    };
    among('office', query.offices);
    among('domain', query.domains);
    among('category', query.categories);
    among('channel', query.channels);
    among('state', query.states);
    if (query.assignee !== 'any') among('assignee', [query.assignee === 'me' ? me : null]);
    // Who looks for its words finds what left, too.
    if (query.text.trim() === '') among('movedTo', [null]);
    const due = this.#due;
    const [from, to] = [Date.parse(now), Date.parse(endOfDay)];
    const [first, ...more] = masks;
    const isLet: SlotFilter =
      first === undefined
        ? () => true
        : more.length === 0
          ? (slot) => first.allowed[first.codes[slot] ?? 0] === 1
          : (slot) => masks.every(({ codes, allowed }) => allowed[codes[slot] ?? 0] === 1);
    if (query.only === 'overdue') return (slot) => (due[slot] ?? 0) < from && isLet(slot);
    if (query.only === 'today')
      return (slot) => (due[slot] ?? 0) >= from && (due[slot] ?? 0) <= to && isLet(slot);
    return isLet;
  }

  #grow(size: number): void {
    const due = new Float64Array(size);
    due.set(this.#due);
    this.#due = due;
    for (const name of names) {
      const codes = new Uint32Array(size);
      codes.set(this.#columns[name].codes);
      this.#columns[name].codes = codes;
    }
  }
}

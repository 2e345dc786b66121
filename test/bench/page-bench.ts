import type { Person } from '#shared/documents/reference-data.ts';

/** Milliseconds of each repetition, by what was done. */
export type Times = Record<string, { ours: number[]; baseline: number[] }>;

/** What the benchmark driver calls in the page, as `globalThis.bench`. */
export interface PageBench {
  benchRows: (count: number) => Promise<Times>;
  firstSyncOfMaktab: (syncUrl: string, token: string, person: Person, count: number) => Promise<number>;
  firstSyncOfPouch: (databaseUrl: string, count: number) => Promise<number>;
}

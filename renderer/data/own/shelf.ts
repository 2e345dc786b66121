import type { Unsubscribe } from '../contract/unsubscribe.ts';

/** What a shelf holds, by id; null for what cannot be opened any more. */
export type Held = ReadonlyMap<string, unknown>;

/** One kind of things that exist on this PC alone until the server has them. */
export interface Shelf {
  all(): Promise<Held>;
  /** null: nothing there. */
  get(id: string): Promise<unknown>;
  /** All of them or none; on disk when it resolves. */
  put(things: Held): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** What changed, in this window or another; null: gone. */
  watch(changed: (things: Held) => void): Unsubscribe;
}

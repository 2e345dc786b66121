import { z } from 'zod';
import type { Unsubscribe } from '../contract/unsubscribe.ts';

/** In the place of what is there and cannot be opened: another key sealed it, or it is damaged. It is nobody's to take away. */
export const notOpened = Object.freeze({ cannot: 'be opened' } as const);
const unopenedThing = z.strictObject({ cannot: z.literal('be opened') });
export const isUnopened = (thing: unknown): boolean => unopenedThing.safeParse(thing).success;

/** What a shelf holds, by id; {@link notOpened} for what cannot be opened any more. */
export type Held = ReadonlyMap<string, unknown>;

/** One kind of things that exist on this PC alone until the server has them. */
export interface Shelf {
  all(): Promise<Held>;
  /** null: nothing there. {@link notOpened}: something that cannot be opened. */
  get(id: string): Promise<unknown>;
  /** Keeps what cannot be opened elsewhere on the shelf, as it is: its place is needed. */
  setAside(id: string): Promise<void>;
  /** All of them or none; on disk when it resolves. */
  put(things: Held): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** What changed, in this window or another; null: gone. */
  watch(changed: (things: Held) => void): Unsubscribe;
}

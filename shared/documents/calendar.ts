import { z } from 'zod';
import { legalTimeChanges } from './legal-time.ts';
import { bilingual, code } from './text.ts';
import { day } from './time.ts';

/** Working time within a day, in minutes from local midnight; 1440 is the midnight after. */
export const slot = z
  .object({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) })
  .refine((one) => one.from < one.to, { message: 'slot-empty' });
export type WorkSlot = z.infer<typeof slot>;

/** The slots of a day, in order; the next may begin where the last ends. */
const slots = z
  .array(slot)
  .max(12)
  .refine((list) => list.every((one, n) => n === 0 || (list[n - 1]?.to ?? 0) <= one.from), {
    message: 'slots-overlap',
  });
/** Index 0 is Sunday. */
const week = z.array(slots).length(7);
export type Week = z.infer<typeof week>;

const inOrder = (range: { from: string; to: string }) => range.from <= range.to;
const reversed = { message: 'range-reversed' };
/** A year at most: no single slip of the keyboard may leave an office without working time for good. */
const isShort = (range: { from: string; to: string }) =>
  Date.parse(range.to) - Date.parse(range.from) <= 366 * 86_400_000;
const tooLong = { message: 'range-too-long' };

/** Gives an id to entries stored before they had one: their kind and day, numbered when that is taken. */
const named = <Entry extends { id?: string | undefined }>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): (Entry & { id: string })[] => {
  const taken = new Set(entries.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return entries.map((entry) => {
    if (entry.id !== undefined) return { ...entry, id: entry.id };
    const name = nameOf(entry);
    let id = name;
    for (let n = 2; taken.has(id); n += 1) id = `${name}-${String(n)}`;
    taken.add(id);
    return { ...entry, id };
  });
};
const unique = (entries: readonly { id: string }[]) =>
  new Set(entries.map(({ id }) => id)).size === entries.length;
const idTwice = { message: 'id-twice' };

/** Days with a week of their own, first and last included (Ramadan). Provisional: expected, until an administrator confirms or moves them. */
const regimes = z
  .array(
    z
      .object({ id: code.optional(), name: bilingual, from: day, to: day, week, provisional: z.boolean() })
      .refine(inOrder, reversed)
      .refine(isShort, tooLong),
  )
  .max(200)
  .transform((list) => named(list, (regime) => `regime-${regime.from}`))
  .refine(unique, idTwice)
  .refine(
    (list) =>
      list.every((one, n) => list.slice(n + 1).every((two) => one.to < two.from || two.to < one.from)),
    { message: 'regimes-overlap' },
  );

/**
 * A day off for everybody. `lunar` ones are provisional until the moon is seen: an administrator confirms them or moves them
 * to another day under the same id.
 */
const holidays = z
  .array(
    z.object({
      id: code.optional(),
      kind: z.enum(['fixed', 'lunar']).optional(),
      name: bilingual,
      day,
      provisional: z.boolean(),
    }),
  )
  .max(2000)
  .transform((list) =>
    named(list, (holiday) => `holiday-${holiday.day}`).map((holiday) => ({
      ...holiday,
      // Stored before there was a kind: only lunar days were provisional.
      kind: holiday.kind ?? (holiday.provisional ? ('lunar' as const) : ('fixed' as const)),
    })),
  )
  .refine(unique, idTwice);

/**
 * Days on which some offices (or all, `'*'`) close or work less: first and last included. `slots` takes the place of a working
 * day's; none: closed. A day that is free anyway stays free.
 */
const closure = z
  .object({
    id: code,
    offices: z.union([z.literal('*'), z.array(code).min(1).max(200)]),
    from: day,
    to: day,
    slots: slots.default([]),
    reason: bilingual,
  })
  .refine(inOrder, reversed)
  .refine(isShort, tooLong);

/** Working time of the city's offices. Minutes are counted from local midnight, zone Africa/Casablanca. */
export const calendar = z.object({
  _id: z.literal('calendar'),
  kind: z.literal('calendar'),
  schema: z.literal(1),
  zone: z.literal('Africa/Casablanca'),
  week: week.refine((days) => days.some((list) => list.length > 0), { message: 'week-without-work' }),
  regimes,
  holidays,
  closures: z.array(closure).max(2000).refine(unique, idTwice).default([]),
  /** What the clocks of the city show, decree by decree; empty: as published. */
  legalTime: legalTimeChanges.default([]),
});
export type Calendar = z.infer<typeof calendar>;
export type Regime = Calendar['regimes'][number];
export type Holiday = Calendar['holidays'][number];
export type Closure = Calendar['closures'][number];

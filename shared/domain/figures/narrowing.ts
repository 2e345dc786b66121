import { z } from 'zod';
import { point } from '#shared/documents/place.ts';
import { language } from '#shared/documents/text.ts';
import { day } from '#shared/documents/time.ts';

/** Local days of Casablanca, both included. */
export const dayRange = z.object({ from: day, to: day });
export type DayRange = z.infer<typeof dayRange>;

/**
 * Where a request stands with its internal target: settled within it or after it, open with time left, open and late, waiting (the
 * clock stands), without a target (no category), or living on in another. Every request is in exactly one.
 */
export const targetOutcomes = ['met', 'missed', 'running', 'late', 'waiting', 'none', 'merged'] as const;
/** The same by a legal date, which never stops: done in time, done late, not done with time left, not done and late. */
export const legalOutcomes = ['met', 'missed', 'running', 'late', 'merged'] as const;

/** Upper bounds of the ages of open requests in working days of eight hours since reception, each excluded. */
export const ageBounds = [2, 5, 10, 20] as const;
export const ageBuckets = ['under-2', '2-5', '5-10', '10-20', 'over-20'] as const;
/** Upper bounds of the first response in working hours, each excluded. */
export const responseBounds = [4, 8, 16, 40] as const;
export const responseBuckets = ['under-4', '4-8', '8-16', '16-40', 'over-40', 'none'] as const;

export type TargetOutcome = (typeof targetOutcomes)[number];
export type LegalOutcome = (typeof legalOutcomes)[number];
export type AgeBucket = (typeof ageBuckets)[number];
export type ResponseBucket = (typeof responseBuckets)[number];

/** A square of the map: zoom level, column and row of the usual web tiles. */
export const mapCell = z.templateLiteral([z.int(), '/', z.int(), '/', z.int()]);
export type MapCell = z.infer<typeof mapCell>;

const codes = z.array(z.string().nullable()).max(500).readonly();

/** What figures ask of requests beyond a view's everyday filters. Each part that is there narrows; `null` among codes: without one. */
const parts = z.object({
  received: dayRange,
  /** Answered or rejected on these days, and not reopened since. */
  settled: dayRange,
  closed: dayRange,
  /** The legal date of the answer, 60 days, fell on these days. */
  answerDue: dayRange,
  /** Received by the end of that day and not settled by then. */
  openOn: day,
  arrondissements: codes,
  partners: codes,
  assignees: codes,
  tags: z.array(z.string()).max(100).readonly(),
  languages: z.array(language).readonly(),
  target: z.array(z.enum(targetOutcomes)).readonly(),
  /** First word to the citizen (acknowledgement, answer, rejection) by the legal date, 15 days. */
  acknowledgement: z.array(z.enum(legalOutcomes)).readonly(),
  /** Answer or rejection by the legal date, 60 days. */
  answer: z.array(z.enum(legalOutcomes)).readonly(),
  /** Only open requests have an age. */
  ageing: z.array(z.enum(ageBuckets)).readonly(),
  firstResponse: z.array(z.enum(responseBuckets)).readonly(),
  reopened: z.boolean(),
  cells: z.array(mapCell).max(100).readonly(),
  /** What lives (is not merged into another) within so many metres of a point. */
  near: z.object({ centre: point, metres: z.number().positive() }),
});
export type NarrowingParts = z.infer<typeof parts>;
export const narrowing = parts.partial();
export type Narrowing = z.infer<typeof narrowing>;
export type NarrowingPart = keyof NarrowingParts;

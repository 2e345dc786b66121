import { z } from 'zod';
import { channel } from './channel.ts';
import { arrival, requestReference } from './arrival.ts';
import { departureReference, handOverProof } from './departure.ts';
import { requestState } from './request-state.ts';
import { refusalCode } from './verdict.ts';
import { day, instant } from './time.ts';
import { code, documentId, language } from './text.ts';

/** The two registers of a bureau d'ordre. */
export const registerBook = z.enum(['arrival', 'departure']);
export type RegisterBook = z.infer<typeof registerBook>;

/** Something written beside an entry: what was entered stays as it is. */
export const annotation = z.object({ by: documentId, at: instant, recordedAt: instant, text: z.string() });
export type Annotation = z.infer<typeof annotation>;

/**
 * A line of a register, kept in the database `registers-<office>`. It is made from the request's events (or, annulled, from the
 * command that was refused); only the server writes it.
 */
export const registerEntry = z.object({
  /** `arrival-A7-26-000123`, `departure-A7-26-000045`. */
  _id: documentId,
  kind: z.literal('register-entry'),
  schema: z.literal(1),
  /** The office whose register it is: that received the letter, or sent it. */
  office: code,
  book: registerBook,
  desk: arrival.shape.desk,
  year: arrival.shape.year,
  number: arrival.shape.number,
  reference: z.union([requestReference, departureReference]),
  requestId: documentId,
  /** Reference of the request; null when an annulled letter was about none that the server knows. */
  request: requestReference.nullable(),
  /** Day of arrival, or of departure. */
  on: day,
  /** When it was entered (desk clock, never later than `recordedAt`), and when the server recorded it. */
  enteredAt: instant,
  recordedAt: instant,
  by: documentId,
  /** Sender or addressee; null: anonymous, or erased. */
  party: z.string().nullable(),
  object: z.string(),
  /** Why the number is spent on nothing; null: the entry stands. */
  annulled: z.union([refusalCode, z.literal('already-so')]).nullable(),
  /** Files of the request today. */
  attachments: z.int().min(0),
  /** Unit in charge today. */
  unit: code.nullable(),
  /** Arrival: what became of the request; null for departures and annulled numbers. */
  outcome: z
    .object({ state: requestState, office: code, departures: z.array(departureReference) })
    .nullable(),
  /** Departure: what the letter is; null for arrivals. */
  letter: z.object({ what: z.enum(['answer', 'rejection']), channel, language }).nullable(),
  handOvers: z.array(handOverProof.omit({ departure: true }).extend({ by: documentId, recordedAt: instant })),
  annotations: z.array(annotation),
  /** Everything about people was erased after its time (law 09-08); number and dates remain. */
  erased: z.boolean(),
});
export type RegisterEntry = z.infer<typeof registerEntry>;

/** A calendar month, `2026-11`. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** Numbers of a desk that a closing knew nothing of: its desk was offline. */
export const numberGap = z.object({
  desk: arrival.shape.desk,
  book: registerBook,
  year: arrival.shape.year,
  from: arrival.shape.number,
  to: arrival.shape.number,
});
export type NumberGap = z.infer<typeof numberGap>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The closing of a month of an office's registers: a digest over its entries, signed, chained to the one before. Entries of an
 * earlier month that came later (an offline desk) are in it too, and named `late`.
 */
export const registerClosing = z.object({
  /** `closing-anfa-2026-11`. */
  _id: documentId,
  kind: z.literal('register-closing'),
  schema: z.literal(1),
  office: code,
  month,
  /** Place in the office's chain, from 1. */
  position: z.int().min(1),
  closedAt: instant,
  by: documentId,
  counts: z.object({
    arrival: z.int().min(0),
    departure: z.int().min(0),
    annulled: z.int().min(0),
  }),
  /** References entered in months closed before. */
  late: z.array(z.string()),
  gaps: z.array(numberGap),
  /** SHA-256 over the lines (see sync-server/registers/digest.ts). */
  linesHash: sha256,
  /** `digest` of the closing before; zeros for the first. */
  previous: sha256,
  /** SHA-256 over all of the above. */
  digest: sha256,
  /** Compact JWS (ES256) whose payload is the digest; its header names the key. */
  signature: z.string().max(1000),
});
export type RegisterClosing = z.infer<typeof registerClosing>;

/** What the database `registers-<office>` holds. */
export const registerDocument = z.discriminatedUnion('kind', [registerEntry, registerClosing]);
export type RegisterDocument = z.infer<typeof registerDocument>;

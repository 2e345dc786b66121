import { z } from 'zod';
import type { CallState } from '#shared/contracts/telephone-api.ts';
import { code } from '#shared/documents/text.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import type { CallEvent } from './read-event.ts';

/** A call as kept. What an exchange says twice, late or in another order ends in the same. */
export const storedCall = z.object({
  _id: z.string(),
  _rev: z.string().exactOptional(),
  kind: z.literal('call'),
  exchange: code,
  office: code,
  direction: z.enum(['in', 'out']),
  /** The other’s; null: withheld. */
  number: z.string().nullable(),
  line: z.string(),
  /** Telephones it rang at; once somebody answered, theirs alone. */
  at: z.array(z.string()),
  startedAt: instant,
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Handed on by the exchange itself: nobody here missed it. */
  isForwarded: z.boolean(),
  takenBy: z.string().nullable(),
  /** When somebody spoke with the number after it was missed. */
  returnedAt: instant.nullable(),
  /** Day of its beginning, and the telephone that answered; '': none. To be found by. */
  day: z.string(),
  owner: z.string(),
  /** 1 while going on; 1 while it is missed. */
  open: z.union([z.literal(0), z.literal(1)]),
  toReturn: z.union([z.literal(0), z.literal(1)]),
});
export type StoredCall = z.infer<typeof storedCall>;

/** A call whose end was never told is over after so long, ms: ringing, talking. */
const ringsMs = 10 * 60_000;
const talksMs = 4 * 3_600_000;

export const callStateOf = (call: StoredCall, now: Instant): CallState => {
  const age = Date.parse(now) - Date.parse(call.startedAt);
  const isOver = call.endedAt !== null || age > (call.answeredAt === null ? ringsMs : talksMs);
  if (!isOver) return call.answeredAt === null ? 'ringing' : 'talking';
  return call.answeredAt === null && call.direction === 'in' && !call.isForwarded && call.returnedAt === null
    ? 'missed'
    : 'ended';
};

/** The call after an event of it. `known`: null for its first. */
export const heardOf = (
  known: StoredCall | null,
  event: CallEvent,
  { id, exchange, office, now }: { id: string; exchange: string; office: string; now: Instant },
): StoredCall => {
  const isIn = event.direction === 'in';
  const before: StoredCall = known ?? {
    _id: id,
    kind: 'call',
    exchange,
    office,
    direction: event.direction,
    number: null,
    line: '',
    at: [],
    startedAt: now,
    answeredAt: null,
    endedAt: null,
    isForwarded: false,
    takenBy: null,
    returnedAt: null,
    day: localDay(now),
    owner: '',
    open: 1,
    toReturn: 0,
  };
  const call: StoredCall = {
    ...before,
    number: before.number ?? (isIn ? event.from : event.to),
    line: before.line || event.queue || (isIn ? event.to : event.from) || '',
    at: atOf(before, event),
    answeredAt: before.answeredAt ?? (event.event === 'answer' ? now : null),
    endedAt: before.endedAt ?? (event.event === 'hangup' ? now : null),
    isForwarded: before.isForwarded || event.cause === 'forwarded',
  };
  const owner = call.answeredAt === null ? '' : (call.at[0] ?? '');
  return { ...call, owner, ...markedAt(call, now) };
};

/** Who answered has it, also after it was put through; a ringing one is heard wherever it rings. */
const atOf = ({ at, answeredAt }: StoredCall, { event, at: told }: CallEvent): string[] => {
  if (event === 'answer') return told.length > 0 ? told : at;
  return answeredAt === null && event === 'newCall' ? [...new Set([...at, ...told])].slice(0, 50) : at;
};

/** What it is found by. */
export const markedAt = (call: StoredCall, now: Instant): Pick<StoredCall, 'open' | 'toReturn'> => {
  const state = callStateOf(call, now);
  return {
    open: state === 'ringing' || state === 'talking' ? 1 : 0,
    toReturn: state === 'missed' ? 1 : 0,
  };
};

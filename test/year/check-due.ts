import { z } from 'zod';
import type { Calendar } from '#shared/documents/calendar.ts';
import type { Catalogue } from '#shared/documents/reference-data.ts';
import type { StoredDocument } from '#sync-server/storage/document-store.ts';
import { slowAdd, slowBetween, slowDay } from '#test/people/slow-calendar.ts';

const minuteMs = 60_000;
const event = z.object({
  doneAt: z.string(),
  body: z.looseObject({ type: z.string(), minutes: z.number().optional() }),
});
const raw = z.object({
  _id: z.string(),
  office: z.string(),
  state: z.string(),
  category: z.string().nullable(),
  priority: z.enum(['normal', 'high', 'urgent']),
  receivedAt: z.string(),
  due: z.object({
    target: z.string().nullable(),
    acknowledge: z.string().nullable(),
    orient: z.string().nullable(),
    answer: z.string().nullable(),
  }),
  events: z.array(event),
});
type Raw = z.infer<typeof raw>;
/** Decree 2-17-265, days after that of reception. */
const terms = { acknowledge: 15, orient: 15, answer: 60 } as const;
const running = ['received', 'qualified', 'assigned', 'in-progress'];

/** The target of a request by its events, walked minute by minute; null without a category. */
const slowTarget = (request: Raw, calendar: Calendar, { categories, priorityShare }: Catalogue) => {
  const category = categories.find(({ code }) => code === request.category);
  if (!category) return null;
  let extra = 0;
  let start = request.receivedAt;
  let stops: { from: string; to: string }[] = [];
  let since: string | null = null;
  for (const { doneAt: at, body } of request.events) {
    if (body.type === 'escalation-extended') extra += body.minutes ?? 0;
    if (body.type === 'suspended') since ??= at;
    if ((body.type === 'resumed' || body.type === 'answered') && since !== null) {
      stops.push({ from: since, to: at });
      since = null;
    }
    if (body.type === 'reopened') [start, stops, since, extra] = [at, [], null, 0];
  }
  const share = request.priority === 'normal' ? 1 : priorityShare[request.priority];
  let left = Math.round((category.targetHours * 60 * share + extra) * minuteMs);
  let from = start;
  for (const stop of stops) {
    const worked = stop.from > from ? slowBetween(calendar, request.office, from, stop.from) : 0;
    if (left <= worked) break;
    left -= worked;
    from = stop.to > from ? stop.to : from;
  }
  return slowAdd(calendar, request.office, from, left);
};

/** Local days from one to the other. */
const daysBetween = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000;

/**
 * Judges the due dates of open requests by the calendar and catalogue in force at the end: each has its dates, the legal ones are the
 * last millisecond of their local day, and of a sample whose clock runs the target is where a walk minute by minute comes out.
 */
export const checkDue = (
  documents: readonly StoredDocument[],
  calendar: Calendar,
  catalogue: Catalogue,
  each: number,
): { walked: number; violations: string[] } => {
  const violations: string[] = [];
  let walked = 0;
  for (const [n, document] of documents.entries()) {
    const request = raw.parse(document);
    if (![...running, 'waiting'].includes(request.state)) continue;
    const wrong = (what: string) => violations.push(`${request._id}: ${what}`);
    if (request.category !== null && request.due.target === null) wrong('no target');
    for (const term of ['acknowledge', 'orient', 'answer'] as const) {
      const at = request.due[term];
      if (at === null) {
        wrong(`no date to ${term}`);
        continue;
      }
      const after = new Date(Date.parse(at) + 1).toISOString();
      const days = daysBetween(slowDay(calendar, request.receivedAt), slowDay(calendar, at));
      if (days !== terms[term] || slowDay(calendar, after) === slowDay(calendar, at))
        wrong(`to ${term} after ${String(days)} days`);
    }
    if (n % each !== 0 || request.state === 'waiting') continue;
    walked += 1;
    const target = slowTarget(request, calendar, catalogue);
    if (target !== request.due.target)
      wrong(`due ${String(request.due.target)}, walked to ${String(target)}`);
  }
  return { walked, violations };
};

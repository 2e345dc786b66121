import { z } from 'zod';
import type { Calendar } from '#shared/documents/calendar.ts';
import type { Ladders, LadderStep } from '#shared/documents/ladder.ts';
import type { StoredDocument } from '#sync-server/storage/document-store.ts';
import { countedTime, type CountedTime } from '#test/people/slow-calendar.ts';
import { yearEnd, yearStart } from './plan-year.ts';
import type { YearRun } from './run-year.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** The server may have been away when a step's time came: two working days. */
const slack = 2 * 480 * minuteMs;
/** What is looked at lies within: clocks jump by a day, and the legal term of what came in December ends in March. */
const span = { from: yearStart - 30 * dayMs, to: yearEnd + 120 * dayMs };
const counted = new WeakMap<Calendar, (office: string) => CountedTime>();
const timeBy = (calendar: Calendar): ((office: string) => CountedTime) => {
  const known = counted.get(calendar) ?? countedTime(calendar, span);
  counted.set(calendar, known);
  return known;
};
const because = z.object({ clock: z.string(), dueAt: z.string(), lateMinutes: z.number() });
const moved = z.object({ step: z.string(), to: z.string(), because: because.nullable() });
const approval = z.object({ position: z.string() });
const event = z.object({
  by: z.string(),
  recordedAt: z.string(),
  body: z.looseObject({
    type: z.string(),
    step: z.string().optional(),
    because: z.unknown().optional(),
    to: z.unknown().optional(),
    from: z.unknown().optional(),
    decideBy: z.string().optional(),
    toOffice: z.string().optional(),
    due: z.looseObject({ target: z.string().nullable() }).nullish(),
  }),
});
const raw = z.object({
  _id: z.string(),
  office: z.string(),
  receivedBy: z.string(),
  state: z.string(),
  due: z.looseObject({ target: z.string().nullable() }),
  events: z.array(event),
});
type Raw = z.infer<typeof raw>;

/** What in the stored documents breaks a promise of the watch, in words. */
export interface YearReport {
  requests: number;
  violations: string[];
  /** System events whose hours and order were held against the slow calendar. */
  checked: number;
  /** Targets that were walked minute by minute. */
  walked: number;
}

/** Positions of the hierarchy in which an undecided proposal may be, the lowest first. */
const nextPosition = (ladders: Ladders, from: unknown): string | undefined =>
  ladders.positions[ladders.positions.findIndex(({ code }) => code === from) + 1]?.code;

/**
 * Judges the raw documents of a year by what was promised: nothing outside working hours, nothing before its time, no step twice,
 * steps of one clock in their order, time to act after each decision, nothing asked that is so already, one proposal at a time, climbs
 * after the time to decide, one position or to that of a later step, never for a lower one, nothing of the target while it stands,
 * nothing lost. Folds the events by itself and reads the calendar minute by minute: it shares no
 * code with the watch.
 */
export const checkYear = (
  documents: readonly StoredDocument[],
  entries: ReadonlySet<string>,
  ladders: Ladders,
  run: Pick<YearRun, 'calendars' | 'end'>,
): YearReport => {
  const steps = ladders.ladders.find(({ office, domain }) => office === '*' && domain === '*')?.steps ?? [];
  const report: YearReport = { requests: 0, violations: [], checked: 0, walked: 0 };
  for (const document of documents) {
    const request = raw.parse(document);
    report.requests += 1;
    const wrong = (what: string, at: string) => report.violations.push(`${request._id} ${at}: ${what}`);
    report.checked += checkRequest(request, steps, ladders, run, wrong);
    const isOpen = !['answered', 'closed', 'rejected', 'merged'].includes(request.state);
    if (isOpen !== entries.has(request._id)) wrong('entry of the watch missing or left over', run.end);
  }
  return report;
};

const checkRequest = (
  request: Raw,
  steps: readonly LadderStep[],
  ladders: Ladders,
  run: Pick<YearRun, 'calendars' | 'end'>,
  wrong: (what: string, at: string) => void,
): number => {
  const timeAt = (at: string): CountedTime => {
    const known = run.calendars.findLast(({ from }) => from <= at) ?? run.calendars[0];
    if (!known) throw new Error('A year without a calendar.');
    return timeBy(known.calendar)(office);
  };
  const [first] = request.events;
  let office = String(first?.body['office']);
  let target: string | null = first?.body.due?.target ?? null;
  let isWaiting = false;
  let hasWaited = false;
  let open: { step: string; decider: unknown; decideBy: string } | null = null;
  let checked = 0;
  let decidedAt: string | null = null;
  let [approved, proposed] = [-1, -1];
  const rank = (position: unknown) => ladders.positions.findIndex(({ code }) => code === position);
  /** Before that position or a higher one already, or a later step stands in its place. */
  const isCovered = (step: LadderStep) =>
    step.kind === 'escalate' && (rank(step.to) <= approved || rank(step.to) < proposed);
  /** Working time since the last decision less what it leaves to act; none was taken: as long as one likes. */
  const freeSince = (step: LadderStep, at: string) =>
    step.kind === 'remind' || decidedAt === null
      ? Infinity
      : timeAt(at).between(decidedAt, at) - step.afterDecisionMinutes * minuteMs;
  const spent = new Map<string, string>();
  for (const { by, recordedAt: at, body } of request.events) {
    if (by === 'sys-maktab' && body.type !== 'due-changed') {
      checked += 1;
      if (!timeAt(at).isWorking(at)) wrong(`${body.type} outside working hours`, at);
    }
    if (body.type === 'reminded' || body.type === 'escalation-proposed') {
      const code = body.step ?? '';
      const step = steps.find((one) => one.code === code);
      const why = because.parse(body.because);
      if (!step) wrong(`unknown step ${code}`, at);
      else {
        if (spent.has(code)) wrong(`${code} twice`, at);
        if (isWaiting && step.clock === 'target') wrong(`${code} while the clock stands`, at);
        if (step.clock === 'target' && why.dueAt !== target) wrong(`${code} by another due date`, at);
        const late = why.dueAt <= at ? timeAt(at).between(why.dueAt, at) : -timeAt(at).between(at, why.dueAt);
        if (isCovered(step)) wrong(`${code} asks for what is so already`, at);
        if (freeSince(step, at) < 0) wrong(`${code} leaves no time after a decision`, at);
        if (late < step.minutes * minuteMs) wrong(`${code} before its time`, at);
        const skipped = steps.find(
          (one) =>
            one.clock === step.clock &&
            one.kind === step.kind &&
            one.minutes < step.minutes &&
            !spent.has(one.code) &&
            !isCovered(one),
        );
        if (skipped) wrong(`${code} before ${skipped.code}`, at);
      }
      spent.set(code, why.clock);
      if (body.type === 'escalation-proposed') {
        if (open) wrong('a second proposal beside an open one', at);
        proposed = Math.max(proposed, rank(body.to));
        open = { step: code, decider: body['decider'], decideBy: body.decideBy ?? '' };
      }
    }
    if (body.type === 'escalation-climbed') {
      if (!open) wrong('a climb of nothing', at);
      else {
        if (at < open.decideBy) wrong('a climb before the time to decide was over', at);
        const to = moved.parse(body['proposed']);
        const later = to.step === open.step ? null : steps.find(({ code }) => code === to.step);
        const isNext = body.to === nextPosition(ladders, body.from) || body.to === later?.decider;
        if (body.from !== open.decider || !isNext) wrong('a climb past a position', at);
        if (rank(to.to) < rank(body.from)) wrong('a climb for a position below who did not decide', at);
        if (later) spent.set(to.step, later.clock);
        proposed = Math.max(proposed, rank(to.to));
        open = { step: to.step, decider: body.to, decideBy: body.decideBy ?? '' };
      }
    }
    if (body.type === 'escalation-extended')
      for (const [step, clock] of spent) if (clock === 'target') spent.delete(step);
    if (/^escalation-(approved|refused|extended)$/.test(body.type)) {
      open = null;
      decidedAt = at;
    }
    if (body.type === 'escalation-approved')
      approved = Math.max(approved, rank(approval.parse(body.to).position));
    if (body.type === 'escalation-extended' || body.type === 'transferred') proposed = -1;
    if (body.type === 'answered') {
      const isLate = target !== null && Date.parse(at) - Date.parse(target) > 12 * dayMs && !hasWaited;
      if (isLate && !spent.has('rappel'))
        wrong('answered long after its due date, and nobody was reminded', at);
      open = null;
    }
    if (body.type === 'transferred') {
      if (open) spent.delete(open.step);
      open = null;
      office = body.toOffice ?? office;
    }
    if (body.type === 'reopened') {
      spent.clear();
      decidedAt = null;
      [approved, proposed] = [-1, -1];
    }
    if (body.type === 'suspended') hasWaited = isWaiting = true;
    if (body.type === 'resumed' || body.type === 'answered' || body.type === 'reopened') isWaiting = false;
    if (body.due) target = body.due.target;
  }
  if (target !== request.due.target) wrong('due date and events disagree', run.end);
  if (['answered', 'closed'].includes(request.state)) return checked;
  // Nothing lost: whatever is due long since and not held up has fired.
  if (!isWaiting && target !== null && Date.parse(run.end) - Date.parse(target) > 12 * dayMs)
    for (const step of steps)
      if (
        step.clock === 'target' &&
        !spent.has(step.code) &&
        !isCovered(step) &&
        freeSince(step, run.end) > slack &&
        !(open && step.kind === 'escalate')
      )
        wrong(`${step.code} was lost`, run.end);
  return checked;
};

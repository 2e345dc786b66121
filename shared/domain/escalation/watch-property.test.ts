import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendar as calendarSchema, type Calendar } from '#shared/documents/calendar.ts';
import type { CommandBody } from '#shared/workflow/command.ts';
import { ladders as laddersSchema, type Ladders } from '#shared/documents/ladder.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { reference as shipped } from '#test/people/city.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { slowIsWorking } from '#test/people/slow-calendar.ts';
import { systemActor } from '../access/system-actor.ts';
import { workingMinutesBetween, workingTimeOf } from '../deadlines/working-time.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { commandOfMoment } from './command-of-moment.ts';
import { coveredSteps } from './covered-steps.ts';
import { nextMoment } from './next-moment.ts';

const hourMs = 3_600_000;
const name = { fr: 'X', ar: 'س' };
const positions = shipped.ladders.positions.map(({ code }) => code);

const ladders: fc.Arbitrary<Ladders> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('remind' as const, 'escalate' as const),
      clock: fc.constantFrom('target' as const, 'acknowledge' as const, 'orient' as const, 'answer' as const),
      minutes: fc.integer({ min: -2000, max: 4000 }),
      to: fc.constantFrom(...positions),
      decider: fc.constantFrom(...positions),
      decideWithinMinutes: fc.integer({ min: 30, max: 1500 }),
      afterDecisionMinutes: fc.integer({ min: 30, max: 3000 }),
    }),
    { maxLength: 8 },
  )
  .map((steps) =>
    laddersSchema.parse({
      ...shipped.ladders,
      ladders: [
        {
          code: 'general',
          office: '*',
          domain: '*',
          active: true,
          steps: steps.map((step, n) => ({ ...step, code: `step-${String(n)}`, name, extendMinutes: 600 })),
        },
      ],
    }),
  );
const dayOf = fc
  .integer({ min: 0, max: 90 })
  .map((ahead) => new Date(Date.parse(fixedNow) + ahead * 24 * hourMs).toISOString().slice(0, 10));
const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    holidays: fc.uniqueArray(dayOf, { maxLength: 10 }),
    closures: fc.array(fc.record({ office: fc.constantFrom('anfa', 'maarif'), day: dayOf }), {
      maxLength: 5,
    }),
  })
  .map(({ holidays, closures }) =>
    calendarSchema.parse({
      ...shipped.calendar,
      holidays: holidays.map((day) => ({ name, day, provisional: false })),
      closures: closures.map(({ office, day }, n) => ({
        id: `closure-${String(n)}`,
        offices: [office],
        from: day,
        to: day,
        slots: [],
        reason: name,
      })),
    }),
  );
/** Rank of a position, -1 for none. */
const rankIn = ({ positions: all }: Ladders, position: string | null) =>
  all.findIndex(({ code }) => code === position);
const decision = fc.constantFrom('approve' as const, 'refuse' as const, 'extend' as const);
const act: fc.Arbitrary<CommandBody> = fc.oneof(
  fc.constant<CommandBody>({ type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'Photo ?' }),
  fc.constant<CommandBody>({ type: 'resume', reason: '' }),
  fc.constant<CommandBody>({ type: 'reopen', reason: 'revenu' }),
  fc.constant<CommandBody>({
    type: 'answer',
    outcome: 'settled',
    body: 'Fait.',
    language: 'fr',
    channel: 'counter',
  }),
  fc
    .constantFrom('anfa', 'maarif')
    .map((toOffice): CommandBody => ({ type: 'transfer', toOffice, reason: 'là' })),
  decision.map((word): CommandBody => ({
    type: 'decide-escalation',
    escalation: '',
    decision: word,
    reason: 'Vu.',
  })),
);
/** Hours until the next thing that people do; the watch is up or down meanwhile. */
const life = fc.array(fc.record({ hours: fc.integer({ min: 1, max: 400 }), isUp: fc.boolean(), act }), {
  maxLength: 12,
});

it('whatever the ladder, the calendar and people do: in working hours, not early, once, in order, nothing lost', () => {
  fc.assert(
    fc.property(ladders, calendars, life, (ladder, calendar, turns) => {
      const reference: ReferenceData = { ...shipped, ladders: ladder, calendar };
      const person = shipped.people.people.find(({ id }) => id === 'per-supervisor-1') ?? null;
      let request: RequestDocument | null = null;
      let count = 0;
      /** Steps that have fired and not been armed again, with their clock. */
      const fired = new Map<string, string>();
      /** When the last decision was taken and the position it put the request before, since it was last opened. */
      let decidedAt: string | null = null;
      let approvedTo: string | null = null;
      const ask = (body: CommandBody, now: string): void => {
        const id = request?._id ?? 'req-property-1';
        const command = aCommand(
          body.type === 'decide-escalation'
            ? { ...body, escalation: request?.escalation?.id ?? 'cmd-none-1' }
            : body,
          { requestId: id, by: person?.id ?? '', doneAt: now, office: request?.office ?? 'anfa' },
        );
        const context = { now, reference, person, request, other: null, referenceTaken: false };
        const said = decide(command, context);
        if (!said.accepted) return;
        const open = request?.escalation?.state === 'proposed' ? request.escalation.step : null;
        for (const event of said.events) {
          request = apply(request, event);
          if (event.body.type === 'reopened') {
            fired.clear();
            decidedAt = null;
            approvedTo = null;
          }
          if (body.type === 'decide-escalation') decidedAt = now;
          if (event.body.type === 'escalation-approved') approvedTo = event.body.to.position;
          if (event.body.type === 'transferred' && open !== null) fired.delete(open);
          if (event.body.type === 'escalation-extended')
            for (const [step, clock] of fired) if (clock === 'target') fired.delete(step);
        }
      };
      /** The watch as it looks at `now`: everything due, one step after the other. */
      const look = (now: string): void => {
        for (;;) {
          const moment = request && nextMoment(request, reference);
          if (!request || !moment || moment.at > now) return;
          const { office } = request;
          expect(slowIsWorking(calendar, office, moment.at)).toBe(true);
          if (!workingTimeOf(calendar, office).isWorking(now)) return;
          const command = commandOfMoment(
            `cmd-watch-${String((count += 1)).padStart(8, '0')}`,
            moment,
            request,
            reference,
            now,
          );
          const context = {
            now,
            reference,
            person: systemActor,
            request,
            other: null,
            referenceTaken: false,
          };
          const said = decide(command, context);
          // What falls due is never refused, and never without effect: the watch cannot turn in a circle.
          expect(said).toMatchObject({ accepted: true });
          if (!said.accepted) return;
          expect(said.events).toHaveLength(1);
          if (moment.cause.kind === 'step') {
            const { step } = moment.cause;
            expect(fired.has(step.code)).toBe(false);
            fired.set(step.code, step.clock);
            const earlier = ladder.ladders[0]?.steps.filter(
              (one) => one.clock === step.clock && one.kind === step.kind && one.minutes < step.minutes,
            );
            const isCovered = coveredSteps(request, ladder);
            expect(earlier?.every((one) => fired.has(one.code) || isCovered(one))).toBe(true);
            if (step.kind === 'escalate') {
              expect(rankIn(ladder, step.to)).toBeGreaterThan(rankIn(ladder, approvedTo));
              if (decidedAt !== null)
                expect(workingMinutesBetween(calendar, decidedAt, now, office)).toBeGreaterThanOrEqual(
                  step.afterDecisionMinutes,
                );
            }
          }
          const before = request.escalation;
          for (const event of said.events) request = apply(request, event);
          const after = request.escalation;
          if (moment.cause.kind === 'climb' && before && after) {
            // One proposal still, the same, that has moved up at both ends; its step is spent like one proposed by itself.
            expect(after).toMatchObject({ id: before.id, state: 'proposed' });
            expect(rankIn(ladder, after.decider)).toBeGreaterThan(rankIn(ladder, before.decider));
            expect(rankIn(ladder, after.to)).toBeGreaterThanOrEqual(rankIn(ladder, before.decider));
            if (after.step !== before.step) fired.set(after.step, after.because?.clock ?? '');
          }
          expect(slowIsWorking(calendar, office, now)).toBe(true);
        }
      };
      ask(aRegistration(), fixedNow);
      let time = Date.parse(fixedNow);
      for (const { hours, isUp, act: body } of [
        ...turns,
        { hours: 24 * 60, isUp: true, act: { type: 'note', body: 'vu' } as const },
      ]) {
        for (const end = time + hours * hourMs; time < end; time += 5 * hourMs)
          if (isUp) look(new Date(time).toISOString());
        ask(body, new Date(time).toISOString());
      }
      // After sixty quiet days in working hours nothing that was due is left.
      const end = workingTimeOf(calendar, 'anfa').nextOpening(new Date(time).toISOString());
      look(end);
      const current = (): RequestDocument | null => request;
      const after = current();
      const left = after && nextMoment(after, reference);
      const isOpenAt = after !== null && workingTimeOf(calendar, after.office).isWorking(end);
      expect(left !== null && isOpenAt && left.at <= end).toBe(false);
    }),
    { numRuns: 150 },
  );
}, 60_000);

import { beforeAll, describe, expect, it } from 'vitest';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { yearOnDisk } from '#test/year/year-on-disk.ts';

// The whole year, 200,000 requests: `npm run bench -- year`.
describe('a simulated year with outages, clock jumps and moved feasts', () => {
  let year: Awaited<ReturnType<typeof yearOnDisk>>;
  beforeAll(async () => {
    year = await yearOnDisk({ count: 2000, seed: 4, tickMinutes: 120 });
  }, 480_000);

  it('breaks no promise of the watch', () => {
    const { run, report } = year;
    expect(report.violations).toEqual([]);
    expect(report.requests).toBe(2000);
    expect(run.outages).toBeGreaterThan(5);
    expect(run.jumps).toBeGreaterThan(5);
    expect(run.recalculated).toBeGreaterThan(0);
    expect(run.fired['remind']).toBeGreaterThan(500);
    expect(run.fired['propose-escalation']).toBeGreaterThan(500);
    expect(run.fired['climb-escalation']).toBeGreaterThan(50);
    expect(run.longestWait).toBeLessThanOrEqual(7200);
  });

  it('is judged by somebody who would notice', () => {
    const reminded = year.sample
      .map((document) => requestDocument.parse(plainOf(document)))
      .find(({ events }) => events.some(({ body }) => body.type === 'reminded'));
    if (!reminded) throw new Error('Nobody was reminded.');
    const isReminder = ({ body }: (typeof reminded.events)[number]) => body.type === 'reminded';
    const found = (events: typeof reminded.events) =>
      year.judge([{ ...reminded, events }]).violations.join('\n');
    const at = (recordedAt: string) =>
      reminded.events.map((event) => (isReminder(event) ? { ...event, recordedAt } : event));
    expect(found([...reminded.events])).toBe('');
    expect(found(at('2026-06-07T10:00:00.000Z'))).toContain('outside working hours');
    expect(found(at('2025-12-30T10:00:00.000Z'))).toContain('before its time');
    const twice = reminded.events.flatMap((event) => (isReminder(event) ? [event, event] : [event]));
    expect(found(twice)).toContain('rappel twice');
  });
});

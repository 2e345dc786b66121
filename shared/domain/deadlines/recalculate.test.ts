import { describe, expect, it } from 'vitest';
import { calendar as calendarSchema, type Calendar } from '#shared/documents/calendar.ts';
import type { Catalogue } from '#shared/documents/reference-data.ts';
import { aRequest, reference } from '#test/people/city.ts';
import { recalculated } from './recalculate.ts';

const name = { fr: 'Essai', ar: 'تجربة' };
const changed = (changes: { calendar?: Partial<Calendar>; catalogue?: Partial<Catalogue> }) => ({
  calendar: calendarSchema.parse({ ...reference.calendar, ...changes.calendar }),
  catalogue: { ...reference.catalogue, ...changes.catalogue },
});
const holiday = (day: string) => ({ id: 'strike', kind: 'fixed' as const, name, day, provisional: false });
const withHoliday = (day: string) =>
  changed({ calendar: { holidays: [...reference.calendar.holidays, holiday(day)] } });
/** Received Tuesday 24 November 2026 at 10:00 in Anfa; sixteen hours. */
const request = aRequest();

describe('recalculating an open request', () => {
  it('gives the new date and names the holiday', () => {
    expect(recalculated(request, withHoliday('2026-11-25'), { before: reference })).toEqual({
      due: { ...request.due, target: '2026-11-27T09:00:00.000Z' },
      because: [{ code: 'holiday-changed', id: 'strike' }],
    });
  });
  it('names the holiday that moved away, and only what bears on the request', () => {
    const before = withHoliday('2026-11-25');
    const late = { ...request, due: { ...request.due, target: '2026-11-27T09:00:00.000Z' } };
    expect(recalculated(late, withHoliday('2027-05-05'), { before })).toEqual({
      due: request.due,
      because: [{ code: 'holiday-changed', id: 'strike' }],
    });
    const elsewhere = {
      id: 'flood',
      offices: ['maarif'],
      from: '2026-11-25',
      to: '2026-11-25',
      reason: name,
      slots: [],
    };
    const both = changed({
      calendar: {
        holidays: [
          ...reference.calendar.holidays,
          holiday('2026-11-26'),
          { ...holiday('2027-07-01'), id: 'far' },
        ],
        closures: [elsewhere],
      },
    });
    expect(recalculated(request, both, { before: reference })?.because).toEqual([
      { code: 'holiday-changed', id: 'strike' },
    ]);
  });
  it('closures, regimes and the week move it too', () => {
    const day = { from: '2026-11-25', to: '2026-11-25' };
    const closures = [
      { id: 'half-day', offices: ['anfa'], ...day, slots: [{ from: 510, to: 750 }], reason: name },
    ];
    const short = [[], ...Array.from({ length: 5 }, () => [{ from: 540, to: 900 }]), []];
    const regimes = [
      ...reference.calendar.regimes,
      { id: 'heat', name, from: '2026-11-25', to: '2026-11-26', week: short, provisional: false },
    ];
    const of = (calendar: Partial<Calendar>) =>
      recalculated(request, changed({ calendar }), { before: reference });
    expect(of({ closures })).toMatchObject({
      due: { target: '2026-11-26T13:00:00.000Z' },
      because: [{ code: 'closure-changed', id: 'half-day' }],
    });
    expect(of({ regimes })).toMatchObject({
      due: { target: '2026-11-26T11:30:00.000Z' },
      because: [{ code: 'regime-changed', id: 'heat' }],
    });
    expect(of({ week: short })).toMatchObject({ because: [{ code: 'week-changed', id: null }] });
  });
  it('a category’s target and the share of a priority', () => {
    const categories = reference.catalogue.categories.map((one) =>
      one.code === request.category ? { ...one, targetHours: 8 } : one,
    );
    expect(recalculated(request, changed({ catalogue: { categories } }), { before: reference })).toEqual({
      due: { ...request.due, target: '2026-11-25T09:00:00.000Z' },
      because: [{ code: 'target-changed', id: 'ordures-menageres' }],
    });
    const urgent = aRequest({
      type: 'qualify',
      category: 'ordures-menageres',
      priority: 'urgent',
      place: null,
    });
    const shares = changed({ catalogue: { priorityShare: { high: 0.5, urgent: 0.5 } } });
    expect(recalculated(urgent, shares, { before: reference })?.because).toEqual([
      { code: 'share-changed', id: null },
    ]);
    expect(recalculated(request, shares, { before: reference })).toBeNull();
  });
  it('changes nothing that is done, or that a change does not touch, nor takes back a promise', () => {
    expect(recalculated({ ...request, state: 'closed' }, withHoliday('2026-11-25'))).toBeNull();
    expect(recalculated(request, withHoliday('2026-12-25'))).toBeNull();
    expect(recalculated(request, changed({ catalogue: { categories: [] } }))).toBeNull();
  });
  it('says when no change explains it, and is done once applied', () => {
    const off = { ...request, due: { ...request.due, target: '2026-11-24T09:00:00.000Z' } };
    const result = recalculated(off, reference, { before: reference });
    expect(result).toEqual({ due: request.due, because: [{ code: 'computed-anew', id: null }] });
    expect(recalculated({ ...off, due: result?.due ?? off.due }, reference)).toBeNull();
  });
});

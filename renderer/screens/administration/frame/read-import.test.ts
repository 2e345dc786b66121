import { describe, expect, it } from 'vitest';
import { writeICalendar } from '#shared/domain/deadlines/write-icalendar.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { readImport } from './read-import.ts';

const { calendar, catalogue, retention } = buildReferenceData();

describe('a file brought into a section', () => {
  it('gives back what was exported', () => {
    expect(readImport(JSON.stringify(catalogue), catalogue)).toEqual({ kind: 'json', document: catalogue });
  });

  it('is refused with the places that are wrong, or because it is another section’s or no JSON', () => {
    const wrong = JSON.stringify({ ...retention, archiveAfterMonths: -3, confirmed: 'yes' });
    expect(readImport(wrong, retention)).toMatchObject({
      kind: 'wrong',
      problems: [
        { code: 'too-small', path: 'archiveAfterMonths' },
        { code: 'wrong-shape', path: 'confirmed' },
      ],
    });
    expect(readImport(JSON.stringify(calendar), catalogue).kind).toBe('other-section');
    expect(readImport('{', catalogue).kind).toBe('not-json');
    expect(readImport('[]', catalogue).kind).toBe('not-json');
  });

  it('as iCalendar changes entries of the same id and adds the others', () => {
    const [first, ...others] = calendar.holidays;
    if (!first) throw new Error('empty');
    const moved = { ...first, day: '2026-01-02' };
    const added = { ...first, id: 'extra', day: '2026-12-24' };
    const text = writeICalendar({ ...calendar, holidays: [moved, added] }, '2026-11-25T09:00:00.000Z');
    const read = readImport(text, calendar);
    if (read.kind !== 'icalendar') throw new Error(read.kind);
    expect(read.document.holidays).toEqual([moved, ...others, added]);
    expect(read.problems).toEqual([]);
    expect(readImport(text, catalogue).kind).toBe('not-json');
  });
});

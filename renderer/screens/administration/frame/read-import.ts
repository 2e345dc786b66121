import { editableDocument, type EditableDocument } from '#shared/contracts/reference-api.ts';
import type { Calendar } from '#shared/documents/calendar.ts';
import { type ICalendarProblem, readICalendar } from '#shared/domain/deadlines/read-icalendar.ts';
import { isFields } from '#shared/domain/reference/entries.ts';
import { type ShapeProblem, shapeProblems } from '#shared/domain/reference/shape-problems.ts';

/** What a file brings. `taken` counts the events of an iCalendar that came in. */
export type ReadImport =
  | { kind: 'json'; document: EditableDocument }
  | { kind: 'icalendar'; document: Calendar; taken: number; problems: ICalendarProblem[] }
  | { kind: 'not-json' }
  | { kind: 'other-section' }
  | { kind: 'wrong'; problems: ShapeProblem[] };

const merged = <Entry extends { id: string }>(now: readonly Entry[], read: readonly Entry[]): Entry[] => {
  const news = new Map(read.map((entry) => [entry.id, entry]));
  return [
    ...now.map((entry) => news.get(entry.id) ?? entry),
    ...read.filter(({ id }) => !now.some((entry) => entry.id === id)),
  ];
};

/** An iCalendar's entries joined to a calendar: those of an id that it has take the place of its own. */
export const readICalendarInto = (text: string, now: Calendar): ReadImport => {
  const { holidays, regimes, closures, problems } = readICalendar(text);
  return {
    kind: 'icalendar',
    taken: holidays.length + regimes.length + closures.length,
    problems,
    document: {
      ...now,
      holidays: merged(now.holidays, holidays),
      regimes: merged(now.regimes, regimes),
      closures: merged(now.closures, closures),
    },
  };
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Reads an exported section back. */
export const readImport = (text: string, now: EditableDocument): ReadImport => {
  if (now.kind === 'calendar' && /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text))
    return readICalendarInto(text, now);
  const read = json(text);
  if (!isFields(read)) return { kind: 'not-json' };
  if (read['kind'] !== now.kind) return { kind: 'other-section' };
  const document = editableDocument.safeParse(read);
  return document.success
    ? { kind: 'json', document: document.data }
    : { kind: 'wrong', problems: shapeProblems(document.error.issues) };
};

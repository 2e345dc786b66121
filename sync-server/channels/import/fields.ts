import { day } from '#shared/documents/time.ts';
import type { ImportCity, ReportRow } from './imported-report.ts';

/** Reads the fields of one row and collects, in plain words, what is wrong with it. */
export interface RowFields {
  /** Trimmed, '' when the column is missing; characters no text may hold are taken out. */
  text: (column: string, max: number) => string;
  /** As `text`, and a problem when empty. */
  required: (column: string, max: number) => string;
  /** A day, `YYYY-MM-DD` or `DD/MM/YYYY`, perhaps with a time after it; not in the future. */
  day: (column: string) => string;
  /** A point of the city, null with a doubt when there is none to be had from the two columns. */
  point: (lon: string, lat: string) => { lon: number; lat: number } | null;
  /** Something odd that does not stand in the way. */
  doubt: (words: string) => void;
  problems: readonly string[];
  doubts: readonly string[];
}

const unstorable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const shown = (value: string) => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

const readDay = (text: string): string | null => {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/.exec(text)?.[1];
  const slashed = /^(\d\d)\/(\d\d)\/(\d{4})(?: .*)?$/.exec(text);
  const candidate = iso ?? (slashed ? `${slashed[3]}-${slashed[2]}-${slashed[1]}` : '');
  return day.safeParse(candidate).success ? candidate : null;
};

/** A reader for `row`. */
export const fieldsOf = (row: ReportRow, city: ImportCity): RowFields => {
  const problems: string[] = [];
  const doubts: string[] = [];
  const text = (column: string, max: number) => {
    const value = (row[column] ?? '').replace(unstorable, ' ').normalize('NFC').trim();
    if (value.length <= max) return value;
    doubts.push(`${column} is longer than ${max} characters and was cut`);
    return value
      .slice(0, max)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim();
  };
  return {
    text,
    required: (column, max) => {
      const value = text(column, max);
      if (value === '') problems.push(`${column} is empty`);
      return value;
    },
    day: (column) => {
      const value = text(column, 40);
      const read = readDay(value);
      if (value === '') problems.push(`${column} is empty`);
      else if (read === null)
        problems.push(`${column} “${shown(value)}” is no date (YYYY-MM-DD or DD/MM/YYYY)`);
      else if (read > city.today) problems.push(`${column} ${read} is in the future`);
      return read ?? '';
    },
    point: (lonColumn, latColumn) => {
      const [lonText, latText] = [text(lonColumn, 40), text(latColumn, 40)];
      if (lonText === '' && latText === '') return null;
      const number = (value: string) => (value === '' ? Number.NaN : Number(value.replace(',', '.')));
      const point = { lon: number(lonText), lat: number(latText) };
      if (!Number.isFinite(point.lon) || !Number.isFinite(point.lat)) {
        doubts.push(
          `coordinates “${shown(lonText)}”, “${shown(latText)}” are no numbers: taken in without a point`,
        );
        return null;
      }
      if (Math.abs(point.lon) > 180 || Math.abs(point.lat) > 90 || !city.contains(point)) {
        doubts.push(`the point ${point.lon}, ${point.lat} lies outside the city: taken in without a point`);
        return null;
      }
      return point;
    },
    doubt: (words) => doubts.push(words),
    problems,
    doubts,
  };
};

import { longestLine } from './icalendar-bounds.ts';

/** A content line of RFC 5545: a name, then parameters or a value. */
const isLine = (line: string): boolean => /^[A-Za-z0-9-]+[;:]/.test(line);

/**
 * A text as programs write it, made such as RFC 5545 asks for: without byte order mark and empty lines, folded lines whole, days that
 * do not say they are days saying so. Lines that are no property at all, or too long for one, are left out and counted.
 * `components`: how many begin.
 */
export const tidyICalendar = (text: string): { text: string; unreadable: number; components: number } => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  const kept = lines.filter((line) => line.length <= longestLine && isLine(line));
  return {
    text: kept.map(withDay).join('\r\n') + '\r\n',
    unreadable: lines.length - kept.length,
    components: kept.filter((line) => /^BEGIN:/i.test(line)).length,
  };
};

/** `DTSTART:20270310` is a day whatever it says of itself, and `DTSTART;VALUE=DATE:20270310T000000` is a time. */
const withDay = (line: string): string => {
  const [, name = '', parameters = '', value = ''] =
    /^(DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID)((?:;[^:]*)?):(.*)$/i.exec(line) ?? [];
  if (name === '') return line;
  const others = parameters.replace(/;(?:VALUE|TZID)=[^;]*/gi, '');
  if (/^\d{8}(?:,\d{8})*$/.test(value)) return `${name}${others};VALUE=DATE:${value}`;
  return /^\d{8}T/.test(value) ? `${name}${parameters.replace(/;VALUE=DATE(?!-)/i, '')}:${value}` : line;
};

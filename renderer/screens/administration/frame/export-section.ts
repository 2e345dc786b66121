import { cityNow } from '#renderer/i18n/city-now.ts';
import type { EditableDocument } from '#shared/contracts/reference-api.ts';
import { writeICalendar } from '#shared/domain/deadlines/write-icalendar.ts';

/** Hands a section out as a file: JSON, or for the calendar iCalendar. */
export const exportSection = (
  document: EditableDocument,
  as: 'json' | 'ics',
  version: number | null,
): void => {
  const isCalendar = as === 'ics' && document.kind === 'calendar';
  const text = isCalendar ? writeICalendar(document, cityNow()) : `${JSON.stringify(document, null, 2)}\n`;
  const blob = new Blob([text], { type: isCalendar ? 'text/calendar' : 'application/json' });
  const link = globalThis.document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `maktab-${document.kind}${version === null ? '' : `-v${String(version)}`}.${as}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

import type { WorkSlot, Week } from '#shared/documents/calendar.ts';

/** Our own iCalendar properties, for what RFC 5545 has no word for. Other programs leave them alone. */
export const ours = {
  arabic: 'x-maktab-summary-ar',
  /** `fixed` or `lunar`. */
  kind: 'x-maktab-kind',
  /** `*`, or office codes joined by commas. */
  offices: 'x-maktab-offices',
  /** `08:30-12:00 14:00-16:30`, empty when closed all day. */
  slots: 'x-maktab-slots',
  /** The slots of seven days from Sunday, joined by slashes. */
  week: 'x-maktab-week',
} as const;

/** Kinds of entries, as the UID ends: `aid-al-fitr-2027-1@holiday.maktab`. */
export const uidOf = (id: string, kind: 'holiday' | 'regime' | 'closure'): string => `${id}@${kind}.maktab`;
/** Id and kind of an entry of ours; null when another program made it. */
export const readUid = (uid: string): { id: string; kind: string } | null => {
  const [, id, kind] = /^([a-z0-9-]+)@(holiday|regime|closure)\.maktab$/.exec(uid) ?? [];
  return id === undefined || kind === undefined ? null : { id, kind };
};

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
export const slotsText = (slots: readonly WorkSlot[]): string =>
  slots.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(' ');
export const weekText = (week: Week): string => week.map(slotsText).join('/');

/** The slots as written, not yet checked for order and overlap; null when they are written otherwise. */
export const readSlots = (text: string): WorkSlot[] | null => {
  const parts = text.trim() === '' ? [] : text.trim().split(/\s+/);
  const slots = parts.map((part) => {
    const found = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/.exec(part);
    if (!found) return null;
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = found.slice(1).map(Number);
    return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
  });
  return slots.every((one) => one !== null) ? slots : null;
};

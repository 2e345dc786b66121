/** `08:30` of minutes from midnight; '' of what is none. */
export const clockText = (minute: number): string =>
  Number.isFinite(minute)
    ? `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    : '';

/** Minutes from midnight of `8:30`, `08h30`, `8`; NaN of what is no time. */
export const minuteOf = (text: string): number => {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:hH](\d{0,2}))?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(minutes) > 59) return Number.NaN;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= 1440 ? minute : Number.NaN;
};

import type { Day } from '#shared/documents/time.ts';
import type { LegalTime } from './legal-time.ts';
import { dayText } from './zone.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const format = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Africa/Casablanca',
  timeZoneName: 'longOffset',
  hour: 'numeric',
});

/** Minutes that this machine's own time-zone table thinks Casablanca is ahead of UTC at an instant (ms). */
export const runtimeOffset = (time: number): number => {
  const name = format.formatToParts(time).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
};

/** Days (UTC, first and last included) on which a machine shows another hour than the city. Minutes ahead of UTC. */
export interface ClockDifference {
  from: Day;
  to: Day;
  city: number;
  machine: number;
}

/** Where a machine's table parts from the city's legal time, looked at each noon of the days `from` to `to`. */
export const clockDifferences = (
  legal: LegalTime,
  { from, to }: { from: Day; to: Day },
  offsetOf: (time: number) => number = runtimeOffset,
): ClockDifference[] => {
  const found: ClockDifference[] = [];
  for (let noon = Date.parse(from) + 12 * hourMs; noon <= Date.parse(to) + 12 * hourMs; noon += dayMs) {
    const [city, machine] = [legal.offsetAt(noon), offsetOf(noon)];
    if (city === machine) continue;
    const day = dayText(Math.floor(noon / dayMs));
    const last = found.at(-1);
    const isNext = last && Date.parse(day) - Date.parse(last.to) === dayMs;
    if (isNext && last.city === city && last.machine === machine) last.to = day;
    else found.push({ from: day, to: day, city, machine });
  }
  return found;
};

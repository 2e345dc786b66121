import type { Channel } from '#shared/documents/channel.ts';
import type { Calendar } from '#shared/documents/calendar.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { dayText, instantOf, localOf } from '#shared/domain/deadlines/zone.ts';
import { channelsAt } from './channel-habits.ts';
import { chance, pickWeighted } from './chance.ts';

const spreadDays = 90;
const minuteMs = 60_000;
const dayMs = 86_400_000;
const office = { opens: 510, closes: 975 };

/** When and how a demo report came in. */
export interface DemoArrival {
  receivedAt: string;
  /** The civil day in Casablanca. */
  arrivedOn: string;
  channel: Channel;
}

const isWorkingDay = (calendar: Calendar, day: number): boolean =>
  workingTimeOf(calendar, null).slotsOn(day).length > 0;

const weighDays = (calendar: Calendar, today: number) => {
  // The last days weigh more: what is settled leaves the desk, what came this week is what it works on.
  const weight = (age: number) =>
    (isWorkingDay(calendar, today - age) ? 1 : 0.2) * (1 + 5 * Math.exp(-age / 6));
  const ages = Array.from({ length: spreadDays - 1 }, (_, index) => index + 2);
  return [[today - 1, weight(1)], ...ages.map((age) => [today - age, weight(age)] as const)] as const;
};

/** Arrivals over the ninety days before `now`, more on working days and in office hours, the same for the same report and moment. */
export const arrivalsBefore = (now: string, calendar: Calendar) => {
  const today = localOf(Date.parse(now)).day;
  const days = weighDays(calendar, today);
  const describe = (reportId: string, time: number): DemoArrival => {
    const { day, minute } = localOf(time);
    const open = isWorkingDay(calendar, day) && minute >= office.opens && minute <= office.closes;
    return {
      receivedAt: new Date(time).toISOString(),
      arrivedOn: dayText(day),
      channel: pickWeighted(channelsAt(open ? 'attended' : 'unattended'), 'channel', reportId),
    };
  };
  return {
    /** Within the last six hours, and today unless the day has hardly begun. */
    today: (reportId: string): DemoArrival => {
      const sinceMidnight = Date.parse(now) - instantOf(today, 0);
      const span = Math.min(dayMs / 4, Math.max(sinceMidnight, 30 * minuteMs));
      return describe(
        reportId,
        Date.parse(now) - Math.floor((0.02 + 0.98 * chance('today', reportId)) * span),
      );
    },
    earlier: (reportId: string): DemoArrival => {
      const day = pickWeighted(days, 'day', reportId);
      const inOffice = isWorkingDay(calendar, day) && chance('in-office', reportId) < 0.8;
      const [from, to] = inOffice ? [office.opens, office.closes] : [420, 1350];
      const seconds = Math.floor((from + chance('minute', reportId) * (to - from)) * 60);
      return describe(reportId, instantOf(day, 0) + seconds * 1000);
    },
  };
};

import type { Calendar } from '#shared/documents/calendar.ts';
import type { Command } from '#shared/workflow/command.ts';
import { escalation as escalationSchema } from '#shared/documents/escalation.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { cityDatabase, databaseOf, watchDatabase } from '#sync-server/policy/databases.ts';
import { smtpMailer } from '#sync-server/mail/mailer.ts';
import { rememberEmail } from '#sync-server/session/directory/contacts.ts';
import { aMailServer } from '#test/people/mail-server.ts';
import { openWatchedCity, type WatchedCity } from '#test/people/watched-city.ts';
import {
  type Act,
  commandOf,
  dice,
  planYear,
  supervisor,
  yearDesk,
  yearProfile,
  yearEnd,
  yearStart,
} from './plan-year.ts';
import type { YearDisk } from './year-disk.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const minuteMs = 60_000;
const iso = (time: number) => new Date(time).toISOString();

/** How a year went, as far as the runner saw it; what is in the store is judged by `checkYear`. */
export interface YearRun {
  /** Calendars in the order they came into force, by the server's clock. */
  calendars: { from: string; calendar: Calendar }[];
  fired: Record<string, number>;
  outages: number;
  jumps: number;
  recalculated: number;
  /** Longest wait, by the server's clock, of something that could have been done; outages and jumps left out. Seconds. */
  longestWait: number;
  /** Backups put back, and commands that the desks then brought again. */
  restores: number;
  broughtAgain: number;
  /** Digests that the mail server took. */
  mails: number;
  end: string;
  /** What the runner saw that must not be, in words. */
  violations: string[];
}

/**
 * Lets a simulated year happen on a store: people work, supervisors decide, the server goes down for hours or days and starts
 * again, backups are put back and the desks bring what was done since, the server's clock jumps, feasts are confirmed on other days, a
 * decree moves legal time. The watch looks every `tickMinutes`, and its digests go out through a mail server.
 */
export const runYear = async (
  disk: YearDisk,
  {
    count,
    seed,
    tickMinutes,
    tell = () => undefined,
  }: { count: number; seed: number; tickMinutes: number; tell?: (said: string) => void },
): Promise<YearRun> => {
  const roll = dice(seed + 1);
  const clock = { now: iso(yearStart) };
  let recalculated = 0;
  let isDisturbed = false;
  const run: YearRun = {
    calendars: [],
    fired: {},
    outages: 0,
    jumps: 0,
    recalculated: 0,
    longestWait: 0,
    restores: 0,
    broughtAgain: 0,
    mails: 0,
    end: iso(yearEnd),
    violations: [],
  };
  const mailServer = await aMailServer();
  const mailer = smtpMailer({ url: mailServer.url, from: 'maktab@casablanca.example' }, disk.journal);
  const open = (): Promise<WatchedCity> =>
    openWatchedCity(disk.store(), clock, {
      mailer,
      recalculated: ({ changed }) => {
        recalculated += changed;
      },
      fired: (firings) => {
        for (const { type, isDone, lateSeconds } of firings) {
          if (!isDone) continue;
          run.fired[type] = (run.fired[type] ?? 0) + 1;
          if (!isDisturbed) run.longestWait = Math.max(run.longestWait, lateSeconds);
        }
      },
    });
  let city = await open();
  await disk
    .store()
    .writeDocuments(cityDatabase, [
      { _id: `desk:${yearDesk}`, profile: yearProfile, firstPerson: supervisor },
    ]);
  for (const { id } of city.reference.data.people.people)
    await rememberEmail(disk.store(), id, `${id}@casablanca.example`);
  const acts = planYear(count, seed, city.reference.data);
  const inForce = () => {
    const { calendar } = city.reference.data;
    if (run.calendars.at(-1)?.calendar !== calendar) run.calendars.push({ from: clock.now, calendar });
  };
  inForce();

  let commands = 0;
  const offices = new Map<string, string>();
  /** What the desks have sent since the last backup; null: none was made yet. */
  let sinceBackup: Command[] | null = null;
  const offer = async (list: readonly Command[]) => {
    for (let from = 0; from < list.length; from += 400)
      await city.intake.accept(list.slice(from, from + 400), { person: supervisor, deskId: yearProfile });
  };
  const send = async (list: readonly { act: Act; now: string }[]) => {
    const batch = list.map(({ act, now }): Command => {
      const office = offices.get(act.requestId) ?? act.office;
      if (act.body.type === 'transfer') offices.set(act.requestId, act.body.toOffice);
      return commandOf({ ...act, office }, (commands += 1), now);
    });
    sinceBackup?.push(...batch);
    await offer(batch);
  };
  const putBack = async () => {
    await city.watch.stop();
    await disk.putBack();
    city = await open();
    const again = sinceBackup ?? [];
    sinceBackup = null;
    run.restores += 1;
    run.broughtAgain += again.length;
    await offer(again);
    isDisturbed = true;
  };
  /** A supervisor takes some of what waits for a word. */
  const decideSome = async () => {
    const decisions: Act[] = [];
    for (const position of city.reference.data.ladders.positions) {
      const entries = await disk.store().findByFields(watchDatabase, { decider: position.code }, 100_000);
      for (const { _id, office } of entries) {
        if (roll() > 0.25) continue;
        const request = await disk.store().getDocument(databaseOf('requests', String(office)), _id);
        const { id } = escalationSchema.parse(request?.['escalation']);
        const luck = roll();
        const decision = luck < 0.5 ? 'approve' : luck < 0.8 ? 'refuse' : 'extend';
        decisions.push({
          at: 0,
          requestId: _id,
          office: String(office),
          body: { type: 'decide-escalation', escalation: id, decision, reason: 'Vu.' },
        });
      }
    }
    await send(decisions.map((act) => ({ act, now: clock.now })));
  };
  const moveFeast = async (id: string, days: number) => {
    const { calendar } = city.reference.data;
    const holidays = calendar.holidays.map((holiday) =>
      holiday.id === id
        ? { ...holiday, day: iso(Date.parse(holiday.day) + days * dayMs).slice(0, 10), provisional: false }
        : holiday,
    );
    await city.change('calendar', { holidays });
    inForce();
  };
  /** Lunar feasts of the second half of the year, each confirmed a few days before on the day after the expected one. */
  const feasts = city.reference.data.calendar.holidays
    .filter(({ provisional, day }) => provisional && day > '2026-03-01' && day < '2026-12-20')
    .map(({ id, day }) => ({ id, at: Date.parse(day) - 3 * dayMs }));

  /** A decree puts the hour back for good, announced weeks before: the day of Chromium's own table. */
  const decree = {
    announced: Date.parse('2026-08-31T09:00:00.000Z'),
    from: '2026-09-20T02:00:00.000Z',
    offset: 0,
  };
  /** Days on which a backup is put back, made so many hours before, on which no feast is moved. */
  const losses = ['2026-02-10', '2026-04-21', '2026-07-08', '2026-11-17'].map((at, n) => {
    const time = Date.parse(`${at}T11:00:00.000Z`);
    return { madeAt: time - (n + 1) * 3 * hourMs, at: time };
  });

  let next = 0;
  let downUntil = 0;
  let isDecreed = false;
  let day = '';
  for (let time = yearStart; time <= yearEnd; time += tickMinutes * minuteMs) {
    if (time < downUntil) continue;
    if (downUntil > 0) {
      city = await open();
      downUntil = 0;
      isDisturbed = true;
    } else if (roll() < (tickMinutes * minuteMs) / (18 * dayMs)) {
      await city.watch.stop();
      downUntil = time + (roll() < 0.7 ? roll() * 10 * hourMs : roll() * 5 * dayMs);
      run.outages += 1;
      continue;
    }
    if (losses[0] && losses[0].madeAt <= time && sinceBackup === null) {
      await disk.backUp();
      sinceBackup = [];
    }
    // Now and then the server's clock runs hours ahead for a while, or falls behind.
    const isJump = roll() < (tickMinutes * minuteMs) / (25 * dayMs);
    if (isJump) {
      run.jumps += 1;
      isDisturbed = true;
    }
    clock.now = iso(isJump ? time + (roll() - 0.4) * 30 * hourMs : time);
    if (losses[0] && losses[0].at <= time) {
      losses.shift();
      await putBack();
    }
    const due: { act: Act; now: string }[] = [];
    for (let act = acts[next]; act && act.at <= time; act = acts[(next += 1)])
      due.push({ act, now: clock.now });
    await send(due);
    if (day !== clock.now.slice(0, 10)) {
      day = clock.now.slice(0, 10);
      await decideSome();
      tell(`${day}: ${String(next)} of ${String(acts.length)} acts`);
      if (!isDecreed && time >= decree.announced) {
        isDecreed = true;
        const { from, offset } = decree;
        await city.change('calendar', {
          legalTime: [{ from, offset, decree: 'Décret simulé', provisional: false }],
        });
        inForce();
      }
      for (const feast of feasts.splice(0, feasts.findLastIndex(({ at }) => at <= time) + 1))
        await moveFeast(feast.id, 1);
    }
    const { calendar } = city.reference.data;
    const office = workingTimeOf(calendar, null);
    const isOpen = office.isWorking(clock.now);
    const closing = office.lastWorkingMomentBefore(clock.now);
    if (!isJump && !isOpen && Date.parse(closing) > time - tickMinutes * minuteMs) {
      // What falls due between the last look and the closing is done before the closing.
      clock.now = closing;
      await city.watch.catchUp();
      clock.now = iso(time);
    }
    await city.watch.catchUp();
    // What an outage or a jump left behind is caught up with by the first quiet look in working hours.
    if (!isJump && isOpen) isDisturbed = false;
  }
  clock.now = run.end = '2026-12-31T14:00:00.000Z';
  await city.watch.catchUp();
  await city.watch.stop();
  await mailServer.close();
  const seen = new Set<string>();
  for (const { mail } of mailServer.taken) {
    if (seen.has(mail.messageId ?? '')) run.violations.push(`sent twice: ${mail.messageId ?? 'no id'}`);
    seen.add(mail.messageId ?? '');
  }
  return { ...run, recalculated, mails: mailServer.taken.length };
};

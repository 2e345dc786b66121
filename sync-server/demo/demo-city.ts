import { commandSchema } from '#shared/workflow/command-schema.ts';
import type { Command, CommandBody } from '#shared/workflow/command.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { importDesk } from '#shared/domain/register/desk-code.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { derivedId } from '../derived-id.ts';
import type { ReportRow } from '../channels/import/imported-report.ts';
import { arrivalsBefore } from './arrival-time.ts';
import { demoReportOf } from './demo-report.ts';
import type { DemoReport } from './demo-report.ts';
import { lifeOf } from './life.ts';
import type { LifeStep } from './life.ts';
import { watchedLife } from './watched-life.ts';
import { citySupervisor, officePeopleOf } from './office-people.ts';

/** The source every demo request names; not the importer's, so that the same file can be imported beside it. */
const system = 'demo-city';
/** Every 125th row came in today: 40 of 5,000. */
const isToday = (index: number) => index % 125 === 7;

/** The demo city: its commands in an order that the server accepts, and what of the file could not be used. */
export interface DemoCity {
  /** One list a request, register first. */
  requests: Command[][];
  problems: { row: number; problem: string }[];
}

const commandOf = (report: DemoReport, step: LifeStep, seenVersion: number): Command =>
  commandSchema.parse({
    _id: derivedId('imp', system, report.id, String(seenVersion)),
    kind: 'command',
    schema: 1,
    requestId: derivedId('req', system, report.id),
    office: step.office,
    desk: importDesk,
    by: step.by,
    doneAt: step.at,
    seenVersion,
    body: step.body,
  });

/**
 * The whole demo city as seen at `now`, from rows of Dans Ma Rue. The same rows and moment make the same commands on every
 * machine. Requests are numbered in the order they arrived.
 */
export const planDemoCity = (rows: readonly ReportRow[], now: string, reference: ReferenceData): DemoCity => {
  const arrivals = arrivalsBefore(now, reference.calendar);
  const peopleOf = officePeopleOf(reference);
  const supervisor = citySupervisor(reference);
  const problems: DemoCity['problems'] = [];
  const reports: { report: DemoReport; today: boolean }[] = [];
  rows.forEach((row, index) => {
    const today = isToday(index);
    const read = demoReportOf(row, today ? arrivals.today : arrivals.earlier, today, reference);
    if (read.report === null) problems.push({ row: index + 1, problem: read.problem });
    else reports.push({ report: read.report, today });
  });
  reports.sort((a, b) => (a.report.arrival.receivedAt < b.report.arrival.receivedAt ? -1 : 1));

  const numbers = new Map<number, number>();
  const requests = reports.map(({ report, today }) => {
    const { receivedAt, arrivedOn } = report.arrival;
    const year = Number(arrivedOn.slice(0, 4));
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const body: CommandBody = {
      type: 'register',
      reference: makeReference(importDesk, year, number),
      arrival: { desk: importDesk, year, number, arrivedOn },
      ...report.facts,
      attachments: [],
      source: { system, id: report.id },
    };
    const register: LifeStep = {
      at: receivedAt,
      by: peopleOf(report.office).clerk,
      office: report.office,
      body,
    };
    const life = today ? [] : lifeOf(report, now, reference, peopleOf);
    const commands = [register, ...life].map((step, seenVersion) => commandOf(report, step, seenVersion));
    return watchedLife(commands, now, reference, supervisor);
  });
  return { requests, problems };
};

import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { databaseOf, watchDatabase } from '#sync-server/policy/databases.ts';
import type { DocumentStore, StoredDocument } from '#sync-server/storage/document-store.ts';
import { checkDue } from './check-due.ts';
import { checkYear, type YearReport } from './check-year.ts';
import { runYear, type YearRun } from './run-year.ts';
import { yearDisk } from './year-disk.ts';

/** Open requests whose target is walked minute by minute: as many as a minute of processor time allows. */
const mostWalked = 2000;

const allOf = async (store: DocumentStore, database: string): Promise<StoredDocument[]> => {
  const all: StoredDocument[] = [];
  for (let after: string | null = null; ;) {
    const page = await store.readById(database, after, 1000);
    all.push(...page);
    after = page.at(-1)?._id ?? null;
    if (after === null) return all;
  }
};
const together = (report: YearReport, other: YearReport): YearReport => ({
  requests: report.requests + other.requests,
  violations: [...report.violations, ...other.violations],
  checked: report.checked + other.checked,
  walked: report.walked + other.walked,
});

/** Runs a year on an embedded store of its own and judges what it left on the disk. */
export const yearOnDisk = async (options: {
  count: number;
  seed: number;
  tickMinutes: number;
  /** Hears how far it has come. */
  tell?: (said: string) => void;
}): Promise<{
  run: YearRun;
  report: YearReport;
  /** Judges other documents by the same year. */
  judge: (documents: readonly StoredDocument[]) => YearReport;
  /** Some of the requests. */
  sample: StoredDocument[];
}> => {
  const disk = yearDisk();
  try {
    const run = await runYear(disk, options);
    const { offices, ladders, catalogue } = buildReferenceData();
    const entries = new Set((await allOf(disk.store(), watchDatabase)).map(({ _id }) => _id));
    const calendar = run.calendars.at(-1)?.calendar;
    if (!calendar) throw new Error('A year without a calendar.');
    const each = Math.ceil(options.count / mostWalked);
    const judge = (documents: readonly StoredDocument[]): YearReport => {
      const watched = checkYear(documents, entries, ladders, run);
      const due = checkDue(documents, calendar, catalogue, each);
      return { ...watched, violations: [...watched.violations, ...due.violations], walked: due.walked };
    };
    const sample: StoredDocument[] = [];
    let report: YearReport = { requests: 0, violations: [...run.violations], checked: 0, walked: 0 };
    for (const { code } of offices.offices) {
      const documents = await allOf(disk.store(), databaseOf('requests', code));
      const requests = documents.filter(({ kind }) => kind === 'request');
      report = together(report, judge(requests));
      sample.push(...requests.slice(0, 20));
      options.tell?.(`judged: ${code}, ${String(requests.length)}`);
    }
    return { run, report, judge, sample };
  } finally {
    await disk.end();
  }
};

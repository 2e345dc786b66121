import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { databaseOf, watchDatabase } from '#sync-server/policy/databases.ts';
import type { DocumentStore, StoredDocument } from '#sync-server/storage/document-store.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { checkYear, type YearReport } from './check-year.ts';
import { runYear, type YearRun } from './run-year.ts';

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
});

/** Runs a year on an embedded store of its own and judges what it left on the disk. */
export const yearOnDisk = async (options: {
  count: number;
  seed: number;
  tickMinutes: number;
}): Promise<{
  run: YearRun;
  report: YearReport;
  /** Judges other documents by the same year. */
  judge: (documents: readonly StoredDocument[]) => YearReport;
  /** Some of the requests. */
  sample: StoredDocument[];
}> => {
  const dir = mkdtempSync(join(tmpdir(), 'maktab-year-'));
  const store = openEmbeddedStore({ file: join(dir, 'store.sqlite') });
  try {
    const run = await runYear(store, options);
    const { offices, ladders } = buildReferenceData();
    const entries = new Set((await allOf(store, watchDatabase)).map(({ _id }) => _id));
    const judge = (documents: readonly StoredDocument[]) => checkYear(documents, entries, ladders, run);
    const sample: StoredDocument[] = [];
    let report: YearReport = { requests: 0, violations: [], checked: 0 };
    for (const { code } of offices.offices) {
      const documents = await allOf(store, databaseOf('requests', code));
      const requests = documents.filter(({ kind }) => kind === 'request');
      report = together(report, judge(requests));
      sample.push(...requests.slice(0, 20));
    }
    return { run, report, judge, sample };
  } finally {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  }
};

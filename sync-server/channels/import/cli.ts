/** `npm run import`: brings the reports of another system in through the sync server's import door. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { readArguments, usage, WrongArguments } from './arguments.ts';
import type { ImportArguments } from './arguments.ts';
import { cityOf } from './city.ts';
import { dansMaRue } from './formats/dans-ma-rue.ts';
import { maktabCsv } from './formats/maktab.ts';
import { ImportRefused, sendTo } from './import-client.ts';
import { progressBar } from '#sync-server/observe/progress-bar.ts';
import { progressStateOf } from './progress-state.ts';
import { UnreadableFile } from './read-csv.ts';
import { openReport } from './report.ts';
import { runImport } from './run-import.ts';
import { deskOfFile } from './command-of-report.ts';

const formats = { 'dans-ma-rue': dansMaRue, maktab: maktabCsv };

const sizeOf = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) throw new UnreadableFile(`There is no file ${path}.`);
  return found.size;
};

const importFile = async (args: ImportArguments): Promise<number> => {
  const size = await sizeOf(args.file);
  const format = formats[args.format];
  const state = await progressStateOf(args.file, args.sync);
  const resume = await state.load();
  if (resume !== null) console.log(`Going on after row ${resume.rows} of an import cut short.`);
  const report = openReport(args.report, { append: resume !== null });
  const bar = progressBar('Importing', size);
  try {
    const counts = await runImport({
      path: args.file,
      format,
      batch: {
        system: format.system,
        desk: deskOfFile(format.system, basename(args.file)),
        office: args.office,
        by: args.by,
      },
      city: cityOf(buildReferenceData(), new Date()),
      send: sendTo({ url: args.sync, admin: args.admin }),
      report,
      state,
      resume,
      onProgress: (bytes) => bar.update(bytes),
    });
    bar.stop();
    console.log(
      `${counts.rows} rows: ${counts.accepted} added, ${counts.present} already there, ` +
        `${counts.refused} refused. Refusals and doubts: ${args.report}`,
    );
    return counts.refused > 0 ? 2 : 0;
  } finally {
    bar.stop();
    await report.end();
  }
};

const main = async (): Promise<number> => {
  const args = readArguments(process.argv.slice(2), process.env);
  if (args !== null) return importFile(args);
  console.log(usage);
  return 0;
};

/** 0 all in, 2 some rows refused (see the report), 1 nothing could be done. */
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof WrongArguments) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof UnreadableFile || error instanceof ImportRefused) console.error(error.message);
    else console.error(error);
    process.exit(1);
  },
);

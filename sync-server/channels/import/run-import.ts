import type { Command } from '#shared/workflow/command.ts';
import type { ImportCity, ImportFormat } from './imported-report.ts';
import type { SendCommands } from './import-client.ts';
import type { ImportCounts, ProgressState } from './progress-state.ts';
import { readCsv } from './read-csv.ts';
import { refusalInWords } from './report.ts';
import type { ImportReport, RowNote } from './report.ts';
import { commandOfReport } from './command-of-report.ts';
import type { ImportBatch } from './command-of-report.ts';

/** All that an import stands on. */
export interface ImportParts {
  path: string;
  format: ImportFormat;
  batch: ImportBatch;
  city: ImportCity;
  send: SendCommands;
  report: ImportReport;
  state: ProgressState;
  /** What an earlier run cut short has already done. */
  resume: ImportCounts | null;
  /** Called after each batch with the bytes of the file behind it. */
  onProgress: (bytes: number, counts: ImportCounts) => void;
}

const batchSize = 500;

interface Waiting {
  line: number;
  command: Command;
}

/** Brings a file in, row by row in batches; ends with what became of its rows. Memory does not grow with the file. */
export const runImport = async (parts: ImportParts): Promise<ImportCounts> => {
  const { format, batch, city, send, report, state, resume } = parts;
  const counts: ImportCounts = { ...(resume ?? { rows: 0, accepted: 0, refused: 0, present: 0 }) };
  let waiting: Waiting[] = [];
  let notes: RowNote[] = [];
  let rows = 0;

  const refuse = (line: number, id: string, reason: string) => {
    notes.push({ line, id, outcome: 'refused', reason });
    counts.refused += 1;
  };
  const settle = ({ line, command }: Waiting, rowsById: Awaited<ReturnType<SendCommands>>) => {
    const id = command.body.type === 'register' ? (command.body.source?.id ?? '') : '';
    const said = rowsById.get(command._id);
    if (said === undefined) refuse(line, id, 'the server did not answer for this row: import the file again');
    else if ('error' in said) refuse(line, id, said.reason);
    else if (said.verdict.accepted) counts[said.repeated ? 'present' : 'accepted'] += 1;
    else if (said.verdict.refusal.code === 'already-registered') counts.present += 1;
    else refuse(line, id, refusalInWords(said.verdict.refusal));
  };
  const flush = async (bytes: number) => {
    if (waiting.length > 0) {
      const judged = await send(waiting.map(({ command }) => command));
      for (const row of waiting) settle(row, judged);
    }
    for (const note of notes) await report.add(note);
    counts.rows = rows;
    [waiting, notes] = [[], []];
    await state.save(counts);
    parts.onProgress(bytes, counts);
  };

  let bytes = 0;
  for await (const record of readCsv(parts.path, format.required)) {
    rows += 1;
    bytes = record.bytes;
    if (rows <= counts.rows) continue;
    if (record.row === null) refuse(record.line, '', record.problem);
    else {
      const id = (record.row[format.idColumn] ?? '').trim();
      const read = format.read(record.row, city);
      if (read.report === null) refuse(record.line, id, read.problems.join('; '));
      else {
        for (const reason of read.doubts) notes.push({ line: record.line, id, outcome: 'taken-in', reason });
        waiting.push({ line: record.line, command: commandOfReport(read.report, rows, batch) });
      }
    }
    if (waiting.length + notes.length >= batchSize) await flush(bytes);
  }
  await flush(bytes);
  await state.clear();
  return counts;
};

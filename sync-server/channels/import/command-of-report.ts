import { createHash } from 'node:crypto';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import type { Command } from '#shared/workflow/command.ts';
import { importDesk } from '#shared/domain/register/desk-code.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import type { ImportedReport } from './imported-report.ts';

/** Under which register and name the rows of one file come in. */
export interface ImportBatch {
  system: string;
  /** Desk code of the file's own register, see {@link deskOfFile}. */
  desk: string;
  /** The office that receives; routing may give the request to another. */
  office: string;
  /** Who answers for the import. */
  by: string;
}

const symbols = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Each file is a register of its own, so that row 1 of two files are two numbers: `IM` and four characters of the name's hash. */
export const deskOfFile = (system: string, fileName: string): string => {
  const hash = createHash('sha256').update(`${system}\n${fileName}`).digest();
  return (
    importDesk + Array.from(hash.subarray(0, 4), (byte) => symbols[byte % symbols.length] ?? 'A').join('')
  );
};

/**
 * The command that registers a report. `ordinal` is the row's place in the file, from 1. Everything in it depends on the
 * file and the row alone: sent twice, the second changes nothing.
 * @throws ZodError when the report does not make a valid command
 */
export const commandOfReport = (report: ImportedReport, ordinal: number, batch: ImportBatch): Command => {
  const year = Number(report.arrivedOn.slice(0, 4));
  const reference = makeReference(batch.desk, year, ordinal);
  const { id, arrivedOn, ...facts } = report;
  return commandSchema.parse({
    _id: derivedId('imp', batch.system, id, reference),
    kind: 'command',
    schema: 1,
    requestId: derivedId('req', batch.system, id),
    office: batch.office,
    desk: batch.desk,
    by: batch.by,
    // Noon in Casablanca: files know the day only.
    doneAt: `${arrivedOn}T11:00:00.000Z`,
    seenVersion: 0,
    body: {
      type: 'register',
      reference,
      arrival: { desk: batch.desk, year, number: ordinal, arrivedOn },
      ...facts,
      attachments: [],
      source: { system: batch.system, id },
    },
  });
};

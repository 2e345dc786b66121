import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { z } from 'zod';

/** A place in a file: byte from 0, line from 1. */
export interface FilePosition {
  byte: number;
  line: number;
}

/** One record cut into cells; `cells` is null when a quote opened in it is never closed, and nothing follows. */
export interface CutRecord {
  cells: readonly string[] | null;
  start: FilePosition;
  endByte: number;
}

const longestRecord = 200_000;
const parsed = z.object({
  record: z.array(z.string()),
  info: z.object({ lines: z.number(), bytes: z.number() }),
});
const lineBreaks = (cells: readonly string[]) => cells.join('').match(/\r\n|\n|\r/g)?.length ?? 0;
const isCsvError = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');

/** Cuts the file into records from a position on. */
export async function* cutRecords(
  path: string,
  separator: string,
  from: FilePosition,
): AsyncGenerator<CutRecord> {
  const input = createReadStream(path, { start: from.byte });
  const parser = input.pipe(
    parse({
      delimiter: separator,
      bom: from.byte === 0,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
    }),
  );
  let last = from;
  try {
    for await (const raw of parser) {
      const { record, info } = parsed.parse(raw);
      const line = from.line + info.lines - 1;
      const endByte = from.byte + info.bytes;
      yield { cells: record, start: { byte: last.byte, line: line - lineBreaks(record) }, endByte };
      last = { byte: endByte, line: line + 1 };
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    yield { cells: null, start: last, endByte: last.byte };
  } finally {
    input.destroy();
    parser.destroy();
  }
}

/** Where the line below a position begins; null at the end of the file. Empty lines at the position are passed over. */
export const lineBelow = async (path: string, from: FilePosition): Promise<FilePosition | null> => {
  const file = await open(path);
  try {
    const chunk = Buffer.alloc(64 * 1024);
    let seenText = false;
    let { byte, line } = from;
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, byte);
      if (bytesRead === 0) return null;
      for (let index = 0; index < bytesRead; index += 1) {
        const isBreak = chunk[index] === 0x0a;
        if (isBreak) line += 1;
        if (isBreak && seenText) return { byte: byte + index + 1, line };
        if (!isBreak && chunk[index] !== 0x0d) seenText = true;
      }
      byte += bytesRead;
    }
  } finally {
    await file.close();
  }
};

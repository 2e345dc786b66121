import { ScannerError } from '#main/ports/scanner-driver.ts';
import type { ScanProblem } from '#shared/contracts/scanning-api.ts';
import type { ProgramEnd } from '#main/services/scanning/program/run-program.ts';

/** SANE_Status of the scan, which `scanimage` ends with. */
const byCode: Record<number, ScanProblem> = {
  2: 'cancelled',
  3: 'busy',
  6: 'jam',
  7: 'no-paper',
  8: 'cover-open',
  9: 'cut',
  11: 'denied',
};

/** `sane_strstatus` in English. The words are there even when the exit code is lost: an empty feeder is 0, a refused opening 1. */
const byWords: [RegExp, ScanProblem][] = [
  [/out of documents/, 'no-paper'],
  [/feeder jammed/, 'jam'],
  [/cover is open/, 'cover-open'],
  [/Device busy/, 'busy'],
  [/has been denied/, 'denied'],
  [/device I\/O/, 'cut'],
  [/was cancelled/, 'cancelled'],
];
const status = /^scanimage: (?:sane_\w+: |open of device .* failed: )(.*)$/gm;

/** `scanimage` says this when all pages are done; after it, closing the device may hang for ever. */
export const saidLast = /^Batch terminated/m;

/** How many pages it says it has scanned. */
const counted = /^Batch terminated, (\d+) pages? scanned/m;

/** Why `scanimage` ended; null when it did all it was asked. */
export const exitProblem = (end: ProgramEnd, pages: number): ScannerError | null => {
  if (end.isMissing) return new ScannerError('unreachable', 'scanimage is not installed');
  const last = [...end.complaint.matchAll(status)].at(-1);
  const words = last?.[1] ?? '';
  const worded = byWords.find(([pattern]) => pattern.test(words))?.[1];
  const said = Number(counted.exec(end.complaint)?.[1] ?? pages);
  // Its count and the pages that came must agree; of an empty feeder it counts a sheet.
  if (pages > 0 && said > pages && (worded === undefined || worded === 'no-paper'))
    return new ScannerError('unsure', `${String(said)} said, ${String(pages)} came`);
  // How every stack ends: the feeder has no further sheet.
  if (worded === 'no-paper' && pages > 0) return null;
  if (worded !== undefined) return new ScannerError(worded, words);
  if (last?.[0].includes('open of device')) return new ScannerError('unreachable', words);
  const isDone = words === '' && pages > 0 && (end.code === 0 || saidLast.test(end.complaint));
  if (isDone) return null;
  return new ScannerError((end.code === null ? undefined : byCode[end.code]) ?? 'failed', words);
};

import { z } from 'zod';
import { type ScanProblem, scanSource } from '#shared/contracts/scanning-api.ts';
import { ScannerError } from '#main/ports/scanner-driver.ts';

/** What `wia.ps1` says, one JSON object a line. */
export const wiaMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('device'), id: z.string().min(1), name: z.string() }),
  z.object({
    kind: z.literal('source'),
    source: scanSource,
    resolutions: z.array(z.int().positive()).min(1),
    widthMm: z.number().positive(),
    heightMm: z.number().positive(),
  }),
  z.object({ kind: z.literal('page'), file: z.string().min(1) }),
  z.object({ kind: z.literal('error'), hresult: z.number() }),
]);
export type WiaMessage = z.infer<typeof wiaMessage>;

/** WIA's errors (wiadef.h), and Windows' own refusals. */
const byResult: Record<number, ScanProblem> = {
  0x8021_0002: 'jam',
  0x8021_0003: 'no-paper',
  0x8021_0004: 'jam',
  0x8021_0005: 'unreachable',
  0x8021_0006: 'busy',
  0x8021_0007: 'busy',
  0x8021_000a: 'cut',
  0x8021_000c: 'unsupported-setting',
  0x8021_000d: 'busy',
  0x8021_0015: 'unreachable',
  0x8021_0016: 'cover-open',
  0x8021_0020: 'jam',
  0x8007_0005: 'denied',
};

/** The problem an HRESULT stands for. */
export const wiaError = (hresult: number): ScannerError =>
  new ScannerError(byResult[hresult] ?? 'failed', `0x${hresult.toString(16)}`);

/** Reads a line. Fails with `failed` on anything else: PowerShell has no business to print here. */
export const readMessage = (line: string): WiaMessage => {
  try {
    return wiaMessage.parse(JSON.parse(line));
  } catch {
    throw new ScannerError('failed', 'wia.ps1 said something else');
  }
};

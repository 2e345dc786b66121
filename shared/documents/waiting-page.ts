import { z } from 'zod';
import { documentId } from './text.ts';
import { instant } from './time.ts';

export const dpi = z.int().min(25).max(9600);
/** Names a scanner or watched folder over restarts. */
export const deviceId = z.string().min(1).max(500);
export const pageMime = z.enum(['image/jpeg', 'image/png', 'image/tiff', 'application/pdf']);
export type PageMime = z.infer<typeof pageMime>;

/** A page that is safe on disk and stays there until the desk needs it no more. Its bytes: `scanning.page`. */
export const waitingPage = z.object({
  id: documentId,
  jobId: documentId,
  /** What it came from. */
  deviceId,
  /** From 1, in the order of the job. */
  number: z.int().min(1),
  side: z.enum(['front', 'back']),
  mime: pageMime,
  /** Bytes. */
  size: z.int().min(1),
  /** SHA-256 of the bytes, hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  scannedAt: instant,
  /** dpi; null when it came as a file. */
  resolution: dpi.nullable(),
  /** The file's name when it came as one. */
  fileName: z.string().max(255).nullable(),
});
export type WaitingPage = z.infer<typeof waitingPage>;

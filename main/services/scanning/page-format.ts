import type { PageMime } from '#shared/documents/waiting-page.ts';

const starts: readonly [PageMime, Buffer][] = [
  ['image/jpeg', Buffer.from('ffd8ff', 'hex')],
  ['image/png', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['image/tiff', Buffer.from('49492a00', 'hex')],
  ['image/tiff', Buffer.from('4d4d002a', 'hex')],
  ['application/pdf', Buffer.from('%PDF-')],
];

/** What a file is by its first bytes, whatever it is called; null when it is nothing we take. */
export const findFormat = (bytes: Buffer): PageMime | null =>
  starts.find(([, start]) => bytes.subarray(0, start.length).equals(start))?.[0] ?? null;

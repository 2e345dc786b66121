import type { AttachmentRef } from '#shared/documents/attachment.ts';

/** A file as PouchDB keeps it here: its facts sealed, its bytes sealed in the attachment `content`. */
export interface KeptFile {
  sealed: string;
  /** The server said that it never takes it; it stays here until a person has seen that. */
  refused?: boolean;
}

/** A file that waits here to be sent. */
export interface WaitingFile extends Pick<AttachmentRef, 'fileId' | 'name' | 'size'> {
  office: string;
  /** When it was kept here, an instant. */
  since: string;
  refused: boolean;
}

/** What of a person's files is not on the server yet. */
export interface FilesWaiting {
  /** On their way, and their bytes. */
  count: number;
  bytes: number;
  /** The oldest of them, an instant; null when none waits. */
  since: string | null;
  /** Never taken by the server; kept here. */
  refused: WaitingFile[];
}

/** Sums up what waits. */
export const summedUp = (files: Iterable<WaitingFile>): FilesWaiting => {
  const all = [...files];
  const going = all.filter(({ refused }) => !refused);
  return {
    count: going.length,
    bytes: going.reduce((sum, { size }) => sum + size, 0),
    since: going.map(({ since }) => since).sort()[0] ?? null,
    refused: all.filter(({ refused }) => refused),
  };
};

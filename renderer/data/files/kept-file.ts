import type { FilesWaiting, WaitingFile } from '../contract/files.ts';

/** A file as PouchDB keeps it here: its facts sealed, its bytes sealed in the attachment `content`. */
export interface KeptFile {
  sealed: string;
  /** The server said that it never takes it; it stays here until a person has seen that. */
  refused?: boolean;
  /** Key of the form that it is of, until that is registered: not to be sent before. */
  held?: string;
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

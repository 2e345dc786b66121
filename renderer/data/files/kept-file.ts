import type { FilesWaiting, WaitingFile } from '../contract/files.ts';

/** A file as PouchDB keeps it here: its facts sealed, its bytes sealed in the attachment `content`. */
export interface KeptFile {
  sealed: string;
  /** The server said that it never takes it; it stays here until a person has seen that. */
  refused?: boolean;
  /** Key of the form that it is of, until that is registered: not to be sent before. */
  held?: string;
  /** The server lacked it after it was put back to a copy: sent again. */
  again?: boolean;
  /** The server has it: when that was, in which life of its store, and whether it was sent again in it. */
  sent?: { at: string; epoch: string; again: boolean };
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

/** A file that this store's key does not open: it stays, is named, and holds up no other. */
export const unopened = (fileId: string): WaitingFile => ({
  fileId,
  name: fileId,
  size: 0,
  office: '',
  since: '',
  refused: true,
});

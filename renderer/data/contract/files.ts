import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { Unsubscribe } from './unsubscribe.ts';

/** How much of a file has come, in bytes; `total` 0: not known. */
export type BytesHeard = (done: number, total: number) => void;

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

/** Files of requests, here and on their way to the server. */
export interface FileData {
  /** Keeps a file here and sends it when it can. Durable when it resolves. */
  addFile(file: Blob, name: string, office: string): Promise<AttachmentRef>;
  /** Keeps a file of a form that is still being filled in (`form`: its key): it is not sent before the form is released. */
  holdFile(form: string, fileId: string, file: Blob, name: string, office: string): Promise<AttachmentRef>;
  /** Files of a form, in the order they were kept. */
  heldFiles(form: string): Promise<AttachmentRef[]>;
  /** Keys of the forms that have files here. */
  formsWithFiles(): Promise<string[]>;
  /** Forgets files of a form that is not registered; all of them with `null`. */
  dropFiles(form: string, fileIds: readonly string[] | null): Promise<void>;
  /** The form is registered: its files are sent. */
  releaseFiles(form: string): Promise<void>;
  /** For `requestId`, by which the server knows that it may be read. null: not on this PC and the network is away. `told` hears how much of it has come from the server. */
  readFile(fileId: string, requestId: string, told?: BytesHeard): Promise<Blob | null>;
  /** Files not on the server yet. */
  watchFiles(show: (waiting: FilesWaiting) => void): Promise<Unsubscribe>;
  /** Sends once more what the server did not take. */
  retryFiles(): Promise<void>;
}

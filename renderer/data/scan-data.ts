import type { WaitingPage } from '#shared/contracts/scanning-api.ts';
import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { PaperProblem } from '#shared/documents/page-image.ts';
import type { PageText } from '#shared/documents/page-text.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import type { LetterMatch } from '#shared/domain/paper/propose-match.ts';
import type { QueueRow, Stop } from './desk-data.ts';
import type { FilesWaiting } from './files/kept-file.ts';
import type { TrayEdit } from './tray/layout.ts';
import type { Kept } from './tray/tray.ts';
import type { ReadyPage, TrayState } from './tray/tray-model.ts';

/** What a letter seems to say, and which requests or citizens it may be about, the likeliest first. */
export interface LetterProposals {
  proposals: Proposal[];
  matches: (LetterMatch & { row: QueueRow | null })[];
}

/** What came of a step of filing a letter. `gone`: it was filed, or taken back, meanwhile. */
export type FilingOutcome =
  | { kind: 'begun' }
  | { kind: 'filed'; reference: string }
  | { kind: 'gone' }
  | { kind: 'refused'; refusal: Refusal };

/** What screens may ask of scanned pages, the letters they make, and the files on their way to the server. */
export interface ScanData {
  /** Files not on the server yet. */
  watchFiles(show: (waiting: FilesWaiting) => void): Promise<Stop>;
  /** Sends once more what the server did not take. */
  retryFiles(): Promise<void>;

  watchTray(show: (state: TrayState) => void): Promise<Stop>;
  /** The tray as it is now. */
  readTray(): Promise<TrayState>;
  /** Tells how many bytes are free on this PC's disk. */
  noteDisk(free: number): Promise<void>;
  /** Takes over a page of the shell: sealed and on disk when it resolves with `kept`. */
  keepPage(page: WaitingPage, bytes: ArrayBuffer): Promise<Kept>;
  /** Notes what the shell made of a page; `frames`: how many images its file holds. */
  pagePrepared(
    pageId: string,
    ready: ReadyPage,
    images: { copy: ArrayBuffer; thumbnail: ArrayBuffer },
    frames: number,
  ): Promise<void>;
  pageFailed(pageId: string, problem: PaperProblem): Promise<void>;
  pageImage(pageId: string, which: 'original' | 'copy' | 'thumbnail'): Promise<Blob | null>;
  /** null: it could not be read. */
  keepText(pageId: string, text: PageText | null): Promise<void>;
  /** Lets a letter be read anew. */
  forgetTexts(letterId: string): Promise<void>;
  /** What was read on each page of a letter, in order; null: nothing. */
  letterTexts(letterId: string): Promise<(PageText | null)[]>;
  editTray(edit: TrayEdit): Promise<void>;
  /** Takes deleted pages off this PC for good. */
  emptyBin(): Promise<void>;
  proposeForLetter(letterId: string): Promise<LetterProposals>;
  /** The request with this reference, when it is on this PC. */
  findReference(reference: string): Promise<string | null>;
  /** Notes where a letter goes; from then on filing it is finished, after a crash too. */
  beginFiling(
    letterId: string,
    requestId: string,
    by: 'code' | 'person',
    name: string,
  ): Promise<FilingOutcome>;
  /** Keeps the bound letter for the server, attaches it, and takes its pages out of the tray. Can be repeated. */
  fileLetter(letterId: string, pdf: Blob): Promise<FilingOutcome>;
  /** Keeps the bound letter for a registration that will carry it; its pages stay until `settleCounter`. */
  keepForCounter(letterId: string, pdf: Blob, office: string, name: string): Promise<AttachmentRef>;
  /** Takes a letter's pages out of the tray when a request carries its file. */
  settleCounter(letterId: string): Promise<void>;
}

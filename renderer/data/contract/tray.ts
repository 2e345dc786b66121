import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { PaperProblem } from '#shared/documents/page-image.ts';
import type { PageText } from '#shared/documents/page-text.ts';
import type { FiledLetter, LetterDoubt, ReadyPage, TrayLayout, TrayPage } from '#shared/documents/tray.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import type { LetterMatch } from '#shared/domain/paper/propose-match.ts';
import type { TrayEdit } from '#shared/domain/paper/tray-layout.ts';
import type { QueueRow } from './queue.ts';
import type { Unsubscribe } from './unsubscribe.ts';

/** Room on this PC for more pages, in bytes, as the browser estimates it. */
export interface Room {
  free: number;
  /** `low`: to be said before it is full. `full`: nothing more is taken in; scanned pages wait in the shell. */
  state: 'enough' | 'low' | 'full';
}

/** The tray as shown. */
export interface TrayState extends TrayLayout {
  pages: Readonly<Record<string, TrayPage>>;
  /** Latest first. */
  filed: readonly FiledLetter[];
  /** Pages of the shell that no letter needs any more: it may let go of them. */
  freed: readonly string[];
  room: Room;
}

/** What came of handing a page to the tray. `known`: it is, or was, here. `full`: not taken, there is no room. */
export type KeepOutcome = 'kept' | 'known' | 'full';

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
  /** By its label alone it is not filed: a person must look. */
  | { kind: 'doubt'; doubt: LetterDoubt }
  | { kind: 'refused'; refusal: Refusal };

/** Scanned pages and the letters they make. */
export interface TrayData {
  watchTray(show: (state: TrayState) => void): Promise<Unsubscribe>;
  /** The tray as it is now. */
  readTray(): Promise<TrayState>;
  /** Tells how many bytes are free on this PC's disk. */
  noteDisk(free: number): Promise<void>;
  /** Takes in a page that the shell keeps: on disk when it resolves with `kept`. */
  keepPage(page: WaitingPage): Promise<KeepOutcome>;
  /** The shell has let go of these pages. */
  pagesReleased(pageIds: readonly string[]): Promise<void>;
  /** Notes what the shell made of a page; `frames`: how many images its file holds. */
  pagePrepared(pageId: string, ready: ReadyPage, thumbnail: ArrayBuffer, frames: number): Promise<void>;
  pageFailed(pageId: string, problem: PaperProblem): Promise<void>;
  /** The shell has this working copy no more: the page is prepared anew. */
  copyLost(pageId: string, copy: string): Promise<void>;
  pageThumbnail(pageId: string): Promise<Blob | null>;
  /** What was read on a working copy; null: it could not be read. Nothing when the page has another by now. */
  keepText(pageId: string, copy: string, text: PageText | null): Promise<void>;
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
  /** Notes where a letter goes; from then on filing it is finished, after a crash too. `by` its code only when nothing speaks against it. */
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
  /** A filed letter has been moved: its line says where it is now. */
  noteRefiled(letterId: string, requestId: string, reference: string): Promise<void>;
  /** Takes a letter's pages out of the tray when a request carries its file. */
  settleCounter(letterId: string): Promise<void>;
}

import type { z } from 'zod';
import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import type { DryRunAnswer } from '#shared/contracts/dry-run.ts';
import type {
  EditableDocument,
  EditableKind,
  ReferencePreview,
  ReferenceState,
  ReferenceVersion,
} from '#shared/contracts/reference-api.ts';
import type { delegationBody, DesksAnswer, Reader } from '#shared/contracts/sync-api.ts';
import type { AccessTrace } from '#shared/documents/access-trace.ts';
import type { Command, CommandBody } from '#shared/workflow/command.ts';
import type { Clock } from '#shared/documents/ladder.ts';
import type { Escalation } from '#shared/documents/escalation.ts';
import type { CitizenDocument } from '#shared/documents/citizen.ts';
import type { CauseArea } from '#shared/documents/improvement.ts';
import type { ImprovementCommandBody, ImprovementDocument } from '#shared/workflow/improvement.ts';
import type { BeforeAfter } from '#shared/domain/practice/effect.ts';
import type { Periods, RecurringCause } from '#shared/domain/practice/recurring-causes.ts';
import type { Point } from '#shared/documents/place.ts';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { NumberGap, RegisterBook, RegisterClosing, RegisterEntry } from '#shared/documents/register.ts';
import type { RequestDocument, RequestTrace } from '#shared/workflow/request.ts';
import type { RequestState } from '#shared/documents/request-state.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { Board, BoardCounts } from './rows/board.ts';
import type { MapAnswer, MapQuestion, RecurringSpot } from './rows/city-map.ts';
import type { Narrowing } from './rows/narrowing.ts';
import type { FileProgress } from './files/fetch-file.ts';
import type { ScanData } from './scan-data.ts';

/**
 * What the screens may ask of the local data. It lives in a worker: every call is asynchronous, every value a plain
 * clone. Watchers get the value at once, then at each change, until the returned stopper is called.
 */

/** What lists need to know of an escalation. */
export type RowEscalation = Pick<
  Escalation,
  'id' | 'state' | 'step' | 'to' | 'decider' | 'decideBy' | 'proposedAt' | 'climbs'
> & { clock: Clock | null; lateMinutes: number | null };

/** A word said on one of a request's escalations. */
export interface RowDecision {
  /** Id of the event. */
  event: string;
  what: 'approved' | 'refused' | 'extended';
  by: string;
  at: string;
}

/** One row of the queue, already folded with this desk's pending commands. */
export interface QueueRow {
  id: string;
  reference: string;
  subject: string;
  state: RequestState;
  waitingFor: 'citizen' | 'partner' | null;
  category: string | null;
  domain: string | null;
  priority: 'normal' | 'high' | 'urgent';
  channel: string;
  office: string;
  unit: string | null;
  assignee: string | null;
  /** Main complainant, '' when anonymous. */
  citizen: string;
  complainantCount: number;
  arrondissement: string | null;
  address: string;
  receivedAt: string;
  updatedAt: string;
  partner: string | null;
  tags: readonly string[];
  language: 'fr' | 'ar';
  /** The internal target, also of settled requests; null without a category. */
  targetAt: string | null;
  /** When the law wants a first word to the citizen, and an answer (decree 2-17-265). */
  legalAcknowledgeAt: string | null;
  legalAnswerAt: string | null;
  acknowledgedAt: string | null;
  /** First word to the citizen: acknowledgement, answer or rejection. */
  firstResponseAt: string | null;
  answeredAt: string | null;
  closedAt: string | null;
  reopenedCount: number;
  /** The latest escalation. `lateMinutes` null: a person asked. */
  escalation: RowEscalation | null;
  /** What was decided on this and earlier escalations, oldest first. */
  decisions: readonly RowDecision[];
  /** Position and person an approved escalation put it before. */
  escalatedTo: { position: string; holder: string | null } | null;
  /** A rule thinks it could be closed. */
  closingProposed: boolean;
  /** Instant the internal target falls due, null when the clock is stopped or nothing is promised. */
  dueAt: string | null;
  /** Commands of this desk the server has not judged yet. */
  pending: number;
  /** Left this person's offices: only a trace is kept. */
  movedTo: string | null;
}

export interface QueueQuery {
  text: string;
  states: readonly RequestState[];
  domains: readonly (string | null)[];
  categories: readonly (string | null)[];
  offices: readonly string[];
  channels: readonly string[];
  /** 'me' (the signed-in person), 'nobody', or 'any'. */
  assignee: 'me' | 'nobody' | 'any';
  /**
   * 'overdue': due before now; 'today': due before the end of the local day; 'unconfirmed': has pending commands; 'to-decide':
   * an escalation waits for a word that this person may say; 'decided': such words were said; 'escalated-to-me': open, and an
   * approved escalation put it before this person; 'to-close': a rule thinks it could be closed.
   */
  only:
    'all' | 'overdue' | 'today' | 'unconfirmed' | 'to-decide' | 'decided' | 'escalated-to-me' | 'to-close';
  /** What a figure of supervision counts, beside the filters above. */
  narrowing?: Narrowing;
  /** 'decide': by the time left to decide; 'decided': latest decision first. */
  sort: 'due' | 'newest' | 'oldest' | 'updated' | 'decide' | 'decided';
  offset: number;
  limit: number;
}

export interface QueuePage {
  rows: QueueRow[];
  total: number;
  /** Milliseconds the search took in the worker. */
  tookMs: number;
}

/** Totals for the saved views, from the same rows as the lists. */
export type ViewCounts = Record<string, number>;

/** Figures of some boards, all of one moment. */
export interface Figures {
  boards: Readonly<Record<string, BoardCounts>>;
  asOf: string;
  tookMs: number;
}

/** A tag and how many requests carry it. */
export interface TagCount {
  tag: string;
  count: number;
}

/** A command of this desk, as stored in the outbox. */
export interface OutboxEntry {
  command: Command;
  status: 'pending' | 'accepted' | 'refused';
  refusal: Refusal | null;
}

export interface RequestView {
  request: RequestDocument;
  /** Ids of events in `request.events` that the server has not confirmed. */
  pendingEventIds: string[];
  /** This desk's refused commands on this request, not yet dismissed. */
  refused: OutboxEntry[];
}

/** What local `decide()` said. When accepted the command is durable in the outbox. */
export type LocalVerdict =
  { accepted: true; commandId: string; requestId: string } | { accepted: false; refusal: Refusal };

/** What the counter form gives: a registration without its number, which the desk takes from its register. */
export type NewRegistration = Omit<Extract<CommandBody, { type: 'register' }>, 'reference' | 'arrival'> & {
  arrivedOn: string;
};

export interface CitizenMatch {
  citizen: CitizenDocument;
  /** 0 to 1. */
  score: number;
  /** Codes of the locales (`match.phone`, `match.paper`, `match.name`). */
  because: string[];
  openRequests: number;
}

export interface DuplicateCandidate {
  row: QueueRow;
  score: number;
  /** Codes: `same-category`, `near` (metres in `distance`), `same-address`, `recent`, `same-words`. */
  because: string[];
  distance: number | null;
}

/** A small union derived before drawing. Times are instants. */
export type SyncState =
  | { kind: 'starting' }
  | { kind: 'first-sync'; done: number; total: number }
  | { kind: 'idle'; lastSyncAt: string }
  | { kind: 'sending'; count: number }
  | { kind: 'offline'; since: string; waiting: number }
  | { kind: 'signed-out'; waiting: number };

export interface SyncStatus {
  state: SyncState;
  /** Not yet judged by the server. */
  pending: number;
  /** Refused and not dismissed; shown whatever the state. */
  refused: OutboxEntry[];
  lastSyncAt: string | null;
}

export interface OpenSession {
  person: Person;
  /** Names this person's store on this PC. */
  storeId: string;
  /** What the store is sealed with: AES-256, base64. */
  key: string;
  syncUrl: string;
  /** Of the application. */
  version: string;
}
/** Gives an access token for the server, or why there is none. `fresh`: the one before was not accepted. */
export type GetToken = (fresh: boolean) => Promise<DesktopResult<'session.token'>>;

/** The store of somebody put out, opened by their supervisor on the PC where it is. */
export type SealedStore = Pick<OpenSession, 'person' | 'storeId' | 'key'>;
/** Something done there that was not sent. `received`: the server had it all the same. */
export interface SealedItem {
  command: Command;
  state: 'waiting' | 'received' | 'refused' | 'taken-over';
}

/** Rights to lend to a colleague for some days. */
export type NewLoan = z.infer<typeof delegationBody>;
/** `away`: no network, nothing changed. `refused`: the server does not allow it. */
export type LoanOutcome = 'done' | 'refused' | 'away';

/** A read of a citizen's file, before desk and time are added. */
export type NewRead = Pick<AccessTrace, 'citizenId' | 'requestId' | 'what' | 'purpose' | 'words'>;

/**
 * What the server says to an administrator. `away`: no network, nothing changed. `conflict`: somebody else wrote since. `refused`:
 * it does not fit, or is not this person's to do.
 */
export type AdministrationAnswer<Value> =
  { kind: 'done'; value: Value } | { kind: 'away' } | { kind: 'conflict' } | { kind: 'refused' };

/** A section of the city's reference data with its history, newest first. */
export interface ReferenceSection extends ReferenceState {
  versions: readonly ReferenceVersion[];
}

/** An improvement action with what this desk did and the server has not confirmed. */
export interface ImprovementView {
  improvement: ImprovementDocument;
  /** Events not confirmed yet. */
  pending: number;
}

/** A register to read: an office's, of a year. */
export interface RegisterQuery {
  office: string;
  book: RegisterBook;
  year: number;
}
/** A line as this desk sees it. `isPending`: entered or changed here, not confirmed by the server. */
export interface RegisterLine {
  entry: RegisterEntry;
  isPending: boolean;
}
export interface RegisterPage {
  /** By day, then number, newest first. */
  lines: RegisterLine[];
  /** Numbers that have not come, of desks that enter for this office. */
  gaps: NumberGap[];
  /** Closings of the office, newest first, of all years. */
  closings: RegisterClosing[];
}
/** `not-over`: the month still runs. `later-closed`: one after it is closed. */
export type ClosingOutcome = 'done' | 'refused' | 'not-over' | 'later-closed' | 'away';
export type Stop = () => void;

export interface DeskData extends ScanData {
  /** Opens this person's local store and begins to sync; resolves when local reads work (no network needed after the first time). */
  open(session: OpenSession, getToken: GetToken): Promise<{ deskCode: string | null }>;
  /** Ends sync and closes the store; nothing is deleted. */
  close(): Promise<void>;
  /** The city as last synced; null until the first sync has brought it. */
  watchReference(show: (reference: ReferenceData | null) => void): Promise<Stop>;
  queryQueue(query: QueueQuery): Promise<QueuePage>;
  countViews(views: Record<string, QueueQuery>): Promise<ViewCounts>;
  /** Figures from the same rows, by the same tests, as the lists that `figureQuery` names. */
  countBoards(boards: Readonly<Record<string, Board>>): Promise<Figures>;
  mapClusters(question: MapQuestion): Promise<MapAnswer>;
  recurringSpots(query: QueueQuery): Promise<RecurringSpot[]>;
  /** Tags of this desk's requests, the most frequent first. */
  tagsInUse(): Promise<TagCount[]>;
  /** Who has sent everything, of the desks whose people this person supervises; null without a network. */
  desks(): Promise<DesksAnswer | null>;
  /** Fires (at most every 150 ms) when any row may have changed. */
  watchRows(changed: () => void): Promise<Stop>;
  getRequest(id: string): Promise<RequestView | RequestTrace | null>;
  watchRequest(id: string, show: (view: RequestView | RequestTrace | null) => void): Promise<Stop>;
  findCitizens(text: string, limit: number): Promise<CitizenMatch[]>;
  requestsOfCitizen(citizenId: string): Promise<QueueRow[]>;
  findDuplicates(probe: {
    category: string | null;
    point: Point | null;
    address: string;
    text: string;
  }): Promise<DuplicateCandidate[]>;
  /** Takes the next reference and order number for a register command; unused ones are given back on refusal. */
  submit(requestId: string | null, body: CommandBody | NewRegistration): Promise<LocalVerdict>;
  /** Forgets a refused command after the person has read why. */
  dismiss(commandId: string): Promise<void>;
  watchImprovements(show: (improvements: ImprovementView[]) => void): Promise<Stop>;
  /** `id` null: a new improvement of `office`. */
  submitImprovement(id: string | null, office: string, body: ImprovementCommandBody): Promise<LocalVerdict>;
  /** Recurring causes among the requests this person sees. */
  findCauses(periods: Periods): Promise<RecurringCause[]>;
  /** Requests at a place and elsewhere before an action began and after it was done, `days` each way at most. */
  countAround(
    area: CauseArea,
    span: { begunAt: string; doneAt: string; days: number },
  ): Promise<BeforeAfter & { days: number }>;
  readRegister(asked: RegisterQuery): Promise<RegisterPage>;
  /** Fires (at most every 150 ms) when a register may have changed. */
  watchRegisters(changed: () => void): Promise<Stop>;
  /** Asks the server to close a month of an office's registers. */
  closeMonth(office: string, month: string): Promise<ClosingOutcome>;
  /** References that this desk will give to its next requests, in order; null while it has no code. */
  nextReferences(count: number): Promise<string[] | null>;
  watchSync(show: (status: SyncStatus) => void): Promise<Stop>;
  /** Tries now. */
  syncNow(): Promise<void>;
  /** Notes that a citizen's file was read here, and tells the server when it can. */
  noteRead(read: NewRead): Promise<void>;
  /** Who has read a citizen's file; null without a network, 'forbidden' when it is not this person's to know. */
  readersOf(citizenId: string): Promise<Reader[] | 'forbidden' | null>;
  /** All that is held on a citizen, as a file; like `readersOf` when not. */
  exportCitizen(citizenId: string): Promise<Blob | 'forbidden' | null>;
  /** What a sealed store holds unsent; null without a network. */
  listSealed(store: SealedStore): Promise<SealedItem[] | null>;
  /** Does it again in one's own name; the sealed store keeps it, marked. */
  takeOver(store: SealedStore, commandId: string): Promise<LocalVerdict>;
  lendRights(loan: NewLoan): Promise<LoanOutcome>;
  endLoan(id: string): Promise<LoanOutcome>;
  readReference(kind: EditableKind): Promise<AdministrationAnswer<ReferenceSection>>;
  readReferenceVersion(kind: EditableKind, version: number): Promise<AdministrationAnswer<ReferenceState>>;
  previewReference(document: EditableDocument): Promise<AdministrationAnswer<ReferencePreview>>;
  /** Writes the version after `base`. */
  writeReference(
    document: EditableDocument,
    base: number,
    comment: string,
  ): Promise<AdministrationAnswer<ReferenceState>>;
  /** What a rule would have done over the last month. */
  dryRunRule(rule: Rule): Promise<AdministrationAnswer<DryRunAnswer>>;
  readDraft(key: string): Promise<unknown>;
  writeDraft(key: string, value: unknown): Promise<void>;
  addFile(file: Blob, name: string, office: string): Promise<AttachmentRef>;
  /** null: not on this PC and the network is away. `told` hears how much of it has come from the server. */
  readFile(fileId: string, told?: FileProgress): Promise<Blob | null>;
}

import type { AuditPage, AuditQuery, AuditVerification } from '#shared/contracts/audit-api.ts';
import type { FeedAddress, FeedState } from '#shared/contracts/feeds-api.ts';
import type { DryRunAnswer } from '#shared/contracts/dry-run.ts';
import type { MailboxAnswer } from '#shared/contracts/mailbox-api.ts';
import type { HeldMails, HeldWord, MailAnswer, MailTestAnswer } from '#shared/contracts/mail-api.ts';
import type { AccountAnswer, HandOverAnswer, PersonLine, PersonWork } from '#shared/contracts/people-api.ts';
import type { OfficeWork } from '#shared/contracts/offices-api.ts';
import type { QuarantineAnswer } from '#shared/contracts/quarantine-api.ts';
import type { RecalculationAnswer } from '#shared/contracts/recalculation-api.ts';
import type {
  EditableDocument,
  EditableKind,
  ReferencePreview,
  ReferenceState,
  ReferenceVersion,
  WaitingChange,
} from '#shared/contracts/reference-api.ts';
import type { RetentionPreview } from '#shared/contracts/retention-api.ts';
import type { Retention } from '#shared/documents/reference-data.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { ServerAnswer } from './server-answer.ts';

/** A section of the city's reference data with its history, newest first. */
export interface ReferenceSection extends ReferenceState {
  versions: readonly ReferenceVersion[];
}

interface FeedList {
  feeds: readonly FeedState[];
}

/** The city's reference data, kept on the server by administrators. Nothing of it works without the network. */
export interface AdministrationData {
  readReference(kind: EditableKind): Promise<ServerAnswer<ReferenceSection>>;
  readReferenceVersion(kind: EditableKind, version: number): Promise<ServerAnswer<ReferenceState>>;
  previewReference(document: EditableDocument): Promise<ServerAnswer<ReferencePreview>>;
  /** Writes the version after `base`; of who decides it is only proposed (`proposed` in the answer), unless urgent. */
  writeReference(
    document: EditableDocument,
    base: number,
    comment: string,
    urgent?: boolean,
  ): Promise<ServerAnswer<ReferenceState>>;
  /** How far open requests have been brought up to the city's data after it changed. */
  readRecalculation(): Promise<ServerAnswer<RecalculationAnswer>>;
  /** Documents that the server cannot read: those it knows of, or after looking at all of them anew. */
  readQuarantine(which: 'known' | 'anew'): Promise<ServerAnswer<QuarantineAnswer>>;
  /** Calendars of other houses, and what they propose. */
  readFeeds(): Promise<ServerAnswer<FeedList>>;
  writeFeeds(feeds: readonly FeedAddress[]): Promise<ServerAnswer<FeedList>>;
  /** Reads one now. */
  readFeed(code: string): Promise<ServerAnswer<FeedList>>;
  /** Changes of who decides that this person may say yes or no to. */
  waitingChanges(): Promise<ServerAnswer<readonly WaitingChange[]>>;
  settleChange(
    change: Pick<WaitingChange, 'kind' | 'id'>,
    word: 'approve' | 'refuse',
  ): Promise<ServerAnswer<unknown>>;
  /** What a rule would have done over the last month. */
  dryRunRule(rule: Rule): Promise<ServerAnswer<DryRunAnswer>>;
  /** What other months would do, beside those in force. Nothing is changed. */
  previewRetention(document: Retention): Promise<ServerAnswer<RetentionPreview>>;
  /** A page of the audit log, newest first. To read it is itself noted. */
  readAudit(query: AuditQuery): Promise<ServerAnswer<AuditPage>>;
  /** Walks the whole chain of the audit log now. */
  verifyAudit(): Promise<ServerAnswer<{ verification: AuditVerification }>>;
  /** E-mails that the day's budget holds back, of the offices this person answers for. */
  readHeldMails(): Promise<ServerAnswer<HeldMails>>;
  /** Lets one go, or gives it up with its words. `conflict`: somebody has settled it already. */
  settleHeldMail(id: string, word: HeldWord): Promise<ServerAnswer<unknown>>;
  /** What goes to another office when this one ends. */
  readOfficeWork(office: string): Promise<ServerAnswer<OfficeWork>>;
  readPeople(): Promise<ServerAnswer<{ people: readonly PersonLine[] }>>;
  /** What stands on somebody who leaves. */
  readWork(person: string): Promise<ServerAnswer<PersonWork>>;
  /** Gives somebody's open requests to a colleague, or back to the queues (null). */
  handOverWork(person: string, to: string | null): Promise<ServerAnswer<HandOverAnswer>>;
  /** Closes somebody's account at once, or asks that it be opened again. */
  changeAccount(person: string, action: 'put-out' | 'let-in'): Promise<ServerAnswer<AccountAnswer>>;
  readMailbox(): Promise<ServerAnswer<MailboxAnswer>>;
  /** Has the server connect to the mailbox anew, also after a wrong password. */
  reopenMailbox(): Promise<ServerAnswer<unknown>>;
  /** Makes a request of a mail that was set aside, or gives it up. `conflict`: somebody else has decided. */
  settleAside(id: string, word: 'take' | 'discard'): Promise<ServerAnswer<unknown>>;
  readMail(): Promise<ServerAnswer<MailAnswer>>;
  /** Sends a real message through the city's mail server. `conflict`: another trial is under way. */
  tryMail(to: string): Promise<ServerAnswer<MailTestAnswer>>;
}

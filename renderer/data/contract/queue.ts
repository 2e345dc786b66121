import type { Escalation } from '#shared/documents/escalation.ts';
import type { LadderClock } from '#shared/documents/ladder.ts';
import type { RequestState } from '#shared/documents/request-state.ts';
import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { Unsubscribe } from './unsubscribe.ts';

/** What lists need to know of an escalation. */
export type RowEscalation = Pick<
  Escalation,
  'id' | 'state' | 'step' | 'to' | 'decider' | 'decideBy' | 'proposedAt' | 'climbs'
> & { clock: LadderClock | null; lateMinutes: number | null };

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
  /** The citizen wrote, and no person has done anything since. */
  hasMessage: boolean;
  /** What the desk wrote by e-mail did not arrive, and somebody is to call, or to print; null: nothing. */
  notArrived: 'call' | 'print' | null;
  /** Instant the internal target falls due, null when the clock is stopped or nothing is promised. */
  dueAt: string | null;
  /** Commands of this desk the server has not judged yet. */
  pending: number;
  /** Left this person's offices: only a trace is kept. */
  movedTo: string | null;
}

export interface QueuePage {
  rows: QueueRow[];
  total: number;
  /** Milliseconds the search took in the worker. */
  tookMs: number;
}

/** Totals for the saved views, from the same rows as the lists. */
export type ViewCounts = Record<string, number>;

/** A tag and how many requests carry it. */
export interface TagCount {
  tag: string;
  count: number;
}

/** The desk's requests as lists. */
export interface QueueData {
  queryQueue(query: QueueQuery): Promise<QueuePage>;
  countViews(views: Record<string, QueueQuery>): Promise<ViewCounts>;
  /** Tags of this desk's requests, the most frequent first. */
  tagsInUse(): Promise<TagCount[]>;
  /** Fires (at most every 150 ms) when any row may have changed. */
  watchRows(changed: () => void): Promise<Unsubscribe>;
}

import { settledAtOf } from '#shared/domain/life.ts';
import type { LegalOutcome, TargetOutcome } from '#shared/domain/figures/narrowing.ts';
import type { QueueRow } from '../contract/queue.ts';

/** How a request stands with its internal target at `now`. */
export const targetOutcomeOf = (row: QueueRow, now: string): TargetOutcome => {
  if (row.state === 'merged') return 'merged';
  if (row.targetAt === null) return 'none';
  const settledAt = settledAtOf(row);
  if (settledAt !== null) return settledAt <= row.targetAt ? 'met' : 'missed';
  if (row.state === 'waiting') return 'waiting';
  return row.targetAt < now ? 'late' : 'running';
};

const legalOutcome = (
  row: QueueRow,
  doneAt: string | null,
  dueAt: string | null,
  now: string,
): LegalOutcome => {
  if (row.state === 'merged' || dueAt === null) return 'merged';
  if (doneAt !== null) return doneAt <= dueAt ? 'met' : 'missed';
  return dueAt < now ? 'late' : 'running';
};

/** Whether the citizen had a first word within the 15 days of decree 2-17-265. */
export const acknowledgementOutcomeOf = (row: QueueRow, now: string): LegalOutcome =>
  legalOutcome(row, row.firstResponseAt, row.legalAcknowledgeAt, now);

/** Whether the citizen had a decision within the 60 days of decree 2-17-265. */
export const answerOutcomeOf = (row: QueueRow, now: string): LegalOutcome =>
  legalOutcome(row, settledAtOf(row), row.legalAnswerAt, now);

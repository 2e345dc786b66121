import type { QueueRow } from '../desk-data.ts';
import type { LegalOutcome, TargetOutcome } from './narrowing.ts';

/** States in which work is still to be done. */
export const openStates = ['received', 'qualified', 'assigned', 'in-progress', 'waiting'] as const;
const open: ReadonlySet<string> = new Set(openStates);

export const isOpen = (row: QueueRow): boolean => open.has(row.state);

/** When the citizen had the city's decision: an answer, or a rejection with its reason. null while open and when merged. */
export const settledAtOf = (row: QueueRow): string | null =>
  row.answeredAt ?? (row.state === 'rejected' ? row.closedAt : null);

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

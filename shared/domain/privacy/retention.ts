import type { Retention } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { isOver } from '../life.ts';

/** What is due with a request. */
export type RetentionStep = 'keep' | 'archive' | 'anonymise';

/** The instant `months` calendar months before: 31 March less one month is the last of February. */
export const monthsBefore = (now: Instant, months: number): Instant => {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.toISOString();
};

/** When a request came to its end; null while somebody still works on it. */
const endOf = (request: RequestDocument): Instant | null => {
  if (!isOver(request)) return null;
  return request.state === 'closed' ? request.closedAt : request.updatedAt;
};

/** What the rules say of a request (laws 69-99, archives, and 09-08, article 3: kept no longer than the purpose asks). */
export const stepFor = (request: RequestDocument, rules: Retention, now: Instant): RetentionStep => {
  const end = endOf(request);
  if (end === null) return 'keep';
  if (end <= monthsBefore(now, Math.max(rules.anonymiseAfterMonths, rules.archiveAfterMonths)))
    return 'anonymise';
  return end <= monthsBefore(now, rules.archiveAfterMonths) ? 'archive' : 'keep';
};

import type { Calendar } from '#shared/documents/calendar.ts';
import { toWesternDigits } from '#shared/domain/identification/digits.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { normalisePhone, phoneKey } from '#shared/domain/identification/phone.ts';
import type { QueueQuery, QueueRow } from '../desk-data.ts';
import { testsOf } from './narrows.ts';
import type { IndexedRow } from './row.ts';

/** What `me` and the moments of a query mean now. */
export interface QueryMoment {
  me: string;
  now: string;
  endOfDay: string;
  /** Working time of the offices. */
  calendar: Calendar;
  /** Whether `me` may say the word on the row's latest escalation. */
  mayDecide: (row: QueueRow) => boolean;
  /** Whether an approved escalation put the row before `me`. */
  isEscalatedToMe: (row: QueueRow) => boolean;
}

const settled = new Set<string>(['closed', 'rejected', 'merged']);

/** What `only` asks of a row. */
const onlyOf = (
  only: QueueQuery['only'],
  { now, endOfDay, mayDecide, isEscalatedToMe }: QueryMoment,
): ((row: QueueRow) => boolean) => {
  switch (only) {
    case 'all':
      return () => true;
    case 'overdue':
      return ({ dueAt }) => dueAt !== null && dueAt < now;
    case 'today':
      return ({ dueAt }) => dueAt !== null && dueAt >= now && dueAt <= endOfDay;
    case 'unconfirmed':
      return ({ pending }) => pending > 0;
    case 'to-decide':
      return (row) => row.escalation?.state === 'proposed' && mayDecide(row);
    case 'decided':
      return (row) => row.decisions.length > 0 && mayDecide(row);
    case 'escalated-to-me':
      return (row) => row.escalatedTo !== null && !settled.has(row.state) && isEscalatedToMe(row);
    case 'to-close':
      return (row) => row.closingProposed && !settled.has(row.state);
  }
};

/** Words that a row must all hold; each by its letters or as a code (reference, phone). */
const searchWords = (text: string): { letters: string; code: string }[] => {
  const phone = normalisePhone(text);
  if (phone) return [{ letters: phoneKey(phone), code: phoneKey(phone) }];
  return toWesternDigits(text)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({
      letters: foldText(word),
      code: word
        .toLowerCase()
        .replace(/[-.]/g, '')
        .replace(/^0(?=[5-8]\d)/, ''),
    }));
};

/** Makes the test that a query puts to each row. */
export const matcherOf = (query: QueueQuery, moment: QueryMoment): ((indexed: IndexedRow) => boolean) => {
  const words = searchWords(query.text);
  const among = <Value>(values: readonly Value[]) => (values.length === 0 ? null : new Set(values));
  const states = among<string>(query.states);
  const domains = among(query.domains);
  const categories = among(query.categories);
  const offices = among(query.offices);
  const channels = among(query.channels);
  const isAsked = onlyOf(query.only, moment);
  const narrows = query.narrowing ? testsOf(query.narrowing, moment) : [];
  const passes = (indexed: IndexedRow) => {
    for (const test of narrows) if (!test(indexed)) return false;
    return true;
  };
  return (indexed) => {
    const { row, text, codes } = indexed;
    return (
      (states === null || states.has(row.state)) &&
      (domains === null || domains.has(row.domain)) &&
      (categories === null || categories.has(row.category)) &&
      (offices === null || offices.has(row.office)) &&
      (channels === null || channels.has(row.channel)) &&
      (query.assignee === 'any' ||
        (query.assignee === 'me' ? row.assignee === moment.me : row.assignee === null)) &&
      isAsked(row) &&
      (row.movedTo === null || words.length > 0) &&
      words.every(
        (word) =>
          (word.letters !== '' && text.includes(word.letters)) ||
          (word.code.length > 2 && codes.includes(word.code)),
      ) &&
      passes(indexed)
    );
  };
};

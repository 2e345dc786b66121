import { foldText } from '#shared/domain/identification/fold-text.ts';
import { normalisePhone, phoneKey } from '#shared/domain/identification/phone.ts';
import { plainTyped } from '#shared/domain/identification/plain-typed.ts';
import { isOpen, isOver } from '#shared/domain/life.ts';
import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { QueueRow } from '../contract/queue.ts';
import type { QueryMoment } from './moment.ts';
import type { IndexedRow } from './row.ts';
import { filtersOf, type RowFilter } from './row-filter.ts';

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
      return (row) => row.escalatedTo !== null && isOpen(row) && isEscalatedToMe(row);
    case 'to-close':
      return (row) => row.closingProposed && !isOver(row);
    case 'message':
      return (row) => row.hasMessage;
    case 'to-call':
      return (row) => row.notArrived === 'call';
    case 'to-print':
      return (row) => row.notArrived === 'print';
  }
};

/** Words that a row must all hold; each by its letters or as a code (reference, phone). */
const searchWords = (text: string): { letters: string; code: string }[] => {
  const phone = normalisePhone(text);
  if (phone) return [{ letters: phoneKey(phone), code: phoneKey(phone) }];
  return plainTyped(text)
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

const holdsWords = (typed: string, looked: ReadonlySet<string>): RowFilter[] => {
  const words = searchWords(typed).map(
    (word): RowFilter =>
      ({ text, codes }) =>
        (word.letters !== '' && text.includes(word.letters)) ||
        (word.code.length > 2 && codes.includes(word.code)),
  );
  if (looked.size === 0 || words.length === 0) return words;
  const all = allOf(words);
  return [(indexed) => all(indexed) || indexed.prints.some((print) => looked.has(print))];
};

/** The conditions of a query beside its words: a test for each that narrows, none for one that lets everything through. */
export const conditionsOf = (
  query: Pick<QueueQuery, 'only' | 'narrowing'> & Partial<QueueQuery>,
  moment: QueryMoment,
): RowFilter[] => {
  const tests: RowFilter[] = [];
  const among = <Value>(
    values: readonly Value[] | undefined,
    valueOf: (row: QueueRow) => Value | string | null,
  ) => {
    if (!values || values.length === 0) return;
    const wanted = new Set<unknown>(values);
    tests.push(({ row }) => wanted.has(valueOf(row)));
  };
  among(query.offices, (row) => row.office);
  among(query.domains, (row) => row.domain);
  among(query.categories, (row) => row.category);
  among(query.channels, (row) => row.channel);
  among(query.states, (row) => row.state);
  if (query.assignee === 'me') tests.push(({ row }) => row.assignee === moment.me);
  if (query.assignee === 'nobody') tests.push(({ row }) => row.assignee === null);
  const isAsked = onlyOf(query.only, moment);
  if (query.only !== 'all') tests.push(({ row }) => isAsked(row));
  return query.narrowing ? [...tests, ...filtersOf(query.narrowing, moment)] : tests;
};

/** One test of several. */
export const allOf = (tests: readonly RowFilter[]): RowFilter => {
  const [only, second] = tests;
  if (!only) return () => true;
  if (!second) return only;
  return (indexed) => {
    for (const test of tests) if (!test(indexed)) return false;
    return true;
  };
};

/** What of a query columns do not answer (see `Columns.filterOf`); null: nothing. */
export const restOf = (query: QueueQuery, moment: QueryMoment): RowFilter | null => {
  const { only, narrowing, text } = query;
  const isAsked = onlyOf(only, moment);
  const tests: RowFilter[] = [
    ...holdsWords(text, moment.prints ?? new Set()),
    ...(['all', 'overdue', 'today'].includes(only) ? [] : [({ row }: IndexedRow) => isAsked(row)]),
    ...(narrowing ? filtersOf(narrowing, moment) : []),
  ];
  return tests.length > 0 ? allOf(tests) : null;
};

/** Makes the test that a query puts to each row. A request that left shows itself only to who looks for its words. */
export const matcherOf = (query: QueueQuery, moment: QueryMoment): RowFilter => {
  const words = holdsWords(query.text, moment.prints ?? new Set());
  const isHere: RowFilter = ({ row }) => row.movedTo === null;
  return allOf([...(words.length > 0 ? words : [isHere]), ...conditionsOf(query, moment)]);
};

import type { Complainant } from '#shared/documents/citizen.ts';
import { maskPaper } from './mask-paper.ts';
import { maskPhone } from './mask-phone.ts';

/** Members that hold what somebody wrote or what was read on paper. All else is ids, codes and numbers of ours. */
const written = new Set([
  ...['subject', 'description', 'text', 'note', 'reason', 'body', 'explanation', 'decisionReason'],
  ...['name', 'landmark', 'address', 'toWhom'],
]);
/** A shorter one may be part of anything. */
const shortest = 5;

/** Pairs of what is to be found and what stands for it, however a phone was spaced. */
const seekersOf = (people: readonly Pick<Complainant, 'phone' | 'paper' | 'email'>[]): [RegExp, string][] =>
  people.flatMap(({ phone, paper, email }) => {
    const found: [RegExp, string][] = [];
    const loose = (characters: string) =>
      [...characters].map((each) => each.replace(/\W/, '\\$&')).join('[\\s.\\-]?');
    if (phone !== null) {
      const last = phone.slice(-9);
      found.push([new RegExp(`(?:(?:\\+|00)?212[\\s.\\-]?|0)?${loose(last)}(?!\\d)`, 'g'), maskPhone(phone)]);
    }
    if (paper !== null && paper.number.length >= shortest)
      found.push([new RegExp(loose(paper.number), 'gi'), maskPaper(paper.number)]);
    if (email !== null) found.push([new RegExp(email.replace(/[^\w@]/g, '\\$&'), 'gi'), '•••@•••']);
    return found;
  });

/**
 * A document with the numbers of these people masked wherever somebody wrote them. Other people's, and addresses told in a sentence,
 * stay: no rule finds them.
 */
export const maskWords = <Document>(
  document: Document,
  people: readonly Pick<Complainant, 'phone' | 'paper' | 'email'>[],
): Document => {
  const seekers = seekersOf(people);
  if (seekers.length === 0) return document;
  const masked = (text: string) =>
    seekers.reduce((left, [pattern, stands]) => left.replace(pattern, stands), text);
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string')
      return written.has(name) && /\d\D?\d|@/.test(value) ? masked(value) : value;
    if (Array.isArray(value)) return value.map((each) => walk(each, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, key)]));
  };
  return walk(document, '') as Document;
};

import { createHash, randomBytes } from 'node:crypto';
import { auditFacts } from '#shared/documents/audit-fact.ts';
import type { AuditEntry, Erasable } from './entry.ts';
import { canonical } from './hash-entry.ts';

/** Facts that hold somebody's own words. All others are ids, codes, counts and network addresses. */
const written: ReadonlySet<string> = new Set(
  Object.entries(auditFacts).flatMap(([name, is]) => (is === 'words' ? [name] : [])),
);
const saltBytes = 32;

/** SHA-256 over salt and words: without the salt, which goes with the words, nobody can try what they were. */
export const digestOfWords = ({ salt, facts }: Erasable): string =>
  createHash('sha256')
    .update(`maktab-audit-words\n${salt}\n${canonical(facts)}`)
    .digest('hex');

/** Facts without what can be erased, and that; null when nobody wrote anything. */
export const partWords = (
  facts: Readonly<Record<string, string>>,
): { lasting: Record<string, string>; words: Erasable | null } => {
  const members = Object.entries(facts);
  const own = members.filter(([name, value]) => written.has(name) && value !== '');
  return {
    lasting: Object.fromEntries(members.filter(([name]) => !written.has(name))),
    words:
      own.length === 0
        ? null
        : { salt: randomBytes(saltBytes).toString('base64url'), facts: Object.fromEntries(own) },
  };
};

/** What was written in an entry under a name; '' when nothing was, or it is erased. */
export const wordsOfEntry = (entry: AuditEntry, name = 'words'): string =>
  (entry.schema === 3 ? entry.erasable?.facts[name] : entry.facts[name]) ?? '';

import { createHash, createHmac } from 'node:crypto';
import type { AuditEntry } from './entry.ts';
import type { AuditKey } from './audit-key.ts';

/** JSON with the members of every object in the order of their names. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
};

/**
 * SHA-256 over all that the document holds, beside its hash, its `seal` (MAC) and the revision that the store gives it. Of words that can be
 * erased (schema 3) their digest is covered, not they.
 */
export const hashWhole = (document: Readonly<Record<string, unknown>>): string => {
  const { _rev, hash: _hash, seal: _seal, ...held } = document;
  const { erasable: _erasable, ...lasting } = held;
  const content = held['schema'] === 3 ? lasting : held;
  return createHash('sha256')
    .update(`maktab-audit-2\n${canonical(content)}`)
    .digest('hex');
};

/** What only a holder of the key can make for a hash. */
export const macOf = (hash: string, { key }: Pick<AuditKey, 'key'>): string =>
  createHmac('sha256', key).update(`maktab-audit-seal\n${hash}`).digest('hex');

/** The hash of the older form: some of the content in a fixed order. */
export const hashOpen = (
  entry: Pick<AuditEntry, 'previous' | 'seq' | 'at' | 'what' | 'by' | 'facts'>,
): string => {
  const facts = Object.entries(entry.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([entry.previous, entry.seq, entry.at, entry.what, entry.by, facts]);
  return createHash('sha256').update(content).digest('hex');
};

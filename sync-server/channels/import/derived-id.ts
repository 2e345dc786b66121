import { createHash } from 'node:crypto';

/** An id that depends on nothing but `parts`: the same source row makes the same id on every run. 36 characters. */
export const derivedId = (prefix: 'req' | 'cmd' | 'cit', ...parts: readonly string[]): string =>
  `${prefix}-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;

import { createHash } from 'node:crypto';

/** An id that depends on nothing but `parts`: what is made twice from the same things has the same id. 36 characters. */
export const derivedId = (
  prefix: 'req' | 'sys' | 'imp' | 'cit' | 'chn' | 'fil' | 'call',
  ...parts: readonly string[]
): string => `${prefix}-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;

import type { RefusalCode } from '#shared/documents/verdict.ts';

/** Refusals that are about the number itself, or of a request that is there already. */
const aboutNumber: ReadonlySet<RefusalCode> = new Set([
  'already-registered',
  'erased',
  'foreign-desk',
  'number-out-of-reach',
  'reference-invalid',
  'reference-taken',
]);

/**
 * Whether a registration refused for this can be mended under the number that the citizen's paper bears: it is set aside for its desk
 * and form until it is registered, or given up.
 */
export const keepsNumber = (code: RefusalCode): boolean => !aboutNumber.has(code);

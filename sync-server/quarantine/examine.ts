import type { z } from 'zod';
import type { Quarantined } from '#shared/contracts/quarantine-api.ts';
import { plainOf } from '../commands/read-requests.ts';
import type { StoredDocument } from '../storage/document-store.ts';
import { newestSchema, shapeOf } from './shapes.ts';

const longestField = 100;

/** The field that stands in the way; of a union's shapes the one that fits best speaks. */
const fieldOf = (issues: readonly z.core.$ZodIssue[]): string => {
  const [issue] = issues;
  if (!issue) return '';
  if (issue.code !== 'invalid_union') return issue.path.join('.');
  const [best = []] = issue.errors.toSorted((a, b) => a.length - b.length);
  return [issue.path.join('.'), fieldOf(best)].filter((part) => part !== '').join('.');
};

/** Why a document of a database cannot be read; null when it can, or when nothing is known of what stands there. */
export const examine = (
  database: string,
  document: StoredDocument,
): Pick<Quarantined, 'why' | 'field'> | null => {
  const read = shapeOf(database)?.safeParse(plainOf(document));
  if (!read || read.success) return null;
  const { schema } = document;
  const why = typeof schema === 'number' && schema > newestSchema(database) ? 'newer' : 'unreadable';
  return { why, field: fieldOf(read.error.issues).slice(0, longestField) };
};

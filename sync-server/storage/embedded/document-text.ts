import { splice } from '../document-body.ts';
import type { StoredAttachments } from './attachments.ts';
import type { DocumentRow } from './write.ts';

/** Stubs of a revision's attachments as JSON text, for splicing. */
const stubsOf = (attachments: string): [string, string][] => {
  if (attachments === '{}') return [];
  const entries = Object.entries(JSON.parse(attachments) as StoredAttachments).map(([name, entry]) => [
    name,
    { ...entry, stub: true },
  ]);
  return [['_attachments', JSON.stringify(Object.fromEntries(entries))]];
};
/** The JSON text of a stored row. */
export const documentText = (
  row: Pick<DocumentRow, 'id' | 'rev' | 'deleted' | 'body' | 'attachments'>,
  extra: readonly [string, string][] = [],
): string => splice(row.id, row.rev, row.deleted === 1, row.body, [...extra, ...stubsOf(row.attachments)]);

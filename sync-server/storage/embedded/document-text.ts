import { splice } from '../document-body.ts';
import type { StoredDocument } from '../document-store.ts';
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
/** What stands for a body that is no JSON: no shape fits it, so that it is set aside like any document that cannot be read. */
const notJson = '{"kind":"unreadable"}';
/** A column of an SQL text: the body, or what stands for it. */
export const soundBody = `CASE WHEN json_valid(body) THEN body ELSE '${notJson}' END AS body`;

/** The document of a stored row. */
export const documentOf = (row: Parameters<typeof documentText>[0]): StoredDocument => {
  try {
    return JSON.parse(documentText(row)) as StoredDocument;
  } catch {
    return JSON.parse(splice(row.id, row.rev, row.deleted === 1, notJson)) as StoredDocument;
  }
};

/** The JSON text of a stored row. */
export const documentText = (
  row: Pick<DocumentRow, 'id' | 'rev' | 'deleted' | 'body' | 'attachments'>,
  extra: readonly [string, string][] = [],
): string => splice(row.id, row.rev, row.deleted === 1, row.body, [...extra, ...stubsOf(row.attachments)]);

import { StoreError, type AttachmentEntry, type StoredDocument } from './document-store.ts';

/** A document taken apart: what clients may set, and the rest as JSON text ready to be spliced. */
export interface DocumentParts {
  id: string;
  rev: string | null;
  deleted: boolean;
  /** Newest first, from `_revisions`; null when not given. */
  path: string[] | null;
  attachments: Record<string, AttachmentEntry>;
  /** JSON object text without underscore members. */
  body: string;
}

const special = new Set([
  '_id',
  '_rev',
  '_deleted',
  '_revisions',
  '_attachments',
  '_conflicts',
  '_deleted_conflicts',
  '_local_seq',
  '_revs_info',
]);
const wellFormed = (text: string) =>
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);

/**
 * Takes a document apart.
 * @throws StoreError 400 for a bad id or an unknown underscore member, as CouchDB says it
 */
export const takeApart = (document: StoredDocument): DocumentParts => {
  const { _id: id } = document;
  if (typeof id !== 'string' || id === '')
    throw new StoreError(400, 'illegal_docid', 'Document id must not be empty');
  if (!wellFormed(id) || id.includes('\u0000'))
    throw new StoreError(400, 'illegal_docid', 'Document id must be valid UTF-8');
  if (id.startsWith('_') && !id.startsWith('_design/'))
    throw new StoreError(400, 'illegal_docid', 'Only reserved document ids may start with underscore.');
  if (id === '_design/') throw new StoreError(400, 'illegal_docid', 'Illegal document id `_design/`');
  const plain: Record<string, unknown> = { ...document };
  for (const field of Object.keys(document)) {
    if (!field.startsWith('_')) continue;
    if (!special.has(field))
      throw new StoreError(400, 'doc_validation', `Bad special document member: ${field}`);
    // JSON leaves out what is undefined; taking members away would make the object slow to write.
    plain[field] = undefined;
  }
  const { _revisions: revisions, _attachments: attachments } = document;
  return {
    id,
    rev: document._rev ?? null,
    deleted: document._deleted === true,
    path: revisions ? revisions.ids.map((hash, n) => `${String(revisions.start - n)}-${hash}`) : null,
    attachments: attachments ?? {},
    body: JSON.stringify(plain),
  };
};

/** Splices `_id`, `_rev` and the other underscore members in front of a stored body, without parsing it. */
export const splice = (
  id: string,
  rev: string,
  deleted: boolean,
  body: string,
  extra: readonly [string, string][] = [],
): string => {
  const head = [
    `"_id":${JSON.stringify(id)}`,
    `"_rev":"${rev}"`,
    ...(deleted ? ['"_deleted":true'] : []),
    ...extra.map(([name, json]) => `"${name}":${json}`),
  ];
  const rest = body.slice(1, -1);
  return `{${head.join(',')}${rest === '' ? '' : `,${rest}`}}`;
};

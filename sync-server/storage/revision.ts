import { createHash } from 'node:crypto';

/** `<generation>-<hash>`. */
export interface Revision {
  generation: number;
  hash: string;
}

const pattern = /^([1-9]\d{0,8})-([0-9a-zA-Z]{1,64})$/;

/** Reads a revision, null when malformed. */
export const readRevision = (text: string): Revision | null => {
  const match = pattern.exec(text);
  return match ? { generation: Number(match[1]), hash: match[2] ?? '' } : null;
};

/** Deterministic revision of an edit: the same edit of the same parent gives the same revision on every server. */
export const makeRevision = (
  parent: string | null,
  deleted: boolean,
  body: string,
  attachments: string,
): string => {
  const generation = (parent ? (readRevision(parent)?.generation ?? 0) : 0) + 1;
  const hash = createHash('md5')
    .update(`${parent ?? ''}\n${deleted ? '1' : '0'}\n${attachments}\n`)
    .update(body)
    .digest('hex');
  return `${String(generation)}-${hash}`;
};

/** Orders revisions as CouchDB does: generation, then hash by ASCII. */
export const compareRevisions = (a: string, b: string): number => {
  const left = readRevision(a);
  const right = readRevision(b);
  if (!left || !right) return a < b ? -1 : a > b ? 1 : 0;
  if (left.generation !== right.generation) return left.generation - right.generation;
  return left.hash < right.hash ? -1 : left.hash > right.hash ? 1 : 0;
};

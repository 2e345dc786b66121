import type { GroupCommit } from './group-commit.ts';
import type { Sqlite } from './schema.ts';

const orphans = `
  DELETE FROM blobs WHERE digest NOT IN (
    SELECT json_extract(entry.value, '$.digest') FROM documents, json_each(documents.attachments) AS entry
    UNION SELECT json_extract(entry.value, '$.digest') FROM leaves, json_each(leaves.attachments) AS entry
  )`;

/**
 * Takes off the disk what no document holds any more: attachments without an owner, and the journal that still has what was
 * deleted. Freed pages are overwritten as they are freed (`secure_delete`).
 */
export const wipeRemoved = async (sqlite: Sqlite, commits: GroupCommit): Promise<void> => {
  await commits.run(() => sqlite.exec(orphans));
  sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
};

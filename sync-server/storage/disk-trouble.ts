/** What is wrong with the disk or with what stands on it. */
export type DiskTrouble = 'full' | 'damaged' | 'no-access' | 'disk-error';

const byCode: readonly (readonly [RegExp, DiskTrouble])[] = [
  [/^(?:ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)/, 'full'],
  [/^(?:SQLITE_CORRUPT|SQLITE_NOTADB)/, 'damaged'],
  [/^(?:EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EISDIR|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM)/, 'no-access'],
  [/^(?:EIO|SQLITE_IOERR)/, 'disk-error'],
];

/** What an error of the file system or of SQLite says of the disk; null when it says nothing of it. */
export const diskTroubleOf = (error: unknown): DiskTrouble | null => {
  if (!(error instanceof Error)) return null;
  const code = String(Reflect.get(error, 'code') ?? '');
  const known = byCode.find(([codes]) => codes.test(code));
  if (known) return known[1];
  // libsql's own failure over a file it cannot make sense of.
  return /panicked|Neon|malformed|not a database/i.test(error.message) ? 'damaged' : null;
};

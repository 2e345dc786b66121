import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AuditHead } from './entry.ts';

const keyFile = z.object({
  kind: z.literal('maktab-audit-key'),
  schema: z.literal(1),
  /** 32 bytes, base64url. */
  key: z.string().regex(/^[\w-]{43}$/),
  after: z.object({ seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
});

/** What the codes (MAC) of entries are made with. It lies outside the store, so that a copy of the store cannot be written anew. */
export interface AuditKey {
  /** Said in each entry that bears its code. */
  id: string;
  key: Buffer;
  /** Where the log stood when the key was made: what is younger must bear one. */
  after: AuditHead;
}

/** @throws when the file is no key of this log */
const readKey = (text: string, file: string): AuditKey => {
  try {
    const { key, after } = keyFile.parse(JSON.parse(text));
    const bytes = Buffer.from(key, 'base64url');
    return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), key: bytes, after };
  } catch {
    throw new Error(`${file} does not hold the key of the audit log (MAKTAB_AUDIT_KEY_FILE).`);
  }
};
const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;

/** The key in a file; null when there is no file. @throws when it holds something else, or cannot be read */
export const findAuditKey = async (file: string): Promise<AuditKey | null> => {
  try {
    return readKey(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
};

/** The key in a file; the first reading makes it (mode 0600) for what follows `head`. Of several servers one makes it. */
export const loadAuditKey = async (file: string, head: AuditHead): Promise<AuditKey> => {
  const found = await findAuditKey(file);
  if (found) return found;
  const made: z.infer<typeof keyFile> = {
    kind: 'maktab-audit-key',
    schema: 1,
    key: randomBytes(32).toString('base64url'),
    after: head,
  };
  const text = `${JSON.stringify(made)}\n`;
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
    return readKey(text, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    return readKey(await readFile(file, 'utf8'), file);
  }
};

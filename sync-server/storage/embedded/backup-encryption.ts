import { createReadStream, createWriteStream, type ReadStream, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupProblem } from './backup-problem.ts';

/** How files of the age format (https://age-encryption.org/v1) and of SQLite begin. */
const beginnings = { encrypted: 'age-encryption.org/v1\n', plain: 'SQLite format 3\0' } as const;
export type BackupKind = keyof typeof beginnings | 'neither';

/** What a file is by how it begins. */
export const kindOf = async (file: string): Promise<BackupKind> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0);
    const text = buffer.toString('latin1', 0, bytesRead);
    if (text.startsWith(beginnings.encrypted)) return 'encrypted';
    return text.startsWith(beginnings.plain) ? 'plain' : 'neither';
  } finally {
    await handle.close();
  }
};

/** @throws BackupProblem for what is not the public half of a key (`age1…`) */
const encrypterFor = (recipients: readonly string[]): Encrypter => {
  const encrypter = new Encrypter();
  for (const recipient of recipients)
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new BackupProblem(
        `"${recipient}" is not a recipient's key: it begins with age1, and "npm run maktab -- backup-key FILE" or age-keygen say it. No backup was made.`,
        'wrong-key',
      );
    }
  return encrypter;
};

/** Looks at recipients before anything is copied for them. @throws BackupProblem */
export const checkRecipients = (recipients: readonly string[]): void => void encrypterFor(recipients);

// One stream, two declarations of it: Node's and the browser's, which the library names.
const bytesOf = (file: Readable) => Readable.toWeb(file) as unknown as ReadableStream<Uint8Array>;
/** Hears which part of a file has been gone through, 0 to 1. */
export type PartHeard = (part: number) => void;
const tellingMs = 200;
/** Tells how far the reading of a file is, until the work is over. */
const telling = async (file: ReadStream, heard: PartHeard, work: () => Promise<void>): Promise<void> => {
  const size = Math.max(1, statSync(file.path).size);
  const timer = setInterval(() => heard(file.bytesRead / size), tellingMs);
  try {
    await work();
    heard(1);
  } finally {
    clearInterval(timer);
  }
};
const readableOf = (bytes: ReadableStream<Uint8Array>) =>
  Readable.fromWeb(bytes as unknown as NodeStream<Uint8Array>);
const into = (target: string) => createWriteStream(target, { mode: 0o600 });

/** Bytes encrypted for whoever holds one of these keys, as they are asked for. */
export const encrypted = async (plain: Readable, recipients: readonly string[]): Promise<Readable> =>
  readableOf(await encrypterFor(recipients).encrypt(bytesOf(plain)));

/** Encrypts a file; the new one is its owner's alone. */
export const encryptFile = async (
  source: string,
  target: string,
  recipients: readonly string[],
  heard: PartHeard = () => undefined,
): Promise<void> => {
  const file = createReadStream(source);
  await telling(file, heard, async () => pipeline(await encrypted(file, recipients), into(target)));
};

/** @throws BackupProblem when the file holds no key of the age format */
const decrypterWith = (identityFile: string): Decrypter => {
  const decrypter = new Decrypter();
  const lines = readFileSync(identityFile, 'utf8').split(/\r?\n/);
  const keys = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  try {
    if (keys.length === 0) throw new Error('none');
    for (const key of keys) decrypter.addIdentity(key);
  } catch {
    throw new BackupProblem(
      `${identityFile} holds no key: each of its lines is a comment (#) or begins with AGE-SECRET-KEY-. Nothing was changed.`,
      'wrong-key',
    );
  }
  return decrypter;
};

/** Decrypts a backup, piece by piece. @throws BackupProblem: no key of it, or not whole */
export const decryptFile = async (
  source: string,
  target: string,
  identityFile: string,
  heard: PartHeard = () => undefined,
): Promise<void> => {
  const decrypter = decrypterWith(identityFile);
  const file = createReadStream(source);
  let isKeyRight = false;
  try {
    const plain = await decrypter.decrypt(bytesOf(file));
    isKeyRight = true;
    await telling(file, heard, () => pipeline(readableOf(plain), into(target)));
  } catch (error) {
    // What the disk says of itself is told as it is.
    if (error instanceof Error && 'code' in error && 'syscall' in error) throw error;
    if (!isKeyRight && error instanceof Error && error.message.startsWith('no identity matched'))
      throw new BackupProblem(
        `The key in ${identityFile} does not open ${basename(source)}: it was encrypted for another one. Nothing was changed; name the right key with --identity.`,
        'wrong-key',
      );
    throw new BackupProblem(
      `${source} is encrypted and not whole: it was cut short or altered. Nothing was changed; fetch it again, or use an earlier backup.`,
      'damaged',
    );
  } finally {
    file.destroy();
  }
};

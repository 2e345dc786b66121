import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/**
 * A private key for ES256 as PEM (PKCS #8), read from a file. `mayMake`: the first reading makes one (mode 0600).
 * @throws Error of the file system
 */
export const readOrMakeKey = async (file: string, mayMake: boolean): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!mayMake) throw error;
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await writeFile(file, pem, { mode: 0o600 });
    return pem;
  }
};

import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'test-results', 'keys');

/**
 * Puts an escrow key into a test server's data folder when it has none. Making one costs half a second of CPU, so that all test servers
 * of a checkout have the same.
 */
export const giveEscrowKey = (dataDir: string): void => {
  const given = join(dataDir, 'escrow-key.pem');
  if (existsSync(given)) return;
  const kept = join(folder, 'escrow-key.pem');
  if (!existsSync(kept)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    mkdirSync(folder, { recursive: true });
    const part = `${kept}.${String(process.pid)}`;
    writeFileSync(part, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    renameSync(part, kept);
  }
  writeFileSync(given, readFileSync(kept), { mode: 0o600 });
};

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes and checks what a desk shows to prove that it was given a code: the store may have forgotten it, the desk does not. */
export interface CodeProof {
  of: (deskId: string, code: string) => string;
  holds: (deskId: string, code: string, proof: string) => boolean;
}

/** With a key of the data folder, outside of the store and its copies; the first start makes it. */
export const openCodeProof = (dataDir: string): CodeProof => {
  const file = join(dataDir, 'desk-codes.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  const of = (deskId: string, code: string) =>
    createHmac('sha256', key).update(`${code} ${deskId}`).digest('base64url');
  return {
    of,
    holds: (deskId, code, proof) => {
      const [given, right] = [Buffer.from(proof), Buffer.from(of(deskId, code))];
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
};

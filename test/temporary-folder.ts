import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';

/**
 * Gives the quick suite one temporary folder, in memory where there is one: what a store keeps through a power cut is the
 * fault suite's question, on a real disk. Whatever the tests leave there is gone with it.
 */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(existsSync(inMemory) ? inMemory : tmpdir(), 'maktab-quick-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};

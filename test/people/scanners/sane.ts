import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDebianProgram } from '#test/debian.mjs';

/** SANE's own test backend: two devices without hardware, whose feeder holds ten sheets. */
export interface SaneTestBackend {
  /** For `SANE_CONFIG_DIR`. */
  configDir: string;
  /** Lines of `test.conf`, in effect from the next `scanimage` on. */
  configure: (...lines: string[]) => Promise<void>;
  remove: () => Promise<void>;
}

/** Glass of A4, and a picture with something on it. */
const usual = ['geometry_max 300', 'test-picture "Color pattern"'];

/** Puts the test backend's configuration into a folder of its own and points this process at it. */
export const aSaneTestBackend = async (): Promise<SaneTestBackend> => {
  ensureDebianProgram('/usr/bin/scanimage', 'sane-utils');
  const configDir = await mkdtemp(join(tmpdir(), 'maktab-sane-'));
  await writeFile(join(configDir, 'dll.conf'), 'test\n');
  const configure = (...lines: string[]) =>
    writeFile(join(configDir, 'test.conf'), [...usual, ...lines, ''].join('\n'));
  await configure();
  process.env['SANE_CONFIG_DIR'] = configDir;
  return { configDir, configure, remove: () => rm(configDir, { recursive: true, force: true }) };
};

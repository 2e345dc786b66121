import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './environment.ts';

const folder = join(root, 'node_modules', 'electron');
const triedFile = join(folder, '.maktab-tried');
const fetchWithinMs = 20_000;

const executable =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);
const packageVersion = (): string | null => {
  const text = read(join(folder, 'package.json'));
  return text === null ? null : z.object({ version: z.string() }).parse(JSON.parse(text)).version;
};

/** Electron's executable when it is there in the version the package names. Looks at files only: requiring the package starts a download. */
export const electronBinary = (): string | null => {
  const binary = join(folder, 'dist', executable);
  const present = read(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  return existsSync(binary) && present !== undefined && present === packageVersion() ? binary : null;
};

/**
 * Tries the package's own download for at most 20 s. A version that could not be fetched is not tried again by itself
 * (every start would wait); `again` tries anyway.
 */
export const fetchElectron = async (options: { again: boolean }): Promise<string | null> => {
  const version = packageVersion();
  const installer = join(folder, 'install.js');
  if (version === null || !existsSync(installer)) return null;
  if (!options.again && read(triedFile) === version) return null;
  console.log('Fetching Electron’s binary, at most 20 s…');
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: fetchWithinMs });
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const binary = electronBinary();
  if (binary === null) writeFileSync(triedFile, version);
  return binary;
};

/** `npm run trace`: a stack trace of a built workbench in the lines of its sources. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTrace } from './read-trace.ts';

const usage = `Usage:
  npm run trace -- TRACE.txt [--assets FOLDER]   a file with the stack trace as the browser's console shows it
  npm run trace < TRACE.txt
FOLDER holds the maps of that very build (default dist/renderer/assets).`;

/** What was typed, or null for an option that there is not. */
const readArguments = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { assets: { type: 'string' } } });
  } catch {
    return null;
  }
};
const typed = readArguments();
const assets = typed?.values.assets ?? join(import.meta.dirname, '..', '..', 'dist', 'renderer', 'assets');
const [file] = typed?.positionals ?? [];
if (!typed || !existsSync(assets) || (file === undefined && process.stdin.isTTY)) {
  console.error(usage);
  process.exitCode = 2;
} else console.log(readTrace(readFileSync(file ?? 0, 'utf8'), assets));

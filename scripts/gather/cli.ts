/** `npm run gather`: lists of commands, of their looks, of kinds of reference data and their sections, from the folders they stand in. Part of `npm run typecheck`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gathered } from './lists.ts';

const root = join(import.meta.dirname, '..', '..');
for (const [path, text] of gathered(root)) {
  if (existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === text) continue;
  writeFileSync(join(root, path), text);
  console.log(`${path} is as its folder`);
}

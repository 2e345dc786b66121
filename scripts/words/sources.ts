import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const rooms = ['shared', 'renderer', 'main', 'sync-server'];
const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !/\.test\.|\.d\./.test(name);

/** Source texts of a checkout by path, `/` between folders; tests left out. */
export type SentenceSources = ReadonlyMap<string, string>;

export const readSources = (root: string): SentenceSources =>
  new Map(
    rooms.flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter(isSource)
        .sort()
        .map((name) => [
          `${room}/${name.split(sep).join('/')}`,
          readFileSync(join(root, room, name), 'utf8'),
        ]),
    ),
  );

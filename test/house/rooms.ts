import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Which room imports which, and by which files. */
export type RoomGraph = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
/** Sources by path from the top of the repository. */
export type Sources = ReadonlyMap<string, string>;

const importLine = /(?:\bfrom|\bimport)\s*\(?\s*'([#.][^']+)'/g;

/** Rooms: each part and each screen of the renderer, else the first folder; a file that stands in none is one by itself. */
export const roomOf = (path: string): string => {
  const [top = '', room = '', inner = ''] = path.split('/');
  const isDeep = top === 'renderer' && (room === 'parts' || room === 'screens');
  return [top, isDeep ? `${room}/${inner}` : room.replace(/\.tsx?$/, '')].join('/');
};

/** Sources below a folder of the repository, tests left out. */
export const sourcesOf = (root: string, folder: string): Map<string, string> =>
  new Map(
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );

/**
 * The rooms that sources import one another's files of; imports of types count.
 * @param room the room of a path; a path as its own room tells which file imports which
 */
export const roomsOf = (sources: Sources, room: (path: string) => string = roomOf): RoomGraph => {
  const graph = new Map<string, Map<string, string[]>>();
  for (const [path, text] of sources)
    for (const [, to = ''] of text.matchAll(importLine)) {
      const target = to.startsWith('#') ? to.slice(1) : normalize(join(dirname(path), to));
      const [from, into] = [room(path), room(target)];
      // Scripts and styles that are imported for what they do are no rooms.
      if (!/\.tsx?$/.test(target) || from === into) continue;
      const out = graph.get(from) ?? new Map<string, string[]>();
      graph.set(from, out.set(into, [...(out.get(into) ?? []), `${path} → ${target}`]));
    }
  return graph;
};

/** Rooms that reach one another, each such circle in order of names. */
export const circlesOf = (graph: RoomGraph): string[][] => {
  const [seen, low, open] = [new Map<string, number>(), new Map<string, number>(), [] as string[]];
  const circles: string[][] = [];
  const visit = (room: string): number => {
    const number = seen.size;
    seen.set(room, number);
    low.set(room, number);
    open.push(room);
    for (const to of graph.get(room)?.keys() ?? []) {
      const reached = seen.has(to) ? (open.includes(to) ? seen.get(to) : undefined) : visit(to);
      low.set(room, Math.min(low.get(room) ?? number, reached ?? number));
    }
    if (low.get(room) === number) {
      const circle = open.splice(open.indexOf(room));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low.get(room) ?? number;
  };
  for (const room of graph.keys()) if (!seen.has(room)) visit(room);
  return circles.sort(([a = ''], [b = '']) => a.localeCompare(b));
};

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Which room imports which, and by which files. */
export type RoomGraph = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const importLine = /(?:\bfrom|\bimport)\s*\(?\s*'([#.][^']+)'/g;

/** Rooms of the renderer: each part, each screen, and the folders they stand on. */
export const roomOf = (path: string): string => {
  const [, room = '', inner = ''] = path.split('/');
  return room === 'parts' || room === 'screens' ? `${room}/${inner}` : room.replace(/\.tsx?$/, '');
};

/** Sources below a folder of the repository, tests left out, by path from its top. */
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
export const roomsOf = (
  sources: ReadonlyMap<string, string>,
  room: (path: string) => string = roomOf,
): RoomGraph => {
  const graph = new Map<string, Map<string, string[]>>();
  for (const [path, text] of sources)
    for (const [, to = ''] of text.matchAll(importLine)) {
      const target = to.startsWith('#') ? to.slice(1) : normalize(join(dirname(path), to));
      const [from, into] = [room(path), room(target)];
      if (!target.startsWith('renderer/') || from === into) continue;
      const out = graph.get(from) ?? new Map<string, string[]>();
      graph.set(from, out.set(into, [...(out.get(into) ?? []), `${path} → ${target}`]));
    }
  return graph;
};

/** Rooms by layer: each imports only rooms of layers before it. What goes in a circle, and what stands on it, is left over. */
export const layersOf = (graph: RoomGraph): { layers: string[][]; circular: string[] } => {
  const left = new Set([...graph.keys(), ...[...graph.values()].flatMap((out) => [...out.keys()])]);
  const layers: string[][] = [];
  for (;;) {
    const next = [...left].filter((room) => ![...(graph.get(room)?.keys() ?? [])].some((to) => left.has(to)));
    if (next.length === 0) return { layers, circular: [...left].sort() };
    layers.push(next.sort());
    next.forEach((room) => left.delete(room));
  }
};

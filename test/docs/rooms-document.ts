import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { drawingOf } from '#test/house/drawing.ts';
import { roomOf, roomsOf, type Sources, sourcesOf } from '#test/house/rooms.ts';

const root = join(import.meta.dirname, '..', '..');
export const roomsFile = join(root, 'docs', 'rooms.md');
const folders = ['shared', 'main', 'renderer', 'sync-server'] as const;

/** How many files a room has, and how long they are, in lines. */
export interface RoomSize {
  room: string;
  files: number;
  median: number;
  longest: number;
}

/** The sources of all folders of the product. */
export const productSources = (): Sources =>
  new Map(folders.flatMap((folder) => [...sourcesOf(root, folder)]));

/** The size of every room, and of all of them as `all`. */
export const sizesOf = (sources: Sources): RoomSize[] => {
  const lengths = new Map<string, number[]>([['all', []]]);
  for (const [path, text] of sources)
    for (const room of ['all', roomOf(path)])
      lengths.set(room, [...(lengths.get(room) ?? []), text.trimEnd().split('\n').length]);
  return [...lengths]
    .map(([room, all]) => {
      const lines = all.sort((a, b) => a - b);
      return {
        room,
        files: lines.length,
        median: lines[Math.floor(lines.length / 2)] ?? 0,
        longest: lines.at(-1) ?? 0,
      };
    })
    .sort((a, b) => a.room.localeCompare(b.room));
};

const rowOf = ({ room, files, median, longest }: RoomSize): string =>
  `| ${room} | ${String(files)} | ${String(median)} | ${String(longest)} |`;

/** Sizes as docs/rooms.md has them. */
export const sizesIn = (markdown: string): RoomSize[] =>
  [...markdown.matchAll(/^\| ([\w/-]+) +\| +(\d+) +\| +(\d+) +\| +(\d+) +\|$/gm)].map(
    ([, room = '', files, median, longest]) => ({
      room,
      files: Number(files),
      median: Number(median),
      longest: Number(longest),
    }),
  );

/** docs/rooms.md: who imports whom, and how large the rooms are. */
export const roomsDocument = async (sources: Sources): Promise<string> => {
  const graph = roomsOf(sources);
  const tops = roomsOf(sources, (path) => path.split('/')[0] ?? path);
  const sizes = sizesOf(sources);
  const parts = folders.map((folder) => {
    const rooms = sizes.map(({ room }) => room).filter((room) => room.startsWith(`${folder}/`));
    return `## ${folder}\n\n${drawingOf(graph, rooms, (room) => room.slice(folder.length + 1))}\n`;
  });
  const text = `# Rooms

Who imports whom, types included: an arrow goes from a room to one it imports, and one that follows from others is left out.
Rooms in one box import one another. Made by \`npm run docs:rooms\` from the imports themselves; a test holds the drawings to them.
Which imports are allowed is said in [fences.mjs](../test/house/fences.mjs).

## Folders

${drawingOf(tops, [...folders])}

${parts.join('\n')}
## Sizes

Sources without tests: files, and their median and longest length in lines. No file is over 300 lines.

| Room | Files | Median | Longest |
| --- | ---: | ---: | ---: |
${sizes.map(rowOf).join('\n')}
`;
  return format(text, { ...(await resolveConfig(roomsFile)), filepath: roomsFile });
};

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawingOf } from '#test/house/drawing.ts';
import { roomsOf } from '#test/house/rooms.ts';
import {
  productSources,
  type RoomSize,
  roomsDocument,
  roomsFile,
  sizesIn,
  sizesOf,
} from './rooms-document.ts';

const sources = productSources();
const drawn = readFileSync(roomsFile, 'utf8');
/** What of a document is drawings and words: sizes move with every change. */
const drawingsIn = (markdown: string) => markdown.slice(0, markdown.indexOf('## Sizes'));
/** Whether a size is still about what was written down. */
const isNear = (written: RoomSize | undefined, now: RoomSize): boolean =>
  written !== undefined &&
  Math.abs(written.files - now.files) <= Math.max(6, now.files / 4) &&
  // One new file moves the median of a small room.
  (now.files < 12 || Math.abs(written.median - now.median) <= Math.max(15, now.median / 4));

describe('docs/rooms.md (npm run docs:rooms)', () => {
  it('draws the imports as they are', async () => {
    expect(drawingsIn(drawn)).toBe(drawingsIn(await roomsDocument(sources)));
  });

  it('is seen to be behind when a part imports another', async () => {
    const changed = new Map(sources).set(
      'renderer/parts/names/new.ts',
      "import '#renderer/parts/due/use-now.ts';",
    );
    expect(drawingsIn(await roomsDocument(changed))).not.toBe(drawingsIn(drawn));
  });

  it('has about the sizes of today', () => {
    const written = new Map(sizesIn(drawn).map((size) => [size.room, size]));
    const now = sizesOf(sources);
    expect(now.filter((size) => !isNear(written.get(size.room), size))).toEqual([]);
    expect([...written.keys()].sort()).toEqual(now.map(({ room }) => room).sort());
    const grown = [...sources].map(([path, text]) => [path, text.repeat(3)] as const);
    expect(sizesOf(new Map(grown)).every((size) => isNear(written.get(size.room), size))).toBe(false);
  });

  it('keeps files short: half of them within 60 lines', () => {
    expect(sizesOf(sources).find(({ room }) => room === 'all')?.median).toBeLessThanOrEqual(60);
  });
});

describe('a drawing', () => {
  it('leaves out what follows, and puts rooms that go in a circle in one box', () => {
    const graph = roomsOf(
      new Map([
        ['main/a/x.ts', "import '#main/b/x.ts';\nimport '#main/c/x.ts';"],
        ['main/b/x.ts', "import '#main/c/x.ts';"],
        ['main/c/x.ts', "import '#main/d/x.ts';"],
        ['main/d/x.ts', "import '#main/c/y.ts';"],
      ]),
    );
    expect(drawingOf(graph, ['main/a', 'main/b', 'main/c', 'main/d'])).toBe(
      [
        '```mermaid',
        'flowchart TD',
        '  r0["main/a"]',
        '  r1["main/b"]',
        '  r2["main/c, main/d"]',
        '  r0 --> r1',
        '  r1 --> r2',
        '```',
      ].join('\n'),
    );
  });
});
